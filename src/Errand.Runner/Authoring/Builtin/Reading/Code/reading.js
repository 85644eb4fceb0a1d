// An element's text as a person sees it, on one line; null when there is none.
const text = element => (element?.innerText ?? element?.textContent ?? '').replace(/[\u200b\ufeff]/g, '').replace(/\s+/g, ' ').trim() || null;

// The lines of an element's text.
const linesOf = element => (element?.innerText ?? '').split(/[\n\t]+/).map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean);

// Only the text directly in an element, not that of the elements inside it.
const ownText = element => [...(element?.childNodes ?? [])].filter(node => node.nodeType === 3).map(node => node.data).join(' ').replace(/\s+/g, ' ').trim() || null;

const attribute = (element, name) => element?.getAttribute(name)?.replace(/\s+/g, ' ').trim() || null;

// A link or image address, made absolute; null for one that leads nowhere.
const address = (element, name) => {
  const value = element?.getAttribute(name)?.trim();
  if (!value || value.endsWith('#') || /^javascript:/i.test(value)) return null;
  return URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI).href : null;
};

// What stands after a label: "Label: value", or the value on the next line.
const labelled = (element, label) => {
  const lines = linesOf(element);
  for (const [at, line] of lines.entries()) {
    if (!line.toLowerCase().startsWith(label.toLowerCase())) continue;
    const rest = line.slice(label.length).trim();
    if (rest && !rest.startsWith(':')) continue;
    const value = rest.replace(/^[:\s]+/, '');
    if (value) return value;
    return lines[at + 1] && !lines[at + 1].endsWith(':') ? lines[at + 1] : null;
  }
  return null;
};

// The first telephone number, or the first one after a label.
const phone = (element, label = '') => {
  const all = linesOf(element).join('\n');
  const from = all.toLowerCase().indexOf(label.toLowerCase());
  const number = /(?<![\d-])(?:\+?\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)|\d{2,4})[\s.\u2010-\u2013-]{0,2}\d{3,4}[\s.\u2010-\u2013-]?\d{3,4}(?:\s?(?:x|ext\.?)\s?\d+)?(?![\d-])/;
  return from < 0 ? null : all.slice(from + label.length).match(number)?.[0].trim() ?? null;
};

// The lines of a block that make a postal address: one before the street, the street, and up to the postal code.
const postalAddress = element => {
  const lines = linesOf(element);
  const place = /\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b|,\s*\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?,?\s+\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b\d{4,5}\s+\p{Lu}\p{Ll}{2,}\s*$/u;
  const other = /^\s*(?:address|location|addr)\s*:?\s*$|:\s*$|[.!?]\s*$(?<!\b(?:St|Ave|Rd|Blvd|Dr|Ln|Ct|Pl|Ste|N|S|E|W)\.)|\b(?:directions|map|call|visit|view|hours|open|closed|phone|tel|fax|email|get|find|appointment|contact)\b|@|https?:|\d{3}[\s.)-]+\d{3}[\s.-]\d{4}/i;
  const street = /(?:^|\s)\d{1,6}[A-Za-z]?(?:\s*[-–]\s*\d+)?\s+(?:[NSEW]\.?\s+|[NS][EW]\s+)?(?:[\p{Lu}\d][\p{L}\d.'’-]*\s+){0,5}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Ct|Court|Pkwy|Parkway|Hwy|Highway|Pl|Place|Plaza|Sq|Square|Cir|Circle|Ter|Terrace|Trail|Route|Broadway|Loop|Center|Row)(?![\p{L}\d])|(?<!\p{L})\p{Lu}\p{L}+(?:straße|strasse|str\.|weg|gasse|platz|allee)\s+\d+/iu;
  const isPart = line => line !== undefined && line.length <= 90 && !other.test(line);
  const end = lines.findIndex(line => place.test(line));
  if (end < 0) return null;
  let start = end;
  while (start > 0 && end - start < 3 && !street.test(lines[start]) && isPart(lines[start - 1])) start--;
  if (!street.test(lines[start])) start = isPart(lines[end - 1]) ? end - 1 : end;
  else if (isPart(lines[start - 1])) start--;
  return lines.slice(start, end + 1).map(line => line.replace(/^\s*(?:address|location)\s*:\s*/i, '').replace(/[,\s]+$/, '')).join(', ');
};

// The class name of an element beside a given one: <p class="star-rating Three">.
const otherClass = (element, known) => {
  const name = [...(element?.classList ?? [])].find(each => each !== known) ?? null;
  return name?.startsWith(known) ? name.slice(known.length).replace(/^[-_]+/, '') : name;
};

// The cell of a table row under the column header with this text.
const cell = (row, header) => {
  const headers = [...(row.closest('table')?.querySelectorAll('tr') ?? [])].map(line => [...line.cells]).find(cells => cells.some(th => th.tagName === 'TH') && cells.some(th => text(th) === header)) ?? [];
  return text(row.cells[headers.findIndex(th => text(th) === header)]);
};

// A value of the first thing of a type that the page describes in JSON-LD.
const data = (type, path) => {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const things = [JSON.parse(script.textContent)].flat(9).flatMap(top => top['@graph'] ?? top);
      const thing = things.find(top => [top['@type']].flat()[0] === type);
      const value = [path.split('.').reduce((at, key) => [at].flat()[0]?.[key], thing)].flat()[0];
      if (value?.streetAddress) return [value.streetAddress, value.addressLocality, value.addressRegion, value.postalCode].filter(Boolean).join(', ');
      if (['string', 'number'].includes(typeof value)) return String(value).replace(/\s+/g, ' ').trim() || null;
    } catch {
      continue; // not JSON after all
    }
  }
  return null;
};

// A value in the JSON that a script of the page holds.
const embedded = (selector, path) => {
  try {
    const value = path.split('.').reduce((at, key) => at?.[key], JSON.parse(document.querySelector(selector).textContent));
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value).replace(/\s+/g, ' ').trim() || null : null;
  } catch {
    return null; // not there, or not JSON after all
  }
};

// A value without the label it begins with.
const after = (value, label) => (value?.startsWith(label) ? value.slice(label.length).trim() || null : value);

// The first number in a text: "$1,299.99", "1.299,99 €", "Three"; null when there is none.
const number = value => {
  const spelled = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(value?.trim().toLowerCase());
  if (spelled >= 0) return spelled;
  const digits = value?.match(/-?\d[\d.,\u00a0\u202f]*(?:\s\d{3}(?!\d)[\d.,]*)*/)?.[0].replace(/\s/g, '').replace(/[.,]+$/, '');
  if (!digits) return null;
  return Number(/,\d{1,2}$|\.\d{3},/.test(digits) ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));
};

// Whether a text says yes; null when there is no text.
const isTrue = value => (value === null ? null : !/\b(?:no|not|false|out|un\w+|sold|none|closed|off)\b|^0$/i.test(value));

// A date as YYYY-MM-DD, or the text itself when it is not understood.
const isoDate = value => {
  const iso = value?.match(/\d{4}-\d{2}-\d{2}/);
  if (iso) return iso[0];
  const date = new Date(value ?? '');
  return Number.isNaN(date.getTime()) ? value : [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
};

// A moment in ISO 8601, or the text itself when it is not understood.
const isoTime = value => {
  const date = new Date(value ?? '');
  return value === null || Number.isNaN(date.getTime()) ? value : date.toISOString();
};

// The given name of a full name.
const firstName = value => value?.split(' ')[0] ?? null;

// What follows the given name.
const lastName = value => value?.split(' ').slice(1).join(' ') || null;

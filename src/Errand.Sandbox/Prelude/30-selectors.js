// Locators are Playwright's own selector strings, so the driver resolves them and no second engine can disagree with it.
function quoteRegex(re) {
  if (re.unicode || re.unicodeSets) return String(re);
  return String(re).replace(/(^|[^\\])(\\\\)*(["'`])/g, '$1$2\\$3').replace(/>>/g, '\\>\\>');
}

const isRegex = value => value instanceof RegExp;
const textBody = (text, exact) => (isRegex(text) ? quoteRegex(text) : `${stringify(String(text))}${exact ? 's' : 'i'}`);
const attributeBody = (text, exact) =>
  (isRegex(text) ? quoteRegex(text) : `"${String(text).replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"${exact ? 's' : 'i'}`);

const byText = (text, o = {}) => `internal:text=${textBody(text, !!o.exact)}`;
const byLabel = (text, o = {}) => `internal:label=${textBody(text, !!o.exact)}`;
const byTestId = id => `internal:testid=[data-testid=${attributeBody(id, true)}]`;
const byAttribute = (name, text, o = {}) => `internal:attr=[${name}=${attributeBody(text, !!o.exact)}]`;

function byRole(role, o = {}) {
  let selector = `internal:role=${role}`;
  const add = (name, value) => { if (value !== undefined) selector += `[${name}=${value}]`; };
  add('checked', o.checked);
  add('disabled', o.disabled);
  add('selected', o.selected);
  add('expanded', o.expanded);
  add('include-hidden', o.includeHidden);
  add('level', o.level);
  if (o.name !== undefined) add('name', attributeBody(o.name, !!o.exact));
  add('pressed', o.pressed);
  return selector;
}

function narrowed(frame, selector, o = {}) {
  const inner = (other, name) => {
    if (!(other instanceof Locator)) throw new Error(`"${name}" must be a locator`);
    if (other._frame !== frame) throw new Error(`Inner "${name}" locator must belong to the same frame.`);
    return stringify(other._selector);
  };
  let result = selector;
  if (o.hasText !== undefined) result += ` >> internal:has-text=${textBody(o.hasText, false)}`;
  if (o.hasNotText !== undefined) result += ` >> internal:has-not-text=${textBody(o.hasNotText, false)}`;
  if (o.has) result += ` >> internal:has=${inner(o.has, 'has')}`;
  if (o.hasNot) result += ` >> internal:has-not=${inner(o.hasNot, 'hasNot')}`;
  if (o.visible !== undefined) result += ` >> visible=${o.visible ? 'true' : 'false'}`;
  return result;
}

// How a person would write it; shown in steps and evidence.
function spelled(value) {
  if (isRegex(value)) return String(value);
  if (value instanceof Locator) return value._label;
  if (typeof value === 'string') return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
  if (value && typeof value === 'object') {
    const parts = entries(value).filter(([, v]) => v !== undefined).map(([k, v]) => `${k}: ${spelled(v)}`);
    return parts.length ? `{ ${parts.join(', ')} }` : '';
  }
  return String(value);
}

const written = (name, ...args) => `${name}(${args.filter(a => a !== undefined).map(spelled).filter(Boolean).join(', ')})`;

const finders = {
  getByRole: (role, o) => byRole(role, o),
  getByText: (text, o) => byText(text, o),
  getByLabel: (text, o) => byLabel(text, o),
  getByTestId: id => byTestId(id),
  getByAltText: (text, o) => byAttribute('alt', text, o),
  getByTitle: (text, o) => byAttribute('title', text, o),
  getByPlaceholder: (text, o) => byAttribute('placeholder', text, o),
};

function addFinders(type, build) {
  for (const [name, selector] of entries(finders)) {
    defineProperty(type.prototype, name, {
      value(...args) { return build(this, selector(...args), written(name, ...args)); },
    });
  }
}

// URL patterns: a glob, a regular expression, or a predicate on the URL.
function globToRegex(glob) {
  let out = '^';
  for (let i = 0; i < glob.length; i++) {
    const c = glob[i];
    if (c === '*') {
      const many = glob[i + 1] === '*';
      while (glob[i + 1] === '*') i++;
      if (many && glob[i + 1] === '/') { out += '((?:[^/]*(?:/|$))*)'; i++; }
      else out += many ? '(.*)' : '([^/]*)';
    } else if (c === '{') {
      const end = glob.indexOf('}', i);
      if (end < 0) { out += '\\{'; continue; }
      out += `(${glob.slice(i + 1, end).split(',').map(part => globToRegex(part).source.slice(1, -1)).join('|')})`;
      i = end;
    } else {
      out += /[$^+.()=!|?\\[\]}]/.test(c) ? `\\${c}` : c;
    }
  }
  return new RegExp(`${out}$`);
}

function urlMatcher(pattern, base) {
  if (pattern === undefined || pattern === '') return () => true;
  if (typeof pattern === 'function') return url => pattern(new URL(url));
  if (isRegex(pattern)) return url => { pattern.lastIndex = 0; return pattern.test(url); };
  let glob = String(pattern);
  if (!glob.startsWith('*') && base) {
    try { if (!/[*{]/.test(glob)) glob = new URL(glob, base).href; } catch { /* not an address: taken as it stands */ }
  }
  const re = globToRegex(glob);
  return url => re.test(url);
}

// Answers the eyes of one document: they know each node by a number for as long as the document lives. Nothing of them hangs on the page.
(first, locating) => {
  const mostNodes = 40000;
  const deepest = 250;
  const longestText = 20000;
  const longestUrl = 2000;
  const numbers = new WeakMap();
  const known = new Map();
  let next = first;
  let seen = 0;
  let hidden = 0;

  const numberOf = node => {
    let number = numbers.get(node);
    if (!number) {
      number = next++;
      numbers.set(node, number);
      known.set(number, new WeakRef(node));
    }
    return number;
  };

  const nodeOf = number => {
    const node = known.get(number)?.deref();
    return node?.isConnected ? node : null;
  };

  const elementOf = number => {
    const node = nodeOf(number);
    return node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  };

  const tidy = text => text.replace(/[^\S\n]+/g, ' ').replace(/ *\n[ \n]*/g, '\n').trim().slice(0, longestText);
  const flat = text => tidy(text.replace(/\s+/g, ' '));

  // ---- roles

  const byTag = {
    BUTTON: 'button', SUMMARY: 'button', TEXTAREA: 'textbox', NAV: 'nav', MAIN: 'main', HEADER: 'header', FOOTER: 'footer', ASIDE: 'aside', FORM: 'form',
    TABLE: 'table', TR: 'row', TD: 'cell', TH: 'columnheader', UL: 'list', OL: 'list', MENU: 'list', LI: 'item', DT: 'term', DD: 'definition', IMG: 'img',
    ARTICLE: 'article', DIALOG: 'dialog', FIGURE: 'figure', IFRAME: 'iframe', FRAME: 'iframe', VIDEO: 'video', AUDIO: 'audio', OPTION: 'option', PROGRESS: 'progressbar', METER: 'meter',
    H1: 'h1', H2: 'h2', H3: 'h3', H4: 'h4', H5: 'h5', H6: 'h6', SEARCH: 'search',
  };
  const byInput = { button: 'button', submit: 'button', reset: 'button', image: 'button', checkbox: 'checkbox', radio: 'radio', range: 'slider', number: 'spinbutton', search: 'searchbox', file: 'file' };
  const shorter = { navigation: 'nav', contentinfo: 'footer', banner: 'header', complementary: 'aside', listitem: 'item', gridcell: 'cell', generic: '', none: '', presentation: '', paragraph: '', text: '' };
  const longer = { nav: 'navigation', footer: 'contentinfo', header: 'banner', aside: 'complementary', item: 'listitem' };
  const named = new Set(['link', 'button', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'option', 'tab', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'checkbox', 'radio', 'switch', 'treeitem', 'clickable', 'term', 'tooltip']);
  const controls = new Set(['textbox', 'searchbox', 'combobox', 'listbox', 'checkbox', 'radio', 'switch', 'slider', 'spinbutton', 'file']);
  const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'LINK', 'META', 'HR', 'SOURCE', 'TRACK', 'DATALIST', 'OBJECT', 'EMBED', 'CANVAS']);

  const roleOf = element => {
    const tag = element.tagName.toUpperCase();
    const asked = (element.getAttribute('role') || '').trim().split(/\s+/)[0].toLowerCase();
    if (asked === 'heading') return 'h' + Math.min(6, Math.max(1, parseInt(element.getAttribute('aria-level'), 10) || 2));
    if (asked && !(asked === 'presentation' || asked === 'none' || asked === 'generic') ) return shorter[asked] ?? asked;
    if (asked && tag !== 'IMG' && tag !== 'A') return '';
    if (tag === 'A' || tag === 'AREA') return element.hasAttribute('href') ? 'link' : '';
    if (tag === 'INPUT') return element.type === 'hidden' ? 'hidden' : byInput[element.type] ?? (element.list ? 'combobox' : 'textbox');
    if (tag === 'SELECT') return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
    if (tag === 'SECTION') return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby') ? 'region' : '';
    if (tag === 'SVG') return labelOf(element) ? 'img' : 'hidden';
    if (element.isContentEditable && !element.parentElement?.isContentEditable) return 'textbox';
    return byTag[tag] ?? '';
  };

  const ariaRole = element => {
    const role = roleOf(element);
    return /^h[1-6]$/.test(role) ? 'heading' : longer[role] ?? role;
  };

  // ---- names, states, values

  const textOf = node => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || skipped.has(node.tagName.toUpperCase()) || /^(SELECT|TEXTAREA|OPTION)$/.test(node.tagName)) return '';
    if (node.tagName === 'IMG') return ' ' + (node.alt || '') + ' ';
    return [...node.childNodes].map(textOf).join(/^(inline|contents)/.test(getComputedStyle(node).display) ? '' : ' ') + (node.tagName === 'BR' ? ' ' : '');
  };

  const labelOf = element => {
    const ids = (element.getAttribute('aria-labelledby') || '').split(/\s+/).filter(Boolean);
    const by = ids.map(id => element.getRootNode().getElementById?.(id)).filter(Boolean).map(textOf).join(' ');
    if (by.trim()) return flat(by);
    const aria = element.getAttribute('aria-label');
    if (aria?.trim()) return flat(aria);
    if (element.labels?.length) {
      const text = [...element.labels].map(textOf).join(' ');
      if (text.trim()) return flat(text);
    }
    const tag = element.tagName.toUpperCase();
    if (tag === 'IMG' || tag === 'AREA' || element.type === 'image') return flat(element.getAttribute('alt') || element.title || '');
    if (tag === 'INPUT' && /^(button|submit|reset)$/.test(element.type)) return flat(element.value || (element.type === 'button' ? '' : element.type));
    if (tag === 'SVG') return flat(element.querySelector(':scope > title')?.textContent || '');
    if (tag === 'IFRAME' || tag === 'FRAME') return flat(element.title || element.name || '');
    if (/^(INPUT|TEXTAREA)$/.test(tag)) return flat(element.placeholder || element.title || element.name || '');
    if (tag === 'TABLE' && element.caption) return flat(textOf(element.caption));
    if (tag === 'SELECT' || tag === 'FORM') return flat(element.title || element.getAttribute('name') || '');
    return '';
  };

  const statesOf = (element, role) => {
    const states = [];
    const is = (name, value) => { if (value) states.push(name); };
    const aria = name => element.getAttribute('aria-' + name);
    is('disabled', element.disabled === true || aria('disabled') === 'true');
    is('required', element.required === true || aria('required') === 'true');
    is('readonly', element.readOnly === true && controls.has(role));
    is('invalid', aria('invalid') === 'true');
    is('checked', (element.type === 'checkbox' || element.type === 'radio') ? element.checked : aria('checked') === 'true');
    is('selected', element.tagName === 'OPTION' ? element.selected : aria('selected') === 'true');
    is('pressed', aria('pressed') === 'true');
    is('current', aria('current') && aria('current') !== 'false');
    is('expanded', aria('expanded') === 'true' || (element.tagName === 'SUMMARY' && element.parentElement?.open));
    is('collapsed', aria('expanded') === 'false' || (element.tagName === 'SUMMARY' && element.parentElement?.tagName === 'DETAILS' && !element.parentElement.open));
    is('focused', controls.has(role) && element.getRootNode().activeElement === element);
    if (role === 'textbox' && element.tagName === 'INPUT' && !/^(text|)$/.test(element.type)) states.push(element.type);
    return states;
  };

  const valueOf = (element, role) => {
    if (!controls.has(role) && role !== 'progressbar' && role !== 'meter') return null;
    if (element.type === 'checkbox' || element.type === 'radio') return null;
    if (element.type === 'password') return element.value ? '•••' : null;
    if (element.tagName === 'SELECT') return flat([...element.selectedOptions].map(option => option.label).join(', '));
    const value = element.value ?? element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow');
    return value === null || value === undefined || value === '' ? null : String(value).slice(0, longestText);
  };

  const address = url => !url ? null : /^data:/i.test(url) ? null : url.slice(0, longestUrl);
  const hrefOf = element => address(typeof element.href === 'object' ? element.href.baseVal : element.href);
  const srcOf = element => address(element.tagName === 'IMG'
    ? (/^(data:|$)/i.test(element.currentSrc || element.src) ? lazySrc(element) : element.currentSrc || element.src)
    : element.currentSrc || element.src);
  const lazySrc = image => {
    const given = image.getAttribute('data-src') || image.getAttribute('data-lazy-src') || image.getAttribute('data-original');
    try { return given ? new URL(given, document.baseURI).href : null; } catch { return null; }
  };

  // ---- likeness

  const passing = /active|current|selected|first|last|odd|even|open|show|hide|hover|focus|visible|expanded/i;
  const plainClasses = element => [...element.classList].filter(name => /^[a-zA-Z][\w-]*$/.test(name) && !/\d/.test(name) && !passing.test(name)).sort();
  const likeness = element => {
    const tag = element.tagName.toLowerCase();
    if (tag === 'tr') return [...element.cells].every(cell => cell.tagName === 'TH') ? 'tr:head' : 'tr';
    return /^(li|option|dt|dd|td|th)$/.test(tag) ? tag : [tag, ...plainClasses(element).slice(0, 3)].join('.');
  };

  // ---- the walk

  const outOfSight = (element, style) => {
    if (style.display === 'none' || element.getAttribute('aria-hidden') === 'true') return true;
    if (style.display === 'contents') return false;
    if (element.tagName === 'OPTION' || element.tagName === 'OPTGROUP') return false;
    if (!element.checkVisibility()) return true;
    if (style.overflow === 'visible' || style.overflowY === 'visible') return false;
    const box = element.getBoundingClientRect();
    return (box.height === 0 || box.width === 0) && element.childElementCount > 0;
  };

  const push = (list, item) => {
    const before = list[list.length - 1];
    if (item.t !== undefined && before?.t !== undefined) {
      before.t += item.t;
      if (!before.t0 && item.t.trim()) { before.e = item.e; before.t0 = true; }
    } else {
      if (item.t !== undefined) item.t0 = !!item.t.trim();
      list.push(item);
    }
  };

  const settle = list => list.map(item => {
    if (item.t === undefined) return item;
    const text = tidy(item.t);
    return text ? { r: numberOf(item.e), k: '', n: text, g: '#text' } : null;
  }).filter(Boolean);

  const childrenOf = (parent, depth, ghost, pointing) => {
    const list = [];
    const inside = parent.shadowRoot ? parent.shadowRoot.childNodes
      : parent.tagName === 'SLOT' && parent.assignedNodes().length ? parent.assignedNodes({ flatten: true }) : parent.childNodes;
    for (const child of inside) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (!ghost) push(list, { t: /^pre/.test(getComputedStyle(child.parentElement ?? parent).whiteSpace) ? child.data : child.data.replace(/\s+/g, ' '), e: child });
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        if (child.tagName === 'BR') push(list, { t: '\n', e: child });
        else for (const item of look(child, depth + 1, pointing)) push(list, item);
      }
    }
    return list;
  };

  const look = (element, depth, pointing) => {
    const tag = element.tagName.toUpperCase();
    if (depth > deepest || skipped.has(tag) || ++seen > mostNodes) return [];
    const style = getComputedStyle(element);
    if (outOfSight(element, style)) {
      if (element.textContent.trim()) hidden++;
      return [];
    }
    const ghost = style.visibility !== 'visible';
    let role = roleOf(element);
    if (role === 'hidden') return [];
    const points = style.cursor === 'pointer';
    if (role === '' && !ghost && !pointing && (element.hasAttribute('onclick') || (points && getComputedStyle(element.parentElement ?? element).cursor !== 'pointer'))
      && !element.querySelector('a[href],button,input,select,textarea') && tag !== 'LABEL') role = 'clickable';
    const inside = childrenOf(element, depth, ghost, pointing || role === 'link' || role === 'button' || role === 'clickable');
    if (tag === 'LABEL' && element.control) return inside.filter(item => item.t === undefined && item.k !== '');
    if (ghost) return settle(inside.filter(item => item.t === undefined));
    if (role === '' && /^(inline|contents)$/.test(style.display) && !element.shadowRoot) return inside;
    const kids = settle(inside);
    return describe(element, role, kids);
  };

  const onlyText = kids => kids.every(kid => kid.k === '' && !kid.c);

  const describe = (element, role, kids) => {
    const node = { r: 0, k: role, g: likeness(element) };
    if (role === '' || role === 'item' || role === 'figure' || role === 'definition') {
      if (kids.length === 0) return [];
      if (kids.length === 1) {
        const only = kids[0];
        return [only.k === '' && !only.c ? { ...only, r: numberOf(element), g: node.g } : { ...only, g: node.g }];
      }
      return [{ ...node, r: numberOf(element), c: kids }];
    }
    node.r = numberOf(element);
    const label = labelOf(element);
    const states = statesOf(element, role);
    const value = valueOf(element, role);
    if (states.length) node.s = states;
    if (value !== null) node.v = value;
    if (role === 'link') node.h = hrefOf(element);
    if (role === 'form' && element.hasAttribute('action')) node.h = address(element.action?.toString?.());
    if (role === 'img' || role === 'iframe' || role === 'video' || role === 'audio') node.x = srcOf(element);
    if (role === 'img') return label || node.x ? [{ ...node, n: label }] : [];
    if (element.tagName === 'TEXTAREA') kids = [];
    if ((named.has(role) || role === 'cell' || role === 'columnheader') && onlyText(kids)) {
      const text = kids.map(kid => kid.n).join('\n');
      const bare = named.has(role) ? (label || flat(element.title || '')) : '';
      if (!text || !bare || flat(bare).includes(flat(text))) return [{ ...node, n: text && flat(bare) === flat(text) ? text : bare || text }];
      return [{ ...node, n: bare, c: kids }];
    }
    if (label) node.n = label;
    if (kids.length) node.c = kids;
    else if (!label && /^(list|table|row|nav|header|footer|aside|form|article|region|main|group|dialog)$/.test(role)) return [];
    return [node];
  };

  // ---- data that the document carries

  const embedded = () => {
    const found = [];
    const most = 4000000;
    for (const script of document.querySelectorAll('script[type*="json"], script#__NEXT_DATA__'))
      if (script.textContent.trim() && script.textContent.length < most) found.push({ name: script.id || script.type, json: script.textContent });
    for (const name of ['__NUXT__', '__INITIAL_STATE__', '__PRELOADED_STATE__', '__APOLLO_STATE__', '__remixContext']) {
      try {
        const json = window[name] && typeof window[name] === 'object' ? JSON.stringify(window[name]) : null;
        if (json && json.length < most) found.push({ name: 'window.' + name, json });
      } catch { /* it holds what JSON cannot */ }
    }
    return JSON.stringify(found.slice(0, 20));
  };

  const { recipes, frameCss } = locating({ elementOf, ariaRole, labelOf, textOf, flat, controls, likeness, passing });

  return {
    numberOf,
    elementOf,
    recipes,
    frameCss,
    embedded,
    tree: () => {
      seen = 0;
      hidden = 0;
      const nodes = document.body ? settle(childrenOf(document.documentElement, 0, false, false)) : [];
      return JSON.stringify({ title: document.title, url: location.href, hidden, cut: seen > mostNodes, next, nodes });
    },
  };
}

// Dumps the page as a compact tree: an element is [tag, shown, box, attributes, children], a text node a string.
// shown: 0 hidden, 1 flows with the text around it, 2 stands on lines of its own.
() => {
  const longestAttribute = 2000;
  const deepest = 200;
  const mostNodes = 60000;
  let nodes = 0;
  const skipped = new Set(['STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'PATH', 'IFRAME']);
  const dataScript = script => /json/i.test(script.type) || script.id === '__NEXT_DATA__';

  const attributesOf = element => {
    const found = {};
    for (const { name, value } of element.attributes) {
      if (name === 'style' || name.startsWith('on')) continue;
      found[name] = value.length > longestAttribute ? value.slice(0, longestAttribute) : value;
    }
    return found;
  };

  const shownAs = element => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return 0;
    return /^(inline|contents|ruby)/.test(style.display) ? 1 : 2;
  };

  const dump = (element, parentShown, depth) => {
    if (depth > deepest || ++nodes > mostNodes) return null;
    const tag = element.tagName.toLowerCase();
    if (tag === 'script') return dataScript(element) ? ['script', 0, 0, attributesOf(element), [element.textContent]] : null;
    if (skipped.has(element.tagName.toUpperCase())) return null;
    const rect = element.getBoundingClientRect();
    const shown = parentShown ? shownAs(element) : 0;
    const box = [rect.x + scrollX, rect.y + scrollY, rect.width, rect.height].map(Math.round);
    return [tag, shown, box, attributesOf(element), childrenOf(element, shown, depth)];
  };

  const childrenOf = (parent, shown, depth) => {
    const children = [];
    if (parent.shadowRoot) children.push(['#shadow', shown, 0, {}, childrenOf(parent.shadowRoot, shown, depth + 1)]);
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (child.data.trim()) children.push(child.data);
        else if (child.data && children.length) children.push(' ');
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const dumped = dump(child, shown, depth + 1);
        if (dumped) children.push(dumped);
      }
    }
    return children;
  };

  return JSON.stringify({ title: document.title, baseUri: document.baseURI, root: dump(document.documentElement, 2, 0) });
}

// Dumps the page as a compact tree: an element is [tag, visible, box, attributes, children], a text node a string.
() => {
  const longestAttribute = 2000;
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

  const visible = (element, box) => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return false;
    return box.width > 0 || box.height > 0 || style.display === 'contents' || style.overflow !== 'hidden';
  };

  const dump = (element, parentVisible) => {
    const tag = element.tagName.toLowerCase();
    if (tag === 'script') return dataScript(element) ? ['script', 0, 0, attributesOf(element), [element.textContent]] : null;
    if (skipped.has(element.tagName.toUpperCase())) return null;
    const rect = element.getBoundingClientRect();
    const shown = parentVisible && visible(element, rect);
    const box = [rect.x + scrollX, rect.y + scrollY, rect.width, rect.height].map(Math.round);
    return [tag, shown ? 1 : 0, box, attributesOf(element), childrenOf(element, shown)];
  };

  const childrenOf = (parent, shown) => {
    const children = [];
    if (parent.shadowRoot) children.push(['#shadow', shown ? 1 : 0, 0, {}, childrenOf(parent.shadowRoot, shown)]);
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (child.data.trim()) children.push(child.data);
        else if (child.data && children.length) children.push(' ');
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const dumped = dump(child, shown);
        if (dumped) children.push(dumped);
      }
    }
    return children;
  };

  return { title: document.title, baseUri: document.baseURI, root: dump(document.documentElement, true) };
}

// Proposes ways to find an element again; whether they hold is tried from outside.
({ elementOf, ariaRole, labelOf, textOf, flat, controls, likeness, passing }) => {
  const stable = name => /^[a-zA-Z][a-zA-Z_-]{2,29}$/.test(name) && !passing.test(name) && !/^(css|sc|jsx|svelte)-/.test(name) && !/[a-z][A-Z][a-z]?[A-Z]/.test(name);
  const stableId = id => /^[a-zA-Z][a-zA-Z_-]{1,39}$/.test(id);
  const testIds = ['data-testid', 'data-test', 'data-test-id', 'data-qa', 'data-cy'];
  const quoted = text => '"' + text.replace(/\\/g, '\\\\').replace(/"/g, '\\"') + '"';

  const ownCss = element => {
    const tag = element.tagName.toLowerCase();
    const test = testIds.find(name => element.getAttribute(name));
    if (test) return [{ kind: 'test-id', css: `[${test}=${quoted(element.getAttribute(test))}]` }];
    const found = [];
    if (stableId(element.id)) found.push({ kind: 'id', css: '#' + element.id });
    const classes = [...element.classList].filter(stable);
    for (const name of classes.slice(0, 3)) found.push({ kind: 'class', css: `${tag}.${name}` });
    if (classes.length > 1) found.push({ kind: 'class', css: tag + classes.slice(0, 3).map(name => '.' + name).join('') });
    for (const name of ['name', 'itemprop']) if (element.getAttribute(name)) found.push({ kind: 'attribute', css: `${tag}[${name}=${quoted(element.getAttribute(name))}]` });
    return found;
  };

  const single = (root, css) => { try { return root.querySelectorAll(css).length === 1; } catch { return false; } };

  const holderCss = element => {
    const root = element.getRootNode();
    for (let at = element; at && at !== document.body && at.nodeType === Node.ELEMENT_NODE; at = at.parentElement) {
      const anchor = ownCss(at).find(one => single(root, one.css))?.css ?? (/^(MAIN|TABLE|FORM|ARTICLE)$/.test(at.tagName) && single(root, at.tagName.toLowerCase()) ? at.tagName.toLowerCase() : null);
      if (anchor) return at === element ? anchor : `${anchor} ${element.tagName.toLowerCase()}`;
    }
    return null;
  };

  const listAround = element => {
    for (let at = element; at?.parentElement && at !== document.body; at = at.parentElement) {
      const key = likeness(at);
      const alike = [...at.parentElement.children].filter(other => likeness(other) === key);
      if (alike.length >= 3) return { item: at, holder: at.parentElement, alike };
    }
    return null;
  };

  const listRecipes = element => {
    const list = listAround(element);
    if (!list) return [];
    const wanted = list.alike.length;
    const tag = list.item.tagName.toLowerCase();
    const common = [...list.item.classList].filter(name => stable(name) && list.alike.every(other => other.classList.contains(name)));
    const step = tag + common.slice(0, 2).map(name => '.' + name).join('');
    const holder = holderCss(list.holder);
    const found = [];
    if (holder) found.push(`${holder} > ${step}`);
    if (common.length) found.push(step);
    if (list.item.tagName === 'TR') found.push('tbody > tr', 'table tr:has(td)');
    return found.map(css => ({ kind: 'list', css, wanted }));
  };

  const recipes = number => {
    const element = elementOf(number);
    if (!element) return '[]';
    const found = [];
    const role = ariaRole(element);
    const label = labelOf(element);
    const text = flat(textOf(element));
    const testId = element.getAttribute('data-testid');
    if (role && role !== 'hidden' && (label || (text && text.length <= 100))) found.push({ kind: 'role', role, name: label || text });
    if (testId) found.push({ kind: 'test-id', text: testId });
    if (element.labels?.length || element.getAttribute('aria-label')) found.push({ kind: 'label', text: label });
    if (element.placeholder) found.push({ kind: 'placeholder', text: element.placeholder });
    if (element.getAttribute('alt')) found.push({ kind: 'alt', text: element.getAttribute('alt') });
    if (element.title) found.push({ kind: 'title', text: element.title });
    if (text && text.length <= 80 && !controls.has(role)) found.push({ kind: 'text', text });
    found.push(...ownCss(element).filter(one => !(testId && one.kind === 'test-id')));
    const near = holderCss(element.parentElement ?? element);
    if (near) {
      const step = ownCss(element).find(one => one.kind === 'class')?.css ?? element.tagName.toLowerCase();
      found.push({ kind: 'class', css: `${near} > ${step}` });
    }
    return JSON.stringify([...found, ...listRecipes(element)]);
  };

  const frameCss = element => {
    const tag = element.tagName.toLowerCase();
    const root = element.getRootNode();
    const tries = [element.name && `${tag}[name=${quoted(element.name)}]`, stableId(element.id) && '#' + element.id, element.title && `${tag}[title=${quoted(element.title)}]`];
    try { tries.push(element.src && `${tag}[src*=${quoted(new URL(element.src).pathname)}]`); } catch { /* no address */ }
    return tries.find(css => css && single(root, css)) ?? `${tag} >> nth=${[...root.querySelectorAll(tag)].indexOf(element)}`;
  };

  return { recipes, frameCss };
}

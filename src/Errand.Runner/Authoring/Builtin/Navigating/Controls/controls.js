// Lists what a visitor can act on: fields, buttons, links and frames, each with a path that leads back to it.
() => {
  const most = 3000;
  const clean = text => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);

  const pathOf = element => {
    const steps = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const index = [...(at.parentElement?.children ?? [])].indexOf(at) + 1;
      steps.unshift(`${at.tagName.toLowerCase()}:nth-child(${index})`);
    }
    return ['html', ...steps].join(' > ');
  };

  const visible = element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden';
  };

  const textOf = element => clean(element.innerText || element.textContent);
  const referred = element => clean((element.getAttribute('aria-labelledby') ?? '').split(/\s+/).map(id => id && document.getElementById(id)?.textContent).join(' '));
  const labelOf = element => clean([...(element.labels ?? [])].map(label => label.textContent).join(' '));
  const regions = element => {
    const names = [];
    for (let at = element.parentElement; at && names.length < 8; at = at.parentElement) {
      names.push(`${at.tagName.toLowerCase()} ${at.getAttribute('class') ?? ''} ${at.id} ${at.getAttribute('role') ?? ''} ${at.getAttribute('aria-label') ?? ''}`);
    }
    return names.join(' ').replace(/\s+/g, ' ').slice(0, 400);
  };

  const forms = [...document.forms];
  const common = element => ({
    path: pathOf(element),
    tag: element.tagName.toLowerCase(),
    type: (element.getAttribute('type') ?? '').toLowerCase(),
    id: element.id ?? '',
    name: element.getAttribute('name') ?? '',
    className: clean(element.getAttribute('class')),
    aria: clean(element.getAttribute('aria-label')) || referred(element),
    title: clean(element.getAttribute('title')),
    testId: element.getAttribute('data-testid') ?? '',
    form: forms.indexOf(element.form ?? element.closest('form')),
    visible: visible(element),
    disabled: element.disabled === true || element.getAttribute('aria-disabled') === 'true',
    regions: regions(element),
    y: Math.round(element.getBoundingClientRect().y + scrollY),
  });

  const field = element => ({
    ...common(element),
    label: labelOf(element),
    placeholder: clean(element.getAttribute('placeholder')),
    autocomplete: element.getAttribute('autocomplete') ?? '',
    options: [...(element.options ?? [])].slice(0, 500).map(option => ({ label: clean(option.label), value: option.value })),
  });

  const button = element => ({ ...common(element), text: textOf(element) || clean(element.value) || clean(element.querySelector('img')?.alt) });
  const link = element => ({
    ...common(element),
    text: textOf(element) || clean(element.querySelector('img')?.alt),
    href: element.href?.baseVal ?? element.href ?? '',
    written: element.getAttribute('href') ?? '',
    rel: element.getAttribute('rel') ?? '',
    current: element.getAttribute('aria-current') ?? '',
  });

  const take = (selector, read) => [...document.querySelectorAll(selector)].slice(0, most).map(read);
  const fields = 'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=image]):not([type=reset]), select, textarea';
  const buttons = 'button, input[type=submit], input[type=button], input[type=image], [role=button]:not(a[href])';
  const corner = document.elementsFromPoint(innerWidth / 2, innerHeight / 2).concat(document.elementsFromPoint(innerWidth / 2, innerHeight - 40));
  const layers = new Set();
  for (const hit of corner) {
    for (let at = hit; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).position === 'fixed' || at.getAttribute('role') === 'dialog' || at.tagName === 'DIALOG') layers.add(at);
    }
  }
  for (const dialog of document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]')) if (visible(dialog)) layers.add(dialog);

  return {
    fields: take(fields, field),
    buttons: take(buttons, button),
    links: take('a[href], area[href]', link),
    next: document.querySelector('head > link[rel~=next]')?.href ?? null,
    frames: take('iframe', element => ({ ...common(element), source: element.src ?? '', width: element.clientWidth, height: element.clientHeight })),
    overlays: [...layers].map(layer => ({ path: pathOf(layer), text: textOf(layer).slice(0, 200) })),
    headings: [...document.querySelectorAll('h1, [role=heading][aria-level="1"]')].map(textOf),
    alerts: [...document.querySelectorAll('[role=alert], .error, .alert-danger')].filter(visible).map(textOf).filter(Boolean),
    textLength: (document.body?.innerText ?? '').length,
    textStart: (document.body?.innerText ?? '').slice(0, 2000),
  };
}

// The built-in module 'errand'.
let files = {};
let limitLog = 5000;

function shown(value) {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return String(value.stack || value);
  try {
    const text = stringify(value, (_, v) => (typeof v === 'bigint' ? `${v}n` : v));
    return text === undefined ? String(value) : text;
  } catch { return String(value); }
}

function log(level, ...values) {
  if (limitLog-- <= 0) return;
  tell('errand.log', { level, message: values.map(shown).join(' ').slice(0, 10000) });
}

const resources = freeze({
  text(path) {
    const key = String(path).replace(/^\.\//, '');
    if (!Object.hasOwn(files, key)) throw new Error(`The resource "${path}" is not in this automation`);
    return files[key];
  },
  json(path) { return parse(resources.text(path)); },
  list() { return keys(files).filter(name => !name.endsWith('.js')); },
});

const errand = freeze({
  log: (...values) => log('info', ...values),
  async attach(name, content, contentType) {
    const text = typeof content === 'string';
    const bytes = text ? new TextEncoder().encode(content) : content instanceof Uint8Array ? content : new TextEncoder().encode(stringify(content, null, 2));
    const type = contentType || (text ? 'text/plain' : content instanceof Uint8Array ? 'application/octet-stream' : 'application/json');
    return call('errand.attach', 'errand.attach', String(name), { name: String(name), contentType: String(type), content: bytes.toBase64() });
  },
  async commit(label, action) {
    if (typeof action !== 'function') throw new TypeError('commit(label, action): action must be a function');
    await call('errand.begin', 'errand.commit', String(label), { label: String(label) });
    const value = await action();
    await call('errand.complete', 'errand.commit', String(label), { label: String(label) });
    return value;
  },
  async ask(question, options) { return call('errand.ask', 'errand.ask', undefined, { question: String(question), choices: options ?? null }); },
  resources,
});

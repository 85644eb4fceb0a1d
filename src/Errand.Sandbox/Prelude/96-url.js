// URL and URLSearchParams after the WHATWG standard; native.url does the parsing.
class URLSearchParams {
  #list = [];
  #changed = () => {};
  constructor(init = '', changed = undefined) {
    if (typeof init === 'string') {
      for (const pair of init.replace(/^\?/, '').split('&')) {
        if (!pair) continue;
        const at = pair.indexOf('=');
        this.#list.push([unform(at < 0 ? pair : pair.slice(0, at)), unform(at < 0 ? '' : pair.slice(at + 1))]);
      }
    } else if (init && init[Symbol.iterator]) for (const [k, v] of init) this.#list.push([String(k), String(v)]);
    else if (init) for (const [k, v] of entries(init)) this.#list.push([k, String(v)]);
    if (changed) this.#changed = changed;
  }
  append(name, value) { this.#list.push([String(name), String(value)]); this.#changed(); }
  delete(name) { this.#list = this.#list.filter(([k]) => k !== String(name)); this.#changed(); }
  get(name) { return this.#list.find(([k]) => k === String(name))?.[1] ?? null; }
  getAll(name) { return this.#list.filter(([k]) => k === String(name)).map(([, v]) => v); }
  has(name) { return this.#list.some(([k]) => k === String(name)); }
  set(name, value) {
    const at = this.#list.findIndex(([k]) => k === String(name));
    if (at < 0) this.#list.push([String(name), String(value)]);
    else this.#list = this.#list.filter(([k], i) => i === at || k !== String(name)).map(pair => (pair[0] === String(name) ? [pair[0], String(value)] : pair));
    this.#changed();
  }
  sort() { this.#list.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)); this.#changed(); }
  get size() { return this.#list.length; }
  forEach(callback) { for (const [k, v] of this.#list) callback(v, k, this); }
  keys() { return this.#list.map(([k]) => k)[Symbol.iterator](); }
  values() { return this.#list.map(([, v]) => v)[Symbol.iterator](); }
  entries() { return this.#list.map(([k, v]) => [k, v])[Symbol.iterator](); }
  [Symbol.iterator]() { return this.entries(); }
  toString() { return this.#list.map(([k, v]) => `${form(k)}=${form(v)}`).join('&'); }
}
const form = text => encodeURIComponent(text).replace(/%20/g, '+').replace(/[!'()~]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
function unform(text) {
  const spaced = text.replace(/\+/g, ' ');
  try { return decodeURIComponent(spaced); } catch { return spaced; }
}

class URL {
  #parts;
  #params;
  constructor(text, base = undefined) {
    const found = native.url(String(text), base === undefined ? null : String(base));
    if (found === null) throw new TypeError(`Invalid URL: ${String(text).slice(0, 200)}`);
    this.#parts = parse(found);
    this.#params = this.#fresh();
  }
  #fresh() { return new URLSearchParams(this.#parts.search, () => { const q = this.#params.toString(); this.#parts.search = q ? `?${q}` : ''; }); }
  #set(name, value) {
    const before = this.#parts;
    this.#parts = { ...before, [name]: value };
    const found = native.url(this.href, null);
    this.#parts = found === null ? before : parse(found);
    if (name === 'search') this.#params = this.#fresh();
  }
  static canParse(text, base = undefined) { return native.url(String(text), base === undefined ? null : String(base)) !== null; }
  static parse(text, base = undefined) { return URL.canParse(text, base) ? new URL(text, base) : null; }
  get href() {
    const p = this.#parts;
    const user = p.username ? `${p.username}${p.password ? `:${p.password}` : ''}@` : '';
    return `${p.protocol}${p.slashes ? '//' : ''}${user}${this.host}${p.pathname}${p.search}${p.hash}`;
  }
  get origin() { return ['http:', 'https:', 'ftp:', 'ws:', 'wss:'].includes(this.#parts.protocol) ? `${this.#parts.protocol}//${this.host}` : 'null'; }
  get protocol() { return this.#parts.protocol; }
  set protocol(v) { this.#set('protocol', `${String(v).replace(/:$/, '')}:`); }
  get username() { return this.#parts.username; }
  get password() { return this.#parts.password; }
  get host() { return this.#parts.hostname + (this.#parts.port ? `:${this.#parts.port}` : ''); }
  set host(v) { const [hostname, port = ''] = String(v).split(':'); this.#set('hostname', hostname); this.#set('port', port); }
  get hostname() { return this.#parts.hostname; }
  set hostname(v) { this.#set('hostname', String(v)); }
  get port() { return this.#parts.port; }
  set port(v) { this.#set('port', String(v)); }
  get pathname() { return this.#parts.pathname; }
  set pathname(v) { this.#set('pathname', String(v).startsWith('/') ? String(v) : `/${v}`); }
  get search() { return this.#parts.search; }
  set search(v) { const s = String(v); this.#set('search', s && !s.startsWith('?') ? `?${s}` : s === '?' ? '' : s); }
  get hash() { return this.#parts.hash; }
  set hash(v) { const s = String(v); this.#set('hash', s && !s.startsWith('#') ? `#${s}` : s === '#' ? '' : s); }
  get searchParams() { return this.#params; }
  toString() { return this.href; }
  toJSON() { return this.href; }
}
give('URL', URL);
give('URLSearchParams', URLSearchParams);

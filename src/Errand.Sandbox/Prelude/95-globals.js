// What automations expect of their world and the language does not bring.
const give = (name, value) => defineProperty(globalThis, name, { value, configurable: true, writable: true });
for (const name of ['eval', 'Atomics', 'SharedArrayBuffer', 'ShadowRealm', 'escape', 'unescape']) delete globalThis[name];
give('eval', () => { throw new EvalError('eval is not available in Errand automations'); });

function callable(callback) {
  if (typeof callback !== 'function') throw new TypeError('The "callback" argument must be of type function');
}
function setTimeout(callback, delay = 0, ...args) { callable(callback); return native.startTimer(() => callback(...args), Number(delay) || 0, false); }
function setInterval(callback, delay = 0, ...args) { callable(callback); return native.startTimer(() => callback(...args), Number(delay) || 0, true); }
function clearTimeout(id) { if (typeof id === 'number') native.stopTimer(id); }
give('setTimeout', setTimeout);
give('setInterval', setInterval);
give('clearTimeout', clearTimeout);
give('clearInterval', clearTimeout);
give('setImmediate', (callback, ...args) => setTimeout(callback, 0, ...args));
give('queueMicrotask', callback => { Promise.resolve().then(callback); });

class TextEncoder { get encoding() { return 'utf-8'; } encode(text = '') { return native.encode(String(text)); } }
class TextDecoder { get encoding() { return 'utf-8'; } decode(bytes) { return bytes === undefined ? '' : native.decode(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes.buffer || bytes)); } }
give('TextEncoder', TextEncoder);
give('TextDecoder', TextDecoder);
give('btoa', text => {
  const bytes = Uint8Array.from(String(text), c => {
    if (c.charCodeAt(0) > 255) throw new Error('btoa: the string contains characters outside of the Latin1 range');
    return c.charCodeAt(0);
  });
  return bytes.toBase64();
});
give('atob', text => {
  const bytes = Uint8Array.fromBase64(String(text).replace(/\s/g, ''));
  let out = '';
  for (let i = 0; i < bytes.length; i += 4096) out += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return out;
});
give('structuredClone', value => unpackClone(value));
give('crypto', freeze({ randomUUID: () => native.uuid(), getRandomValues: array => { native.random(array.length).forEach((b, i) => { array[i] = b; }); return array; } }));
give('performance', freeze({ now: () => Date.now() - began, timeOrigin: Date.now() }));
const began = Date.now();
const console = {};
for (const [name, level] of entries({ log: 'info', info: 'info', debug: 'debug', trace: 'debug', warn: 'warn', error: 'error', dir: 'info', table: 'info' })) console[name] = (...values) => log(level, ...values);
for (const name of ['group', 'groupEnd', 'time', 'timeEnd', 'assert', 'count']) console[name] = () => {};
give('console', console);

function unpackClone(value) {
  const seen = new Map();
  const copy = item => {
    if (typeof item === 'function' || typeof item === 'symbol') throw new Error(`structuredClone: ${String(item).slice(0, 60)} could not be cloned`);
    if (item === null || typeof item !== 'object') return item;
    if (seen.has(item)) return seen.get(item);
    if (item instanceof Date) return new Date(item.getTime());
    if (item instanceof RegExp) return new RegExp(item.source, item.flags);
    if (ArrayBuffer.isView(item)) return item.slice();
    let result;
    if (item instanceof Map) { seen.set(item, result = new Map()); item.forEach((v, k) => result.set(copy(k), copy(v))); return result; }
    if (item instanceof Set) { seen.set(item, result = new Set()); item.forEach(v => result.add(copy(v))); return result; }
    if (item instanceof Error) { result = new Error(item.message); result.name = item.name; result.stack = item.stack; return result; }
    seen.set(item, result = Array.isArray(item) ? new Array(item.length) : {});
    for (const key of keys(item)) result[key] = copy(item[key]);
    return result;
  };
  return copy(value);
}

class AbortSignal extends Emitter {
  constructor() { super(); this.aborted = false; this.reason = undefined; }
  get _events() { return []; }
  _listening() {}
  addEventListener(name, listener) { this.on(name, listener); }
  removeEventListener(name, listener) { this.off(name, listener); }
  throwIfAborted() { if (this.aborted) throw this.reason; }
}
class AbortController {
  constructor() { this.signal = new AbortSignal(); }
  abort(reason = new Error('This operation was aborted')) {
    if (this.signal.aborted) return;
    this.signal.aborted = true;
    this.signal.reason = reason;
    this.signal._emit('abort', { type: 'abort' });
  }
}
give('AbortController', AbortController);
give('AbortSignal', AbortSignal);
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'require', 'process']) {
  defineProperty(globalThis, name, { configurable: true, get() { throw new Error(`${name} is not available in Errand automations; use page and page.request`); } });
}

// The one way out: native.send(id, method, json). Everything here is captured before the automation's first line runs,
// so that code which replaces JSON.stringify or Promise methods only deceives itself.
const { stringify, parse } = JSON;
const { freeze, keys, entries, defineProperty, setPrototypeOf, getPrototypeOf } = Object;
const calls = new Map();
const marks = new WeakMap();
const surfaceDoc = 'see docs/playwright-surface.md';
let lastCall = 0;

class TimeoutError extends Error {
  get name() { return 'TimeoutError'; }
}

function asError(fault, id) {
  const error = fault.name === 'TimeoutError' ? new TimeoutError(fault.message) : new Error(fault.message);
  if (fault.name && fault.name !== 'Error' && fault.name !== 'TimeoutError') defineProperty(error, 'name', { value: fault.name, configurable: true });
  const at = native.placeOf(id);
  defineProperty(error, 'stack', { value: `${fault.name || 'Error'}: ${fault.message}${at ? `\n    at ${at}` : ''}`, configurable: true, writable: true });
  marks.set(error, { call: id, at });
  return error;
}

// Sends one call; `api` is the name people know it by ('locator.click'), `target` what it was called on.
function call(method, api, target, args) {
  const id = ++lastCall;
  return new Promise((resolve, reject) => {
    calls.set(id, { resolve, reject });
    native.send(id, method, stringify({ api, target, ...args }));
  });
}

// A call whose answer nobody waits for.
function tell(method, args) {
  native.send(0, method, stringify(args));
}

function deliver(json) {
  const message = parse(json);
  if (message.state) mirror(message.state);
  if (message.event) return dispatch(message.event, message.on, message.data);
  const waiting = calls.get(message.id);
  if (!waiting) return undefined;
  calls.delete(message.id);
  if (message.error) waiting.reject(asError(message.error, message.id));
  else waiting.resolve(message.value);
  native.settled(message.id);
  return undefined;
}

// An error of a wait that the prelude does by itself; `at` is where the code began to wait.
function waitError(error, at) {
  defineProperty(error, 'stack', { value: `${error.name}: ${error.message}${at ? `\n    at ${at}` : ''}`, configurable: true, writable: true });
  marks.set(error, { call: -1, at });
  return error;
}

const guarded = new Set();
const guards = new Set();

// An unknown member fails with a name and a place to look, not with "undefined is not a function".
function guard(type, name) {
  const fallback = new Proxy(Object.prototype, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON' || key.startsWith('_')) return Reflect.get(target, key, receiver);
      return () => { throw new Error(`${receiver._name || name}.${key} is not available in Errand automations; ${surfaceDoc}`); };
    },
  });
  let top = type.prototype;
  while (!guarded.has(top) && getPrototypeOf(top) !== Object.prototype) top = getPrototypeOf(top);
  if (!guarded.has(top)) {
    guarded.add(top);
    guards.add(fallback);
    setPrototypeOf(top, fallback);
  }
  freeze(top);
  freeze(type.prototype);
  freeze(type);
}

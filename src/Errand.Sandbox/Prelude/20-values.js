// Values that cross into a page and back. pack and unpack are also sent to the page as source text,
// so they use nothing but the language itself.
function pack(value, handleOf) {
  const seen = new Map();
  const walk = (item, depth) => {
    if (handleOf) {
      const handle = handleOf(item);
      if (handle) return handle;
    }
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return item;
    if (typeof item === 'number') return Number.isFinite(item) && !Object.is(item, -0) ? item : { $: 'n', v: Object.is(item, -0) ? '-0' : String(item) };
    if (typeof item === 'bigint') return { $: 'b', v: item.toString() };
    if (typeof item === 'function' && handleOf) throw new Error(`Attempting to serialize unexpected value: ${String(item).slice(0, 200)}`);
    if (typeof item !== 'object') return { $: 'u' };
    if (depth > 400) throw new Error('Cannot serialize result: the value is nested too deeply');
    const kind = Object.prototype.toString.call(item);
    if (typeof Window === 'function' && item instanceof Window) return 'ref: <Window>';
    if (typeof Document === 'function' && item instanceof Document) return 'ref: <Document>';
    if (typeof Node === 'function' && item instanceof Node) return 'ref: <Node>';
    if (kind === '[object Date]') return { $: 'd', v: Number.isNaN(item.getTime()) ? '' : item.toISOString() };
    if (kind === '[object RegExp]') return { $: 'r', p: item.source, f: item.flags };
    if (kind === '[object Error]' || item instanceof Error) return { $: 'e', n: String(item.name), m: String(item.message), s: String(item.stack) };
    if (kind === '[object URL]' || (typeof URL === 'function' && item instanceof URL)) return { $: 'l', v: item.href };
    if (ArrayBuffer.isView(item) && !(item instanceof DataView)) return { $: 't', k: item[Symbol.toStringTag], v: Array.from(item, n => (typeof n === 'bigint' ? String(n) : n)) };
    if (seen.has(item)) return { $: '@', i: seen.get(item) };
    if (Array.isArray(item)) {
      seen.set(item, seen.size);
      const list = [];
      for (let i = 0; i < item.length; i++) list.push(walk(item[i], depth + 1));
      return list;
    }
    const names = Object.keys(item);
    if (names.length === 0 && typeof item.toJSON === 'function') return walk(item.toJSON(), depth + 1);
    seen.set(item, seen.size);
    const pairs = [];
    for (const name of names) {
      let member;
      try { member = item[name]; } catch (e) { continue; }
      pairs.push([name, name === 'toJSON' && typeof member === 'function' ? {} : walk(typeof member === 'function' ? undefined : member, depth + 1)]);
    }
    return names.includes('$') || names.includes('__proto__') ? { $: 'o', v: pairs } : Object.fromEntries(pairs);
  };
  return walk(value, 0);
}

function unpack(packed, handles) {
  const seen = [];
  const walk = item => {
    if (item === null || typeof item !== 'object') return item;
    if (Array.isArray(item)) {
      const list = [];
      seen.push(list);
      for (const member of item) list.push(walk(member));
      return list;
    }
    switch (item.$) {
      case undefined: return members(Object.entries(item));
      case 'o': return members(item.v);
      case 'u': return undefined;
      case 'n': return Number(item.v);
      case 'b': return BigInt(item.v);
      case 'd': return new Date(item.v);
      case 'r': return new RegExp(item.p, item.f);
      case 'l': return new URL(item.v);
      case 't': return typed(item);
      case '@': return seen[item.i];
      case 'h': return handles[item.i];
      case 'e': {
        const error = new Error(item.m);
        error.name = item.n;
        error.stack = item.s;
        return error;
      }
      default: return undefined;
    }
  };
  const members = pairs => {
    const result = {};
    seen.push(result);
    for (const [name, member] of pairs) Object.defineProperty(result, name, { value: walk(member), enumerable: true, configurable: true, writable: true });
    return result;
  };
  const typed = item => {
    const types = { Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array };
    return new types[item.k](item.k.startsWith('Big') ? item.v.map(BigInt) : item.v);
  };
  return walk(packed);
}

const packSource = pack.toString();
const unpackSource = unpack.toString();

// What the script hands to a page: JSON of the packed value, and the ids of the handles in it.
function toPage(argument) {
  const handles = [];
  const packed = pack(argument, item => {
    if (!(item instanceof JSHandle)) return undefined;
    handles.push(item._id);
    return { $: 'h', i: handles.length - 1 };
  });
  return { packed: stringify(packed), handles };
}

function pageFunctionText(body) {
  if (typeof body !== 'function') return undefined;
  let text = Function.prototype.toString.call(body).trim();
  const method = /^(async\s+)?(\*?\s*)([A-Za-z_$][\w$]*|\[[^\]]*\])\s*\(/.exec(text);
  if (method && method[3] !== 'function' && !text.startsWith('class') && !/^(async\s*)?\([^]*?\)\s*=>/.test(text) && !/^async\s*\(/.test(text)) {
    text = `${method[1] || ''}function ${text.slice((method[1] || '').length)}`;
  }
  return text;
}

// The text that runs in the page. `lead` is what Playwright passes before the argument (an element, elements), or ''.
function pageExpression(body, lead, answer) {
  const source = pageFunctionText(body);
  const first = lead ? `${lead}, ` : '';
  const invoke = source === undefined
    ? `globalThis.eval(${stringify(String(body))})`
    : `(${source})(${first}(${unpackSource})(JSON.parse(sent.packed), sent.handles))`;
  return answer === 'json'
    ? `async (${first}sent) => JSON.stringify((${packSource})(await ${invoke}))`
    : `(${first}sent) => ${invoke}`;
}

function evaluation(body, argument, lead, answer) {
  return { expression: pageExpression(body, lead, answer), source: pageFunctionText(body) ?? String(body), ...toPage(argument) };
}

const fromPage = json => unpack(parse(json));

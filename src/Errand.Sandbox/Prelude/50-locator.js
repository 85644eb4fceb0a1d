class JSHandle {
  constructor(id, label) {
    defineProperty(this, '_id', { value: id });
    defineProperty(this, '_label', { value: label });
    freeze(this);
  }

  async evaluate(body, argument) {
    return fromPage(await call('handle.evaluate', 'jsHandle.evaluate', this._label, { on: this._id, ...evaluation(body, argument, 'it', 'json') }));
  }

  async evaluateHandle(body, argument) {
    return toHandle(await call('handle.evaluateHandle', 'jsHandle.evaluateHandle', this._label, { on: this._id, ...evaluation(body, argument, 'it', 'handle') }), this._label);
  }

  async jsonValue() {
    return fromPage(await call('handle.evaluate', 'jsHandle.jsonValue', this._label, { on: this._id, ...evaluation(it => it, undefined, 'it', 'json') }));
  }

  async getProperty(name) {
    return this.evaluateHandle((it, key) => it[key], name);
  }

  asElement() { return this instanceof ElementHandle ? this : null; }

  async dispose() { await call('handle.dispose', 'jsHandle.dispose', this._label, { on: this._id }); }
}

class ElementHandle extends JSHandle {
  get _name() { return 'elementHandle'; }

  async $(selector) {
    return elementOrNull(await call('element.query', 'elementHandle.$', selector, { on: this._id, selector }), selector);
  }

  async $$(selector) {
    const found = await call('element.queryAll', 'elementHandle.$$', selector, { on: this._id, selector });
    return found.map(id => new ElementHandle(id, selector));
  }

  async $eval(selector, body, argument) {
    return fromPage(await call('element.evalOnSelector', 'elementHandle.$eval', selector, { on: this._id, selector, ...evaluation(body, argument, 'it', 'json') }));
  }

  async $$eval(selector, body, argument) {
    return fromPage(await call('element.evalOnSelectorAll', 'elementHandle.$$eval', selector, { on: this._id, selector, ...evaluation(body, argument, 'them', 'json') }));
  }

  async contentFrame() { return frameOf(await call('element.contentFrame', 'elementHandle.contentFrame', this._label, { on: this._id })); }

  async ownerFrame() { return frameOf(await call('element.ownerFrame', 'elementHandle.ownerFrame', this._label, { on: this._id })); }
}

const toHandle = (answer, label) => (answer.element ? new ElementHandle(answer.id, label) : new JSHandle(answer.id, label));
const elementOrNull = (id, label) => (id ? new ElementHandle(id, label) : null);

// name: the arguments that come before the options. The same names stand in the host's closed table.
const elementActions = {
  click: [], dblclick: [], hover: [], tap: [], focus: [], check: [], uncheck: [], setChecked: ['checked'],
  fill: ['value'], type: ['text'], press: ['key'], textContent: [], innerText: [], innerHTML: [], inputValue: [],
  getAttribute: ['name'], isVisible: [], isHidden: [], isEnabled: [], isDisabled: [], isChecked: [], isEditable: [],
  selectText: [], scrollIntoViewIfNeeded: [], boundingBox: [],
};

// Locators and element handles have these; pages and frames, which take a selector first, do not.
const ownOnly = new Set(['selectText', 'scrollIntoViewIfNeeded', 'boundingBox', 'pressSequentially', 'screenshot', 'waitForElementState']);

const plainValues = values => {
  if (values === null || values === undefined) return [];
  return (Array.isArray(values) ? values : [values]).map(v => (v instanceof ElementHandle ? { handle: v._id } : typeof v === 'string' ? { valueOrLabel: v } : v));
};

function plainFiles(files) {
  return (Array.isArray(files) ? files : [files]).filter(f => f !== null && f !== undefined).map(file => {
    if (typeof file === 'string') {
      const text = resources.text(file);
      return { name: file.split('/').pop(), mimeType: 'application/octet-stream', buffer: new TextEncoder().encode(text).toBase64() };
    }
    const bytes = typeof file.buffer === 'string' ? new TextEncoder().encode(file.buffer) : new Uint8Array(file.buffer.buffer || file.buffer, file.buffer.byteOffset || 0, file.buffer.byteLength);
    return { name: file.name, mimeType: file.mimeType || 'application/octet-stream', buffer: bytes.toBase64() };
  });
}

// Defines the element actions on a type; `place` answers where they act: [method prefix, api prefix, target, base arguments].
function addActions(type, place, takesSelector) {
  const split = args => (takesSelector ? [args[0], args.slice(1)] : [undefined, args]);
  const define = (name, build) => (takesSelector && ownOnly.has(name)) || defineProperty(type.prototype, name, {
    async value(...all) {
      const [selector, args] = split(all);
      const at = place(this, selector);
      return build(at, args, (method, extra, options) => call(`${at.prefix}.${method}`, `${at.api}.${name}`, at.label, { ...at.base, ...extra, options: { ...at.options, ...options } }));
    },
  });
  for (const [name, parameters] of entries(elementActions)) {
    define(name, (at, args, send) => {
      const extra = {};
      parameters.forEach((p, i) => { extra[p] = args[i]; });
      for (const p of parameters) {
        if (p === 'checked') extra[p] = !!extra[p];
        else if (typeof extra[p] !== 'string') throw new Error(`${at.api}.${name}: ${p}: expected string, got ${extra[p] === null ? 'null' : typeof extra[p]}`);
      }
      return send(name, extra, args[parameters.length]);
    });
  }
  define('pressSequentially', (at, [text], send) => send('type', { text: String(text) }));
  define('dispatchEvent', (at, [event, init, options], send) => send('dispatchEvent', { event: String(event), init: init ?? {} }, options));
  define('selectOption', (at, [values, options], send) => send('selectOption', { values: plainValues(values) }, options));
  define('setInputFiles', (at, [files, options], send) => send('setInputFiles', { files: plainFiles(files) }, options));
  define('screenshot', async (at, [options], send) => kept(await send('screenshot', {}, options)));
  if (type === ElementHandle) define('waitForElementState', (at, [state, options], send) => send('waitForElementState', { state }, options));
}

class Locator {
  constructor(frame, selector, label) {
    defineProperty(this, '_frame', { value: frame });
    defineProperty(this, '_selector', { value: selector });
    defineProperty(this, '_label', { value: label });
    freeze(this);
  }

  _then(part, label) { return new Locator(this._frame, `${this._selector} >> ${part}`, `${this._label}.${label}`); }

  _call(method, name, args) {
    return call(method, `locator.${name}`, this._label, { frame: this._frame._id, selector: this._selector, ...args });
  }

  locator(selectorOrLocator, options) {
    const label = written('locator', selectorOrLocator, options);
    if (selectorOrLocator instanceof Locator) {
      if (selectorOrLocator._frame !== this._frame) throw new Error('Locators must belong to the same frame.');
      const chained = `${this._selector} >> internal:chain=${stringify(selectorOrLocator._selector)}`;
      return new Locator(this._frame, narrowed(this._frame, chained, options), `${this._label}.${label}`);
    }
    return new Locator(this._frame, narrowed(this._frame, `${this._selector} >> ${selectorOrLocator}`, options), `${this._label}.${label}`);
  }

  filter(options) { return new Locator(this._frame, narrowed(this._frame, this._selector, options), `${this._label}.${written('filter', options)}`); }

  nth(index) { return this._then(`nth=${index}`, `nth(${index})`); }

  first() { return this._then('nth=0', 'first()'); }

  last() { return this._then('nth=-1', 'last()'); }

  and(other) { return this._then(`internal:and=${stringify(other._selector)}`, written('and', other)); }

  or(other) { return this._then(`internal:or=${stringify(other._selector)}`, written('or', other)); }

  describe(text) { return this._then(`internal:describe=${stringify(String(text))}`, written('describe', String(text))); }

  frameLocator(selector) { return new FrameLocator(this._frame, `${this._selector} >> ${selector}`, `${this._label}.${written('frameLocator', selector)}`); }

  contentFrame() { return new FrameLocator(this._frame, this._selector, `${this._label}.contentFrame()`); }

  page() { return this._frame.page(); }

  async count() { return this._call('locator.count', 'count'); }

  async all() {
    const count = await this._call('locator.count', 'all', { quiet: true });
    return Array.from({ length: count }, (_, i) => this.nth(i));
  }

  async allTextContents() { return this._call('locator.allTextContents', 'allTextContents'); }

  async allInnerTexts() { return this._call('locator.allInnerTexts', 'allInnerTexts'); }

  async ariaSnapshot(options) { return this._call('locator.ariaSnapshot', 'ariaSnapshot', { options }); }

  async clear(options) { return this._call('frame.fill', 'clear', { value: '', options: { ...options, strict: true } }); }

  async blur(options) { return this._call('locator.blur', 'blur', { options }); }

  async waitFor(options) { return this._call('locator.waitFor', 'waitFor', { options }); }

  async highlight() { return undefined; }

  async dragTo(target, options) { return this._call('locator.dragTo', 'dragTo', { to: target._selector, options }); }

  async elementHandle(options) { return elementOrNull(await this._call('locator.elementHandle', 'elementHandle', { options }), this._label); }

  async elementHandles() { return (await this._call('locator.elementHandles', 'elementHandles')).map(id => new ElementHandle(id, this._label)); }

  async evaluate(body, argument, options) { return fromPage(await this._call('locator.evaluate', 'evaluate', { ...evaluation(body, argument, 'it', 'json'), options })); }

  async evaluateAll(body, argument) { return fromPage(await this._call('locator.evaluateAll', 'evaluateAll', evaluation(body, argument, 'them', 'json'))); }

  async evaluateHandle(body, argument, options) { return toHandle(await this._call('locator.evaluateHandle', 'evaluateHandle', { ...evaluation(body, argument, 'it', 'handle'), options }), this._label); }

  toString() { return this._label; }
}

addFinders(Locator, (self, selector, label) => self._then(selector, label));
addActions(Locator, self => ({ prefix: 'frame', api: 'locator', label: self._label, base: { frame: self._frame._id, selector: self._selector }, options: { strict: true } }));
addActions(ElementHandle, self => ({ prefix: 'element', api: 'elementHandle', label: self._label, base: { on: self._id } }));

class FrameLocator {
  constructor(frame, selector, label) {
    defineProperty(this, '_frame', { value: frame });
    defineProperty(this, '_selector', { value: selector });
    defineProperty(this, '_label', { value: label });
    freeze(this);
  }

  _inside(selector, label) { return new Locator(this._frame, `${this._selector} >> internal:control=enter-frame >> ${selector}`, `${this._label}.${label}`); }

  locator(selectorOrLocator, options) {
    const inner = selectorOrLocator instanceof Locator ? selectorOrLocator._selector : selectorOrLocator;
    const found = this._inside(inner, written('locator', selectorOrLocator, options));
    return options ? found.filter(options) : found;
  }

  frameLocator(selector) {
    const found = this._inside(selector, written('frameLocator', selector));
    return new FrameLocator(this._frame, found._selector, found._label);
  }

  owner() { return new Locator(this._frame, this._selector, `${this._label}.owner()`); }

  first() { return new FrameLocator(this._frame, `${this._selector} >> nth=0`, `${this._label}.first()`); }

  last() { return new FrameLocator(this._frame, `${this._selector} >> nth=-1`, `${this._label}.last()`); }

  nth(index) { return new FrameLocator(this._frame, `${this._selector} >> nth=${index}`, `${this._label}.nth(${index})`); }
}

addFinders(FrameLocator, (self, selector, label) => self._inside(selector, label));

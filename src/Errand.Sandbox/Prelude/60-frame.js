const frames = new Map();
const frameOf = id => (id ? frames.get(id) ?? null : null);

class Frame {
  constructor(id) {
    defineProperty(this, '_id', { value: id });
    defineProperty(this, '_state', { value: { url: '', name: '', page: null, parent: null, detached: false } });
  }

  url() { return this._state.url; }

  name() { return this._state.name; }

  page() { return pages.get(this._state.page); }

  parentFrame() { return frameOf(this._state.parent); }

  childFrames() { return [...frames.values()].filter(f => f._state.parent === this._id && !f._state.detached); }

  isDetached() { return this._state.detached; }
}

// What frame and page have in common: a page is its main frame.
const frameMembers = {
  locator(selector, options) { const f = this._main(); return new Locator(f, narrowed(f, String(selector), options), written('locator', selector, options)); },
  frameLocator(selector) { return new FrameLocator(this._main(), selector, written('frameLocator', selector)); },
  async goto(url, options) { return responseOf(await this._do('frame.goto', 'goto', String(url), { url: String(url), options })); },
  async title() { return this._do('frame.title', 'title'); },
  async content() { return this._do('frame.content', 'content'); },
  async setContent(html, options) { return this._do('frame.setContent', 'setContent', undefined, { html: String(html), options }); },
  async evaluate(body, argument) { return fromPage(await this._do('frame.evaluate', 'evaluate', undefined, evaluation(body, argument, '', 'json'))); },
  async evaluateHandle(body, argument) { return toHandle(await this._do('frame.evaluateHandle', 'evaluateHandle', undefined, evaluation(body, argument, '', 'handle')), 'JSHandle'); },
  async $(selector) { return elementOrNull(await this._do('frame.query', '$', selector, { selector }), selector); },
  async $$(selector) { return (await this._do('frame.queryAll', '$$', selector, { selector })).map(id => new ElementHandle(id, selector)); },
  async $eval(selector, body, argument) { return fromPage(await this._do('frame.evalOnSelector', '$eval', selector, { selector, ...evaluation(body, argument, 'it', 'json') })); },
  async $$eval(selector, body, argument) { return fromPage(await this._do('frame.evalOnSelectorAll', '$$eval', selector, { selector, ...evaluation(body, argument, 'them', 'json') })); },
  async waitForSelector(selector, options) { return elementOrNull(await this._do('frame.waitForSelector', 'waitForSelector', selector, { selector, options }), selector); },
  async waitForFunction(body, argument, options) { return toHandle(await this._do('frame.waitForFunction', 'waitForFunction', undefined, { ...evaluation(body, argument, '', 'handle'), options }), 'JSHandle'); },
  async waitForLoadState(state = 'load', options = undefined) { return this._do('frame.waitForLoadState', 'waitForLoadState', state, { state, options }); },
  async waitForTimeout(ms) { return this._do('frame.waitForTimeout', 'waitForTimeout', String(ms), { ms: Number(ms) }); },
  async dragAndDrop(source, target, options) { return this._do('frame.dragAndDrop', 'dragAndDrop', source, { source, target, options }); },
  async addScriptTag(options) { return elementOrNull(await this._do('frame.addScriptTag', 'addScriptTag', undefined, { options }), 'script'); },
  async addStyleTag(options) { return elementOrNull(await this._do('frame.addStyleTag', 'addStyleTag', undefined, { options }), 'style'); },
  async waitForURL(pattern, options = {}) {
    const frame = this._main();
    const matches = urlMatcher(pattern, frame.url());
    const timeout = options.timeout ?? this.page_()._navigationTimeout();
    const api = `${this._kind}.waitForURL`;
    if (!matches(frame.url())) {
      await this.page_()._until(api, 'framenavigated', f => f === frame && matches(f.url()), timeout, `navigation to ${spelled(pattern)}`);
    }
    if (options.waitUntil !== 'commit') await this._do('frame.waitForLoadState', 'waitForURL', spelled(pattern), { state: options.waitUntil || 'load', options: { timeout } });
  },
  async waitForNavigation(options = {}) {
    const frame = this._main();
    const matches = urlMatcher(options.url, frame.url());
    const timeout = options.timeout ?? this.page_()._navigationTimeout();
    let last = null;
    const remember = response => { if (response.request().isNavigationRequest() && response.frame() === frame) last = response; };
    this.page_().on('response', remember);
    try {
      await this.page_()._until(`${this._kind}.waitForNavigation`, 'framenavigated', f => f === frame && matches(f.url()), timeout, 'navigation');
      if (options.waitUntil !== 'commit') await this._do('frame.waitForLoadState', 'waitForNavigation', undefined, { state: options.waitUntil || 'load', options: { timeout } });
    } finally {
      this.page_().off('response', remember);
    }
    return last;
  },
};

function addFrameMembers(type, kind) {
  defineProperty(type.prototype, '_kind', { value: kind });
  defineProperty(type.prototype, '_do', { value(method, name, target, args) { return call(method, `${kind}.${name}`, target, { frame: this._main()._id, ...args }); } });
  for (const [name, body] of entries(frameMembers)) defineProperty(type.prototype, name, { value: body });
  addFinders(type, (self, selector, label) => new Locator(self._main(), selector, label));
  addActions(type, (self, selector) => {
    if (typeof selector !== 'string') throw new Error(`${kind}: selector: expected string, got ${typeof selector}`);
    return { prefix: 'frame', api: kind, label: selector, base: { frame: self._main()._id, selector } };
  }, true);
}

defineProperty(Frame.prototype, '_main', { value() { return this; } });
defineProperty(Frame.prototype, 'page_', { value() { return this.page(); } });
defineProperty(Frame.prototype, 'frameElement', { async value() { return elementOrNull(await this._do('frame.frameElement', 'frameElement'), 'iframe'); } });
addFrameMembers(Frame, 'frame');

function mirror(changes) {
  for (const change of changes) {
    if (change.frame) {
      let frame = frames.get(change.frame);
      if (!frame) frames.set(change.frame, frame = new Frame(change.frame));
      Object.assign(frame._state, change.set);
    } else {
      let page = pages.get(change.page);
      if (!page) pages.set(change.page, page = new Page(change.page));
      Object.assign(page._state, change.set);
    }
  }
}

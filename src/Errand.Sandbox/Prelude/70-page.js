const pages = new Map();

class Keyboard {
  constructor(page) { defineProperty(this, '_page', { value: page }); }
  async press(key, options) { return this._page._call('keyboard.press', 'keyboard.press', { key, options }); }
  async type(text, options) { return this._page._call('keyboard.type', 'keyboard.type', { text: String(text), options }); }
  async insertText(text) { return this._page._call('keyboard.insertText', 'keyboard.insertText', { text: String(text) }); }
  async down(key) { return this._page._call('keyboard.down', 'keyboard.down', { key }); }
  async up(key) { return this._page._call('keyboard.up', 'keyboard.up', { key }); }
}

class Mouse {
  constructor(page) { defineProperty(this, '_page', { value: page }); }
  async click(x, y, options) { return this._page._call('mouse.click', 'mouse.click', { x, y, options }); }
  async dblclick(x, y, options) { return this._page._call('mouse.dblclick', 'mouse.dblclick', { x, y, options }); }
  async move(x, y, options) { return this._page._call('mouse.move', 'mouse.move', { x, y, options }); }
  async down(options) { return this._page._call('mouse.down', 'mouse.down', { options }); }
  async up(options) { return this._page._call('mouse.up', 'mouse.up', { options }); }
  async wheel(deltaX, deltaY) { return this._page._call('mouse.wheel', 'mouse.wheel', { x: deltaX, y: deltaY }); }
}

class Page extends Emitter {
  constructor(id) {
    super();
    defineProperty(this, '_id', { value: id });
    defineProperty(this, '_name', { value: 'page' });
    defineProperty(this, '_state', { value: { main: null, closed: false, viewport: null, timeout: undefined, navigation: undefined, routes: [] } });
    defineProperty(this, 'keyboard', { value: freeze(new Keyboard(this)), enumerable: true });
    defineProperty(this, 'mouse', { value: freeze(new Mouse(this)), enumerable: true });
    defineProperty(this, 'request', { get: () => request, enumerable: true });
  }

  get _events() { return ['request', 'response', 'requestfinished', 'requestfailed', 'console', 'pageerror', 'dialog', 'download', 'popup', 'close', 'framenavigated', 'frameattached', 'framedetached', 'load', 'domcontentloaded', 'crash']; }

  _call(method, api, args, target) { return call(method, api, target, { page: this._id, ...args }); }
  _main() { return frames.get(this._state.main); }
  page_() { return this; }
  _timeout() { return this._state.timeout ?? context._state.timeout ?? 30000; }
  _navigationTimeout() { return this._state.navigation ?? context._state.navigation ?? this._timeout(); }

  url() { return this._main().url(); }
  mainFrame() { return this._main(); }
  frames() { return [...frames.values()].filter(f => f._state.page === this._id && !f._state.detached); }
  frame(wanted) {
    const { name, url } = typeof wanted === 'string' ? { name: wanted } : wanted;
    const matches = url === undefined ? undefined : urlMatcher(url, this.url());
    return this.frames().find(f => (name === undefined ? matches(f.url()) : f.name() === name)) ?? null;
  }
  context() { return context; }
  isClosed() { return this._state.closed; }
  viewportSize() { return this._state.viewport; }
  setDefaultTimeout(ms) { this._state.timeout = ms; tell('page.setDefaultTimeout', { page: this._id, ms }); }
  setDefaultNavigationTimeout(ms) { this._state.navigation = ms; tell('page.setDefaultNavigationTimeout', { page: this._id, ms }); }
  async setViewportSize(size) { return this._call('page.setViewportSize', 'page.setViewportSize', { width: size.width, height: size.height }); }
  async setExtraHTTPHeaders(headers) { return this._call('page.setExtraHTTPHeaders', 'page.setExtraHTTPHeaders', { headers }); }
  async emulateMedia(options) { return this._call('page.emulateMedia', 'page.emulateMedia', { options }); }
  async goBack(options) { return responseOf(await this._call('page.goBack', 'page.goBack', { options })); }
  async goForward(options) { return responseOf(await this._call('page.goForward', 'page.goForward', { options })); }
  async reload(options) { return responseOf(await this._call('page.reload', 'page.reload', { options })); }
  async bringToFront() { return this._call('page.bringToFront', 'page.bringToFront'); }
  async close(options) { return this._call('page.close', 'page.close', { options }); }
  async opener() { return pages.get(await this._call('page.opener', 'page.opener')) ?? null; }
  async screenshot(options) { return kept(await this._call('page.screenshot', 'page.screenshot', { options })); }
  async addInitScript(script, argument) { return this._call('page.addInitScript', 'page.addInitScript', { script: initScript(script, argument) }); }
  async pause() { return undefined; }
  async waitForResponse(pattern, options = {}) { return this._waitForTraffic('response', pattern, options); }
  async waitForRequest(pattern, options = {}) { return this._waitForTraffic('request', pattern, options); }
  async _waitForTraffic(event, pattern, options) {
    const matches = typeof pattern === 'function' ? pattern : (m => it => m(it.url()))(urlMatcher(pattern, this.url()));
    const name = event === 'response' ? 'waitForResponse' : 'waitForRequest';
    return this._until(`page.${name}`, event, matches, options.timeout ?? this._timeout(), `event "${event}"`);
  }
  async route(pattern, handler) {
    this._state.routes.unshift({ pattern, matches: urlMatcher(pattern, this.url()), handler });
    if (this._state.routes.length === 1) { native.listening(1); await this._call('page.route', 'page.route'); }
  }
  async unroute(pattern, handler) {
    const kept = this._state.routes.filter(r => String(r.pattern) !== String(pattern) || (handler && r.handler !== handler));
    const emptied = this._state.routes.length > 0 && kept.length === 0;
    this._state.routes = kept;
    if (emptied) { native.listening(-1); await this._call('page.unroute', 'page.unroute'); }
  }
  async unrouteAll() { if (this._state.routes.length) { this._state.routes = []; native.listening(-1); await this._call('page.unroute', 'page.unroute'); } }
}

addFrameMembers(Page, 'page');

function initScript(script, argument) {
  if (typeof script === 'function') return `(${pageFunctionText(script)})(${argument === undefined ? 'undefined' : stringify(argument)})`;
  if (typeof script === 'string') return script;
  if (script.content !== undefined) return script.content;
  return resources.text(script.path);
}

// A kept picture: bytes for the code, and (with a path) an attachment for the caller.
function kept(base64) {
  const bytes = Uint8Array.fromBase64(base64);
  return withText(bytes);
}

function withText(bytes) {
  defineProperty(bytes, 'toString', { value: (encoding = 'utf8') => {
    if (encoding === 'base64') return bytes.toBase64();
    if (encoding === 'hex') return bytes.toHex();
    return new TextDecoder().decode(bytes);
  } });
  return bytes;
}

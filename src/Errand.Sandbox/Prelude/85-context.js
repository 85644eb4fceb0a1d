class BrowserContext extends Emitter {
  constructor() {
    super();
    defineProperty(this, '_id', { value: 'context' });
    defineProperty(this, '_name', { value: 'browserContext' });
    defineProperty(this, '_state', { value: { timeout: undefined, navigation: undefined } });
  }

  get _events() { return ['page', 'close', 'request', 'response', 'requestfinished', 'requestfailed', 'console', 'dialog']; }
  get request() { return request; }
  _timeout() { return this._state.timeout ?? 30000; }
  _call(name, args) { return call(`context.${name}`, `browserContext.${name}`, undefined, args); }

  pages() { return [...pages.values()].filter(p => !p.isClosed()); }
  async newPage() { return pages.get(await this._call('newPage')); }
  async cookies(urls) { return this._call('cookies', { urls: urls === undefined ? [] : [].concat(urls) }); }
  async addCookies(cookies) { return this._call('addCookies', { cookies }); }
  async clearCookies(options) { return this._call('clearCookies', { options: options && { name: options.name, domain: options.domain, path: options.path } }); }
  async storageState() { return parse(await this._call('storageState')); }
  async addInitScript(script, argument) { return this._call('addInitScript', { script: initScript(script, argument) }); }
  async setExtraHTTPHeaders(headers) { return this._call('setExtraHTTPHeaders', { headers }); }
  async setOffline(offline) { return this._call('setOffline', { offline: !!offline }); }
  async grantPermissions(permissions) { return this._call('grantPermissions', { permissions }); }
  async clearPermissions() { return this._call('clearPermissions'); }
  async setGeolocation(place) { return this._call('setGeolocation', { place }); }
  setDefaultTimeout(ms) { this._state.timeout = ms; tell('context.setDefaultTimeout', { ms }); }
  setDefaultNavigationTimeout(ms) { this._state.navigation = ms; tell('context.setDefaultNavigationTimeout', { ms }); }
}

const context = new BrowserContext();

const surface = { page: Page, locator: Locator, frame: Frame, frameLocator: FrameLocator, context: BrowserContext, elementHandle: ElementHandle, jsHandle: JSHandle,
  keyboard: Keyboard, mouse: Mouse, request: Request, response: Response, apiResponse: APIResponse, apiRequestContext: APIRequestContext,
  dialog: Dialog, download: Download, consoleMessage: ConsoleMessage, route: Route };
for (const [name, type] of entries(surface)) guard(type, name);

// What the generated document lists.
function surfaceMembers() {
  const listed = {};
  for (const [name, type] of entries(surface)) {
    const found = new Set();
    for (let at = type.prototype; at && !guards.has(at) && at !== Object.prototype; at = getPrototypeOf(at)) {
      for (const member of Object.getOwnPropertyNames(at)) if (!member.startsWith('_') && !(member in Object.prototype && member !== 'toString') && member !== 'page_') found.add(member);
    }
    listed[name] = [...found].sort();
  }
  listed.page.push('keyboard', 'mouse', 'request');
  return stringify(listed);
}

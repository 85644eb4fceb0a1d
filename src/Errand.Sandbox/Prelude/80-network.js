class Request {
  constructor(data) { defineProperty(this, '_data', { value: data }); freeze(this); }
  url() { return this._data.url; }
  method() { return this._data.method; }
  resourceType() { return this._data.resourceType; }
  headers() { return { ...this._data.headers }; }
  async allHeaders() { return { ...this._data.headers }; }
  async headerValue(name) { return this._data.headers[name.toLowerCase()] ?? null; }
  postData() { return this._data.postData; }
  postDataJSON() { return this._data.postData === null ? null : parse(this._data.postData); }
  isNavigationRequest() { return this._data.navigation; }
  failure() { return this._data.failure ? { errorText: this._data.failure } : null; }
  frame() { return frameOf(this._data.frame); }
  async response() { return responseOf(await call('request.response', 'request.response', this.url(), { on: this._data.id })); }
}

class Response {
  constructor(data) { defineProperty(this, '_data', { value: data }); defineProperty(this, '_request', { value: new Request(data.request) }); freeze(this); }
  url() { return this._data.url; }
  status() { return this._data.status; }
  statusText() { return this._data.statusText; }
  ok() { return this._data.ok; }
  headers() { return { ...this._data.headers }; }
  async allHeaders() { return { ...this._data.headers }; }
  async headerValue(name) { return this._data.headers[name.toLowerCase()] ?? null; }
  request() { return this._request; }
  frame() { return this._request.frame(); }
  fromServiceWorker() { return this._data.worker; }
  async text() { return call('response.text', 'response.text', this.url(), { on: this._data.id }); }
  async json() { return parse(await call('response.json', 'response.json', this.url(), { on: this._data.id })); }
  async body() { return kept(await call('response.body', 'response.body', this.url(), { on: this._data.id })); }
  async finished() { await call('response.finished', 'response.finished', this.url(), { on: this._data.id }); return null; }
}

class APIResponse {
  constructor(data) { defineProperty(this, '_data', { value: data }); freeze(this); }
  url() { return this._data.url; }
  status() { return this._data.status; }
  statusText() { return this._data.statusText; }
  ok() { return this._data.ok; }
  headers() { return { ...this._data.headers }; }
  headersArray() { return entries(this._data.headers).map(([name, value]) => ({ name, value })); }
  async text() { return call('api.text', 'apiResponse.text', this.url(), { on: this._data.id }); }
  async json() { return parse(await call('api.json', 'apiResponse.json', this.url(), { on: this._data.id })); }
  async body() { return kept(await call('api.body', 'apiResponse.body', this.url(), { on: this._data.id })); }
  async dispose() { await call('handle.dispose', 'apiResponse.dispose', this.url(), { on: this._data.id }); }
}

class APIRequestContext {
  async fetch(urlOrRequest, options = {}) { return this._send('fetch', urlOrRequest, options); }
  async get(url, options = {}) { return this._send('get', url, { ...options, method: 'GET' }); }
  async post(url, options = {}) { return this._send('post', url, { ...options, method: 'POST' }); }
  async put(url, options = {}) { return this._send('put', url, { ...options, method: 'PUT' }); }
  async patch(url, options = {}) { return this._send('patch', url, { ...options, method: 'PATCH' }); }
  async delete(url, options = {}) { return this._send('delete', url, { ...options, method: 'DELETE' }); }
  async head(url, options = {}) { return this._send('head', url, { ...options, method: 'HEAD' }); }
  async _send(name, target, options) {
    const url = target instanceof Request ? target.url() : String(target);
    const { data, form, params, headers, method, timeout, failOnStatusCode, ignoreHTTPSErrors, maxRedirects, maxRetries, multipart } = options;
    if (multipart) throw new Error(`apiRequestContext.${name}: the option "multipart" is not available in Errand automations; ${surfaceDoc}`);
    const body = data === undefined ? undefined : typeof data === 'string' ? data : data instanceof Uint8Array ? new TextDecoder().decode(data) : stringify(data);
    const query = params === undefined ? undefined : [...new URLSearchParams(params)];
    const sent = { ...headers };
    if (body !== undefined && typeof data !== 'string' && !keys(sent).some(k => k.toLowerCase() === 'content-type')) sent['content-type'] = 'application/json';
    return new APIResponse(await call('api.fetch', `apiRequestContext.${name}`, url, {
      url, method, headers: sent, body, form, query, options: { timeout, failOnStatusCode, ignoreHTTPSErrors, maxRedirects, maxRetries },
    }));
  }
  async storageState() { return parse(await call('context.storageState', 'apiRequestContext.storageState', undefined, {})); }
}

const request = freeze(new APIRequestContext());
const responseOf = data => (data ? new Response(data) : null);

class Dialog {
  constructor(data, page) { defineProperty(this, '_data', { value: data }); defineProperty(this, '_page', { value: page }); freeze(this); }
  type() { return this._data.type; }
  message() { return this._data.message; }
  defaultValue() { return this._data.defaultValue; }
  page() { return this._page; }
  async accept(text) { return call('dialog.accept', 'dialog.accept', this.message(), { on: this._data.id, text }); }
  async dismiss() { return call('dialog.dismiss', 'dialog.dismiss', this.message(), { on: this._data.id }); }
}

class Download {
  constructor(data, page) { defineProperty(this, '_data', { value: data }); defineProperty(this, '_page', { value: page }); freeze(this); }
  url() { return this._data.url; }
  suggestedFilename() { return this._data.name; }
  page() { return this._page; }
  async saveAs(path) { await call('download.saveAs', 'download.saveAs', String(path), { on: this._data.id, path: String(path) }); }
  async path() { return call('download.saveAs', 'download.path', this.url(), { on: this._data.id, path: this.suggestedFilename() }); }
  async failure() { return call('download.failure', 'download.failure', this.url(), { on: this._data.id }); }
  async cancel() { return call('download.cancel', 'download.cancel', this.url(), { on: this._data.id }); }
  async delete() { return undefined; }
}

class ConsoleMessage {
  constructor(data, page) { defineProperty(this, '_data', { value: data }); defineProperty(this, '_page', { value: page }); freeze(this); }
  type() { return this._data.type; }
  text() { return this._data.text; }
  page() { return this._page; }
}

class Route {
  constructor(id, request) { defineProperty(this, '_id', { value: id }); defineProperty(this, '_request', { value: request }); defineProperty(this, '_state', { value: { fallback: false } }); freeze(this); }
  request() { return this._request; }
  async abort(code = 'failed') { return call('route.abort', 'route.abort', this._request.url(), { on: this._id, code }); }
  async continue(options = {}) { return call('route.continue', 'route.continue', this._request.url(), { on: this._id, options }); }
  async fallback() { this._state.fallback = true; }
  async fulfill(options = {}) {
    const { json, ...rest } = options;
    if (json !== undefined) { rest.body = stringify(json); rest.contentType ??= 'application/json'; }
    if (rest.body instanceof Uint8Array) rest.body = new TextDecoder().decode(rest.body);
    const { status, headers, contentType, body } = rest;
    return call('route.fulfill', 'route.fulfill', this._request.url(), { on: this._id, options: { status, headers, contentType, body } });
  }
}

async function routed(page, data) {
  const asked = new Request(data.request);
  for (const entry of page._state.routes) {
    if (!entry.matches(asked.url())) continue;
    const route = new Route(data.id, asked);
    await entry.handler(route, asked);
    if (!route._state.fallback) return;
  }
  await call('route.fallback', 'route.fallback', asked.url(), { on: data.id });
}

const eventValues = {
  request: data => new Request(data), requestfinished: data => new Request(data), requestfailed: data => new Request(data),
  response: data => new Response(data), dialog: (data, page) => new Dialog(data, page), download: (data, page) => new Download(data, page),
  console: (data, page) => new ConsoleMessage(data, page), popup: data => pages.get(data), page: data => pages.get(data),
  pageerror: data => { const e = new Error(data.message); e.name = data.name; return e; },
  framenavigated: data => frameOf(data), frameattached: data => frameOf(data), framedetached: data => frameOf(data),
};

function dispatch(event, on, data) {
  const source = on === 'context' ? context : pages.get(on);
  if (!source) return;
  if (event === 'route') {
    routed(source, data).catch(error => log('error', `a route handler failed: ${error}`));
    return;
  }
  const build = eventValues[event];
  source._emit(event, build ? build(data, source) : source);
}

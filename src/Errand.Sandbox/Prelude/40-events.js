// Listeners of page and context. The host is told which events have one, and sends only those.
class Emitter {
  constructor() {
    defineProperty(this, '_listeners', { value: new Map() });
  }

  on(event, listener) { return this._add(event, listener, false); }

  once(event, listener) { return this._add(event, listener, true); }

  addListener(event, listener) { return this._add(event, listener, false); }

  off(event, listener) {
    const list = this._listeners.get(event) || [];
    const at = list.findIndex(entry => entry.listener === listener);
    if (at >= 0) list.splice(at, 1);
    if (!list.length && this._listeners.delete(event)) this._listening(event, false);
    return this;
  }

  removeListener(event, listener) { return this.off(event, listener); }

  removeAllListeners(event) {
    for (const name of event === undefined ? [...this._listeners.keys()] : [event]) {
      if (this._listeners.delete(name)) this._listening(name, false);
    }
    return this;
  }

  listenerCount(event) { return (this._listeners.get(event) || []).length; }

  _add(event, listener, once) {
    if (typeof listener !== 'function') throw new TypeError('The "listener" argument must be of type function');
    const list = this._listeners.get(event);
    if (list) list.push({ listener, once });
    else {
      this._listeners.set(event, [{ listener, once }]);
      this._listening(event, true);
    }
    return this;
  }

  _listening(event, on) {
    if (!this._events.includes(event)) {
      if (on) {
        this._listeners.delete(event);
        throw new Error(`The event "${event}" is not available in Errand automations; ${surfaceDoc}`);
      }
      return;
    }
    native.listening(on ? 1 : -1);
    tell('events.listen', { on: this._id, name: event, listening: on });
  }

  _emit(event, ...args) {
    for (const entry of [...(this._listeners.get(event) || [])]) {
      if (entry.once) this.off(event, entry.listener);
      const outcome = entry.listener.call(this, ...args);
      if (outcome instanceof Promise) outcome.catch(error => log('error', `a listener for "${event}" failed: ${error}`));
    }
  }

  // Waits until `accepts` is true for one of `event`, as page.waitForEvent does.
  _until(api, event, accepts, timeout, what) {
    const at = native.here();
    return new Promise((resolve, reject) => {
      let timer;
      const finish = (settle, value) => {
        this.off(event, listener);
        this.off('close', closed);
        clearTimeout(timer);
        settle(value);
      };
      const listener = async value => {
        try { if (await accepts(value)) finish(resolve, value); } catch (error) { finish(reject, error); }
      };
      const closed = () => finish(reject, waitError(new Error(`${api}: Target page, context or browser has been closed`), at));
      if (timeout > 0) timer = setTimeout(() => finish(reject, waitError(new TimeoutError(`${api}: Timeout ${timeout}ms exceeded while waiting for ${what}`), at)), timeout);
      this.on(event, listener);
      if (event !== 'close') this.on('close', closed);
    });
  }

  async waitForEvent(event, optionsOrPredicate, more = {}) {
    const options = typeof optionsOrPredicate === 'function' ? { ...more, predicate: optionsOrPredicate } : optionsOrPredicate || {};
    const predicate = options.predicate || (() => true);
    const timeout = options.timeout ?? this._timeout();
    return this._until(`${this._name}.waitForEvent`, event, predicate, timeout, `event "${event}"`);
  }
}

/** What was taken from the browser since the watch began and not given back. */
export interface ResourceCounts {
  readonly listeners: number;
  readonly observers: number;
  readonly intervals: number;
  readonly timers: number;
  readonly frames: number;
  readonly urls: number;
  readonly channels: number;
}

export interface ResourceWatch {
  counts(): ResourceCounts;
  /** How often timers, intervals and frames ran. */
  fired(): { readonly timers: number; readonly intervals: number; readonly frames: number };
  stop(): void;
}

/** Counts by wrapping what the browser gives. Listeners on the page's own shared objects only: others go with their node. */
export function watchResources(): ResourceWatch {
  const undos: (() => void)[] = [];
  const listeners = new Map<EventTarget, Map<string, Set<unknown>>>();
  const observers = new Set<unknown>();
  const intervals = new Set<unknown>();
  const timers = new Set<unknown>();
  const frames = new Set<unknown>();
  const urls = new Set<string>();
  const channels = new Set<unknown>();
  const fired = { timers: 0, intervals: 0, frames: 0 };

  function replace<Holder extends object, Name extends keyof Holder>(holder: Holder, name: Name, value: Holder[Name]) {
    const before = holder[name];
    const isOwn = Object.hasOwn(holder, name);
    holder[name] = value;
    undos.push(() => {
      if (isOwn) holder[name] = before;
      else delete (holder as Partial<Holder>)[name];
    });
    return before;
  }

  const shared: readonly EventTarget[] = [window, document, document.documentElement, document.body];
  const isShared = (target: unknown): target is EventTarget =>
    shared.includes(target as EventTarget) || target instanceof MediaQueryList || target === window.visualViewport;
  const keyOf = (type: string, options: unknown): string =>
    `${type} ${typeof options === 'object' && options !== null ? Boolean(Reflect.get(options, 'capture')) : Boolean(options)}`;

  const add = EventTarget.prototype.addEventListener;
  replace(EventTarget.prototype, 'addEventListener', function watched(this: EventTarget, type, listener, options) {
    // Called without a target it is the window's, as in the browser.
    const target = (this as EventTarget | undefined) ?? window;
    add.call(target, type, listener, options);
    const isOnce = typeof options === 'object' && options?.once === true;
    if (!listener || isOnce || !isShared(target)) return;
    const byType = listeners.get(target) ?? new Map<string, Set<unknown>>();
    listeners.set(target, byType);
    const key = keyOf(type, options);
    byType.set(key, (byType.get(key) ?? new Set()).add(listener));
    const signal = typeof options === 'object' ? options.signal : undefined;
    signal?.addEventListener('abort', () => byType.get(key)?.delete(listener), { once: true });
  });
  const remove = EventTarget.prototype.removeEventListener;
  replace(EventTarget.prototype, 'removeEventListener', function watched(this: EventTarget, type, listener, options) {
    const target = (this as EventTarget | undefined) ?? window;
    remove.call(target, type, listener, options);
    listeners.get(target)?.get(keyOf(type, options))?.delete(listener);
  });

  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
    const Original = window[name] as typeof ResizeObserver;
    class Watched extends Original {
      override observe(...given: Parameters<ResizeObserver['observe']>): void {
        observers.add(this);
        super.observe(...given);
      }
      override disconnect(): void {
        observers.delete(this);
        super.disconnect();
      }
    }
    replace(window, name, Watched as never);
  }

  const setTimer = window.setTimeout.bind(window);
  replace(window, 'setTimeout', ((run: () => void, ms?: number) => {
    const id = setTimer(() => {
      timers.delete(id);
      fired.timers += 1;
      run();
    }, ms);
    // One that is due at once is no timer that somebody waits for.
    if ((ms ?? 0) > 0) timers.add(id);
    return id;
  }) as typeof setTimeout);
  const clearTimer = replace(window, 'clearTimeout', ((id: number) => {
    timers.delete(id);
    clearTimer.call(window, id);
  }) as typeof clearTimeout);
  const setRepeat = window.setInterval.bind(window);
  replace(window, 'setInterval', ((run: () => void, ms?: number) => {
    const id = setRepeat(() => {
      fired.intervals += 1;
      run();
    }, ms);
    intervals.add(id);
    return id;
  }) as typeof setInterval);
  const clearRepeat = replace(window, 'clearInterval', ((id: number) => {
    intervals.delete(id);
    clearRepeat.call(window, id);
  }) as typeof clearInterval);
  const request = window.requestAnimationFrame.bind(window);
  replace(window, 'requestAnimationFrame', (run) => {
    const id = request((time) => {
      frames.delete(id);
      fired.frames += 1;
      run(time);
    });
    frames.add(id);
    return id;
  });
  const cancel = replace(window, 'cancelAnimationFrame', (id) => {
    frames.delete(id);
    cancel.call(window, id);
  });

  const createUrl = URL.createObjectURL.bind(URL);
  replace(URL, 'createObjectURL', (object) => {
    const url = createUrl(object);
    urls.add(url);
    return url;
  });
  const revoke = replace(URL, 'revokeObjectURL', (url) => {
    urls.delete(url);
    revoke.call(URL, url);
  });

  const Channel = window.BroadcastChannel;
  class WatchedChannel extends Channel {
    constructor(name: string) {
      super(name);
      channels.add(this);
    }
    override close(): void {
      channels.delete(this);
      super.close();
    }
  }
  replace(window, 'BroadcastChannel', WatchedChannel);

  const countListeners = (): number =>
    [...listeners.values()].flatMap((byType) => [...byType.values()]).reduce((sum, set) => sum + set.size, 0);

  return {
    counts: () => ({
      listeners: countListeners(),
      observers: observers.size,
      intervals: intervals.size,
      timers: timers.size,
      frames: frames.size,
      urls: urls.size,
      channels: channels.size,
    }),
    fired: () => ({ ...fired }),
    stop() {
      for (const undo of undos.splice(0).reverse()) undo();
    },
  };
}

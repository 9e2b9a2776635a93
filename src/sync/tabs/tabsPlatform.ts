/** The browser, as far as tabs need it. Each part may be missing. */
export interface TabsPlatform {
  readonly locks?: TabLocks | undefined;
  /** Other tabs hear what is posted, this one does not. */
  readonly openChannel?: ((name: string, onMessage: (data: unknown) => void) => TabChannel) | undefined;
  readonly page?: TabPage | undefined;
}

export type TabLocks = Pick<LockManager, 'request' | 'query'>;

export interface TabChannel {
  /** Throws a `DataCloneError` for what cannot be cloned. */
  post(message: unknown): void;
  close(): void;
}

export interface TabPage {
  isVisible(): boolean;
  /** `suspended`: from now on nothing runs here, until `resumed` or for ever. */
  subscribe(listener: (change: 'visible' | 'suspended' | 'resumed') => void): () => void;
}

/** What this browser has. Locks and channels are missing on plain http, in old browsers, and on servers. */
export function browserTabsPlatform(): TabsPlatform {
  const hasChannel = typeof BroadcastChannel === 'function';
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
  return {
    locks,
    openChannel: hasChannel ? openBroadcastChannel : undefined,
    page: typeof document === 'undefined' ? undefined : browserPage,
  };
}

function openBroadcastChannel(name: string, onMessage: (data: unknown) => void): TabChannel {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<unknown>) => onMessage(event.data);
  // On servers an open channel would keep the process alive.
  (channel as { unref?: () => void }).unref?.();
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}

const browserPage: TabPage = {
  isVisible: () => document.visibilityState === 'visible',
  subscribe(listener) {
    const undos = [
      listen(document, 'visibilitychange', () => {
        if (document.visibilityState === 'visible') listener('visible');
      }),
      listen(document, 'freeze', () => listener('suspended')),
      listen(document, 'resume', () => listener('resumed')),
      listen(window, 'pagehide', () => listener('suspended')),
      listen(window, 'pageshow', (event) => {
        if ((event as PageTransitionEvent).persisted) listener('resumed');
      }),
    ];
    return () => {
      for (const undo of undos) undo();
    };
  },
};

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

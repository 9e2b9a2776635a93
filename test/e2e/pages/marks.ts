import type { Connector } from '../../../src/connector/connector.js';

/** The points at which a browser is killed, in the order in which a message passes them. */
export const MARKS = [
  'command returned',
  'outbox row put',
  'outbox row committed',
  'request sent',
  'server committed',
  'answer received',
  'echo received',
  'messages put',
  'cursor put',
  'cursor committed',
  'outbox row deleted',
  'outbox deletion committed',
] as const;

/** The further points that a message with a file passes. */
export const FILE_MARKS = [
  'blob put',
  'blob committed',
  'upload begun',
  'upload half way',
  'upload stored',
  'blob deleted',
] as const;

export type Mark = (typeof MARKS)[number] | (typeof FILE_MARKS)[number];

let armed: Mark | undefined;
let left = 0;
let held: Promise<void> | undefined;
let release = (): void => undefined;

/** Sends wait before they reach the connector, until `releaseSends`. */
export function holdSends(): void {
  held = new Promise((resolve) => {
    release = resolve;
  });
}

export function releaseSends(): void {
  release();
}

/** From now on the page stands still at the `times`-th passage of `mark`, and the driver kills the browser there. */
export function arm(mark: Mark, times = 1): void {
  armed = mark;
  left = times;
}

export function pass(mark: Mark): void {
  if (mark !== armed) return;
  left -= 1;
  if (left > 0) return;
  // Synchronous: not a line of the page runs after this point. The answer never comes.
  const request = new XMLHttpRequest();
  request.open('POST', `/reached?mark=${encodeURIComponent(mark)}`, false);
  request.send();
}

/** Marks what the kit's own database is asked. */
export function markDatabase(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function markedPut(this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    const request = key === undefined ? put.call(this, value) : put.call(this, value, key);
    if (!isOurs(this)) return request;
    if (this.name === 'outbox') {
      pass('outbox row put');
      whenCommitted(this, 'outbox row committed');
    }
    if (this.name === 'blobs') {
      pass('blob put');
      whenCommitted(this, 'blob committed');
    }
    if (this.name === 'meta' && key === 'cursor') {
      pass('cursor put');
      whenCommitted(this, 'cursor committed');
    }
    return request;
  };
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function markedAdd(this: IDBObjectStore, value: unknown) {
    const request = add.call(this, value);
    if (isOurs(this) && this.name === 'messages') pass('messages put');
    return request;
  };
  const original = IDBObjectStore.prototype.delete;
  IDBObjectStore.prototype.delete = function markedDelete(this: IDBObjectStore, key: IDBValidKey | IDBKeyRange) {
    const request = original.call(this, key);
    if (isOurs(this) && this.name === 'outbox') {
      pass('outbox row deleted');
      whenCommitted(this, 'outbox deletion committed');
    }
    if (isOurs(this) && this.name === 'blobs') pass('blob deleted');
    return request;
  };
}

/** Marks what crosses the contract. */
export function markConnector(connector: Connector): Connector {
  const upload = connector.files?.upload;
  if (!upload) throw new Error('the backend takes no files');
  return {
    ...connector,
    subscribe: (listener) =>
      connector.subscribe((batch) => {
        if (batch.events.some((event) => event.type === 'message.received' && event.message.clientId !== undefined)) {
          pass('echo received');
        }
        if (batch.events.some((event) => event.type === 'file.progressed' && event.sentBytes < event.totalBytes)) {
          pass('upload half way');
        }
        listener(batch);
      }),
    messages: {
      ...connector.messages,
      async send(input, options) {
        await held;
        pass('request sent');
        const message = await connector.messages.send(input, options);
        pass('server committed');
        setTimeout(() => pass('answer received'));
        return message;
      },
    },
    files: {
      ...connector.files,
      async upload(input, options) {
        await held;
        pass('upload begun');
        const stored = await upload(input, options);
        pass('upload stored');
        return stored;
      },
    },
  };
}

function isOurs(store: IDBObjectStore): boolean {
  return store.transaction.db.name.startsWith('chatloom:');
}

function whenCommitted({ transaction }: IDBObjectStore, mark: Mark): void {
  transaction.addEventListener('complete', () => pass(mark));
}

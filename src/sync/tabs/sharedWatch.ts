import type { CallOptions, Connector } from '../../connector/connector.js';

/** Each tab watches its own people, and the backend knows one set: the union of them. */
export interface SharedWatch {
  /** `presence.watch` on behalf of a tab; answers with its own people only. */
  watch(tabId: string, input: unknown, options: CallOptions): Promise<unknown>;
  leave(tabId: string): void;
}

export function createSharedWatch(connector: Connector): SharedWatch {
  const watched = new Map<string, readonly string[]>();
  return {
    async watch(tabId, input, options) {
      const asked: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'userIds') : undefined;
      const own = new Set(Array.isArray(asked) ? (asked as string[]) : []);
      watched.set(tabId, [...own]);
      const userIds = [...new Set([...watched.values()].flat())];
      const known: unknown = await connector.presence?.watch?.({ userIds }, options);
      return Array.isArray(known)
        ? known.filter((row: unknown) => own.has(Reflect.get(Object(row) as object, 'userId') as string))
        : known;
    },
    leave: (tabId) => void watched.delete(tabId),
  };
}

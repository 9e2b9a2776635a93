import type { Message } from '../../model/message.js';
import type { StorageOptions } from './storage.js';

/** A stored message and a new version of it. A stored row that cannot be merged, because the disk is corrupt, gives way. */
export function mergeStored(
  mergeMessages: StorageOptions['mergeMessages'],
  stored: unknown,
  incoming: Message,
): Message {
  if (stored === undefined) return incoming;
  try {
    return mergeMessages(stored, incoming);
  } catch {
    return incoming;
  }
}

/** Whether `stored` is newer than `incoming`: another tab was ahead. Rows without a revision are never newer. */
export function isNewer(stored: unknown, incoming: { readonly revision?: number | undefined }): boolean {
  const revision: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'revision') : undefined;
  return typeof revision === 'number' && typeof incoming.revision === 'number' && revision > incoming.revision;
}

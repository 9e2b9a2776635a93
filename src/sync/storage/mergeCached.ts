import type { Message } from '../../model/message.js';
import { furthest } from '../../store/markers.js';
import { readMarkers } from './readMarkers.js';
import type { CachedConversation, StoredReceipts } from './storage.js';

/**
 * What one tab has stored and what another one stores become one: a tab that is a little behind must not take back what
 * came with a later cursor, for nobody would tell it again (P16, P31).
 */

export function mergeCachedConversation(
  stored: CachedConversation,
  incoming: CachedConversation,
  mergeMessages: (known: Message, incoming: Message) => Message,
): CachedConversation {
  const newer = incoming.revision >= stored.revision ? incoming : stored;
  const marker = stored.readUpTo && incoming.readUpTo ? furthest(stored.readUpTo, incoming.readUpTo) : undefined;
  const readUpTo = marker ?? stored.readUpTo ?? incoming.readUpTo;
  const ahead = (stored.upTo ?? 0) > (incoming.upTo ?? 0) ? stored : incoming;
  const { lastMessage = newer.lastMessage, upTo } = ahead;
  const other = ahead === stored ? incoming.lastMessage : stored.lastMessage;
  const isSame = lastMessage !== undefined && other?.id === lastMessage.id;
  return {
    ...newer,
    activityAt: Math.max(stored.activityAt, incoming.activityAt),
    ...(readUpTo ? { readUpTo } : {}),
    lastMessage: isSame ? mergeMessages(other, lastMessage) : lastMessage,
    upTo,
  };
}

/** Of one person there may be several markers whose messages nobody has seen yet; no more than these are kept. */
const MOST_WAITING = 8;

export function mergeCachedReceipts(stored: unknown, incoming: StoredReceipts): StoredReceipts {
  const known = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<StoredReceipts>;
  return {
    conversationId: incoming.conversationId,
    read: mergeMarkers(readMarkers(known.read), incoming.read),
    delivered: mergeMarkers(readMarkers(known.delivered), incoming.delivered),
  };
}

type StoredMarkers = StoredReceipts['read'];

function mergeMarkers(stored: StoredMarkers, incoming: StoredMarkers): StoredMarkers {
  const byUser = new Map<string, StoredMarkers[number][1][]>();
  for (const [userId, marker] of [...stored, ...incoming]) byUser.set(userId, [...(byUser.get(userId) ?? []), marker]);
  return [...byUser].flatMap(([userId, markers]) => {
    const placed = markers.filter(({ order }) => order !== undefined);
    const last = placed.reduce<StoredMarkers[number][1] | undefined>(
      (known, marker) => (known && (known.order ?? 0) >= (marker.order ?? 0) ? known : marker),
      undefined,
    );
    const waiting = new Map(markers.filter(({ order }) => order === undefined).map((each) => [each.messageId, each]));
    return [...(last ? [last] : []), ...[...waiting.values()].slice(-MOST_WAITING)].map(
      (marker): StoredMarkers[number] => [userId, marker],
    );
  });
}

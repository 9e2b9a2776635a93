import type { Marker } from '../../model/conversation.js';
import type { StoredReceipts } from './storage.js';

type StoredMarkers = StoredReceipts['read'];

/** Markers out of the cache; unfit ones are dropped. */
export function readMarkers(raw: unknown): StoredMarkers {
  if (!Array.isArray(raw)) return [];
  return (raw as unknown[]).flatMap((row): StoredMarkers => {
    const [userId, marker] = (Array.isArray(row) ? row : []) as [unknown, Partial<Marker> | null | undefined];
    if (typeof userId !== 'string' || typeof marker !== 'object' || marker === null) return [];
    const { messageId, order } = marker;
    return [
      [
        userId,
        {
          ...(typeof messageId === 'string' ? { messageId } : {}),
          ...(typeof order === 'number' ? { order } : {}),
        },
      ],
    ];
  });
}

import type { Marker } from '../model/conversation.js';

/** The later of two markers (P31). One without an order is not placed yet and does not replace one that is. */
export function furthest(known: Marker | undefined, incoming: Marker): Marker {
  if (!known || known.order === undefined) return incoming;
  return incoming.order !== undefined && incoming.order > known.order ? incoming : known;
}

export function reaches(marker: Marker | undefined, order: number | undefined): boolean {
  return marker?.order !== undefined && order !== undefined && marker.order >= order;
}

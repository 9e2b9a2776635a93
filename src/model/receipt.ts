import type { Marker } from './conversation.js';

/** What a receipt tells of the messages up to its place. */
export type ReceiptKind = 'delivered' | 'read';

/** How far one person got in one conversation. Markers only move forward. */
export interface Receipt {
  readonly userId: string;
  readonly kind: ReceiptKind;
  readonly upTo: Marker;
  /** Milliseconds since the epoch, where known. */
  readonly at?: number | undefined;
}

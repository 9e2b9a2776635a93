import type { StorageBatch } from './storage.js';

/** What a person wrote and nobody else has: it is kept wherever there is a place for it. */
const WRITTEN = ['drafts', 'removedDrafts', 'outbox', 'removedOutbox', 'blobs', 'removedBlobs'] as const;

/** What the server can be asked for again. Its rows vouch for each other, so they are kept together or not at all. */
const CACHED = [
  'messages',
  'removedMessages',
  'conversations',
  'removedConversations',
  'users',
  'ranges',
  'receipts',
  'cursor',
  'epoch',
] as const;

// A new field of the batch belongs to one of the two.
type Unplaced = Exclude<keyof StorageBatch, (typeof WRITTEN)[number] | (typeof CACHED)[number]>;
const everyFieldIsPlaced: [Unplaced] extends [never] ? true : never = true;

export interface BatchParts {
  readonly written?: StorageBatch | undefined;
  readonly cached?: StorageBatch | undefined;
}

/** Takes a batch apart by who could give it back. A part without a row is left out. */
export function batchParts(batch: StorageBatch): BatchParts {
  return { written: pick(batch, WRITTEN), cached: everyFieldIsPlaced && pick(batch, CACHED) };
}

function pick(batch: StorageBatch, fields: readonly (keyof StorageBatch)[]): StorageBatch | undefined {
  const entries = fields
    .map((field) => [field, batch[field]] as const)
    .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as StorageBatch);
}

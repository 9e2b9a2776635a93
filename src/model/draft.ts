import type { MediaSource } from './media.js';
import type { Mention, Quote } from './message.js';

/** A file picked for the composer; its bytes lie beside the draft in the cache. */
export interface DraftAttachment {
  readonly localId: string;
  readonly source: MediaSource;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What stands in a conversation's composer. */
export interface Draft {
  readonly conversationId: string;
  readonly text: string;
  readonly mentions?: readonly Mention[] | undefined;
  readonly replyTo?: Quote | undefined;
  /** The message that is being edited, if the composer is in edit mode. */
  readonly editing?: string | undefined;
  /** What stood there before the edit began: it comes back after it. */
  readonly held?: Pick<Draft, 'text' | 'mentions' | 'replyTo' | 'attachments'> | undefined;
  readonly attachments?: readonly DraftAttachment[] | undefined;
  /** Milliseconds since the epoch; the newest wins between tabs. */
  readonly updatedAt: number;
}

export function isDraftEmpty(draft: Pick<Draft, 'text' | 'attachments' | 'replyTo' | 'editing'>): boolean {
  return draft.text === '' && !draft.attachments?.length && !draft.replyTo && draft.editing === undefined;
}

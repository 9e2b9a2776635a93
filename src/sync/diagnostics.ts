import type { ChatErrorInfo } from '../model/errors.js';

/** Something that the host may want to count (P64). Holds no text, no names, no tokens (P63). */
export type Diagnostic =
  | { readonly type: 'event.quarantined'; readonly reason: string }
  | { readonly type: 'batch.ignored' }
  | { readonly type: 'page.row.quarantined'; readonly reason: string }
  | { readonly type: 'cache.row.quarantined'; readonly reason: string }
  | { readonly type: 'answer.unreadable'; readonly reason: string }
  | { readonly type: 'waiting.dropped'; readonly conversationId: string }
  | { readonly type: 'gap.found'; readonly conversationId: string }
  | { readonly type: 'gap.repaired'; readonly conversationId: string }
  | { readonly type: 'page.stalled'; readonly conversationId: string }
  | { readonly type: 'send.failed'; readonly error: ChatErrorInfo }
  | { readonly type: 'change.refused'; readonly error: ChatErrorInfo }
  | { readonly type: 'connection.failed'; readonly error: ChatErrorInfo }
  | { readonly type: 'storage.degraded'; readonly reason: string }
  /** The code that shares one line between tabs did not come: this tab has its own. */
  | { readonly type: 'tabs.degraded' }
  /** What an earlier page or another tab has not sent cannot be taken over: its code did not come, or it is unreadable. */
  | { readonly type: 'outbox.degraded' }
  | { readonly type: 'listener.failed' };

/** Hears each diagnostic once, as it happens. */
export type DiagnosticSink = (diagnostic: Diagnostic) => void;

import type { Message } from '../../model/message.js';

/** Monday, 3 March 2025, 09:00 UTC: the time of everything built without a time of its own. */
export const BUILT_AT = Date.UTC(2025, 2, 3, 9);

/**
 * A text message of `bo` in the conversation `c1`. With an `order` and no id, the id is `m<order>` and the time one minute per order
 * later, so that a list of messages reads well.
 */
export function makeMessage(overrides: Partial<Message> & { readonly text?: string } = {}): Message {
  const { text, ...message } = overrides;
  const order = message.order ?? 1;
  const id = message.id ?? `m${order}`;
  return {
    id,
    conversationId: 'c1',
    senderId: 'bo',
    sentAt: BUILT_AT + order * 60_000,
    order,
    content: { type: 'text', text: text ?? `text of ${id}` },
    ...message,
  };
}

/** Messages of one conversation with the orders `from` to `to`. */
export function makeMessages(from: number, to: number, overrides: Partial<Message> = {}): readonly Message[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) =>
    makeMessage({ order: from + index, ...overrides }),
  );
}

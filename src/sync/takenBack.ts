import type { Message } from '../model/message.js';
import type { Submission } from '../store/commands/command.js';
import { recallArrived } from '../store/commands/recallArrived.js';
import type { PendingChange, PendingSend } from '../store/pending.js';
import type { OutboxWork } from './outboxWork.js';

/** Messages that were taken back on their way: one that arrives all the same is recalled (P12). */
export interface TakenBack {
  /** The server did not know it when it was asked; its call may still reach the server. */
  expect(clientId: string): void;
  /** What the next page has to know of it, without what it said; `undefined`: its call can no longer arrive. */
  left(send: PendingSend): PendingSend | undefined;
  /** Messages have come. */
  meet(messages: Iterable<Message | undefined>): void;
  recallNow(clientId: string, arrived?: Message): void;
}

/** Nobody waits for more of them at a time. */
const MOST_EXPECTED = 100;

/** No call reaches the server later than this after it was made, not even one with a file. */
const LATEST_MS = 10 * 60_000;

export function createTakenBack(
  { core, storage }: OutboxWork,
  submit: (change: PendingChange) => Submission,
): TakenBack {
  const { clock, connector } = core;
  const expected = new Set<string>();

  function recallNow(clientId: string, arrived?: Message): void {
    const change = recallArrived(clientId, core.store.getState(), core, arrived);
    if (change && connector.messages.recall) submit(change).settled.catch(() => undefined);
  }

  return {
    recallNow,

    expect(clientId) {
      expected.add(clientId);
      for (const oldest of expected) if (expected.size > MOST_EXPECTED) expected.delete(oldest);
    },

    left(send) {
      const { firstTriedAt = 0, message } = send;
      if (clock.now() - firstTriedAt > LATEST_MS) return undefined;
      const silent = { content: { type: 'text', text: '' }, replyTo: undefined, mentions: undefined } as const;
      return { ...send, message: { ...message, ...silent }, blobIds: [] };
    },

    meet(messages) {
      if (expected.size === 0) return;
      for (const message of messages) {
        const { clientId = '', senderId } = message ?? {};
        if (senderId !== connector.userId || !expected.delete(clientId)) continue;
        storage.write({ removedOutbox: [clientId] }).catch(() => undefined);
        queueMicrotask(() => recallNow(clientId, message));
      }
    },
  };
}

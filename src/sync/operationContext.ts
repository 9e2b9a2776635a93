import { ChatError } from '../model/errors.js';
import type { OperationContext } from '../store/commands/command.js';
import type { OutboxWork } from './outboxWork.js';

/** What an operation works with while it is carried out. */
export function createOperationContext(
  { core, storage, tabs, pendingOf, put, rowOf, publish }: OutboxWork,
  signal: AbortSignal,
): OperationContext {
  return {
    connector: tabs.connector,
    clock: core.clock,
    signal,
    read: core.store.getState,
    checkMessage(raw) {
      const checked = core.door.message(raw);
      if (checked.ok) return checked.value;
      // It may well have been done (a captive portal answers with a page of its own): asked again, it is told.
      core.diagnose({ type: 'answer.unreadable', reason: checked.reason });
      throw new ChatError('unknown', 'messages.answer');
    },
    readBlob: storage.readBlob,
    async update(change) {
      const now = pendingOf(change.id);
      if (!now) return;
      const next =
        now.kind === 'send' && change.kind === 'send'
          ? { ...change, state: now.state, stored: now.stored, cancelled: now.cancelled }
          : change;
      put(next);
      // Who takes it over must know that it was tried (P2).
      await publish(rowOf(next));
    },
  };
}

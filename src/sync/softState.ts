import { stopTyping } from '../store/reducers/typingChanged.js';
import type { Core } from './core.js';

/** Typing ends by itself 10 s after the last sign of it (P71). */
const TYPING_MS = 10_000;

export function expireTyping(core: Core): { noteTyping(conversationId: string, userId: string): void; stop(): void } {
  const timers = new Map<string, () => void>();
  return {
    noteTyping(conversationId, userId) {
      const key = `${conversationId} ${userId}`;
      timers.get(key)?.();
      const undo = core.clock.schedule(TYPING_MS, () => {
        timers.delete(key);
        core.commit((draft) => stopTyping(draft, conversationId, userId));
      });
      timers.set(key, undo);
    },
    stop() {
      for (const undo of timers.values()) undo();
      timers.clear();
    },
  };
}

/** How often one's own typing is told, at the most. */
const TELL_EVERY_MS = 3_000;

/** Tells others that this person types: at once, then at most every 3 s while they go on, and the end. */
export function createTypingSender(core: Core): { typing(conversationId: string, isTyping: boolean): void } {
  const told = new Map<string, number>();
  return {
    typing(conversationId, isTyping) {
      const send = core.connector.presence?.sendTyping;
      if (!send || !core.store.getState().limits.typing) return;
      const now = core.clock.now();
      const last = told.get(conversationId);
      if (isTyping ? last !== undefined && now - last < TELL_EVERY_MS : last === undefined) return;
      if (isTyping) told.set(conversationId, now);
      else told.delete(conversationId);
      const { signal } = new AbortController();
      Promise.resolve(send({ conversationId, typing: isTyping }, { signal })).catch(() => undefined);
    },
  };
}

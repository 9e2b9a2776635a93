import { stopTyping } from '../store/reducers/typingChanged.js';
import { callConnector } from './callConnector.js';
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

/** Tells others that this person types: at once, then at most every 3 s, and the end of what was told (P71). */
export function createTypingSender(core: Core): { typing(conversationId: string, isTyping: boolean): void } {
  const toldAt = new Map<string, number>();
  const told = new Set<string>();
  return {
    typing(conversationId, isTyping) {
      const send = core.connector.presence?.sendTyping;
      if (!send || !core.store.getState().limits.typing) return;
      const now = core.clock.now();
      const last = toldAt.get(conversationId);
      // A clock that is set back must not make this device mute.
      const isTooSoon = last !== undefined && now >= last && now - last < TELL_EVERY_MS;
      if (isTyping ? isTooSoon : !told.delete(conversationId)) return;
      if (isTyping) {
        told.add(conversationId);
        toldAt.set(conversationId, now);
      }
      callConnector('presence.sendTyping', (signal) => send({ conversationId, typing: isTyping }, { signal }), {
        clock: core.clock,
        timeoutMs: TELL_EVERY_MS,
      }).catch(() => undefined);
    },
  };
}

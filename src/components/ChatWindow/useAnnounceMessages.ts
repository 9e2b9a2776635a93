'use client';

import { useEffect } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import type { Message } from '../../model/message.js';
import { selectMessage, selectTimeline, selectUserName } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';
import { useLatest } from '../../ui/props/useLatest.js';
import { useDescribeMessage } from '../../hooks/useMessagePreview.js';

/** What a line brings right after it has come back was said while nobody was there (P72). */
const QUIET_MS = 2_000;

export interface AnnounceMessagesOptions {
  readonly conversationId: string;
  readonly title: string;
}

/**
 * Has a screen reader say what others write in the open conversation as it comes in, and what could not be sent. Not what
 * was loaded, not what came while the line was down, not one's own words.
 */
export function useAnnounceMessages({ conversationId, title }: AnnounceMessagesOptions): void {
  const chat = useChat();
  const t = useT();
  const announce = useAnnounce();
  const describe = useDescribeMessage();
  const latest = useLatest({ t, announce, describe, title });

  useEffect(() => {
    let ids = liveIds(chat.store.getState(), conversationId);
    let failed = failedIds(chat.store.getState(), conversationId);
    let backAt = Number.NEGATIVE_INFINITY;
    const say = (messages: readonly Message[], state: ChatState): void => {
      const { t: text, announce: speak, describe: inWords, title: name } = latest.current;
      let words = '';
      for (const [index, message] of messages.entries()) {
        // The first may be spoken and the second wait alone. Those after it are counted, and their words never heard.
        if (index < 2) {
          words = text('announce.message', {
            name: selectUserName(state, message.senderId),
            text: inWords(chat.present(message)).text,
          });
        }
        speak(words, {
          key: `messages ${conversationId}`,
          merge: (texts) => text('announce.messages', { count: texts.length, title: name }),
        });
      }
    };
    return chat.store.subscribe((state, before) => {
      const { status } = state.connection;
      if (status === 'online' && before.connection.status !== status && before.connection.wasOnline)
        backAt = chat.clock.now();
      const nowIds = liveIds(state, conversationId);
      if (nowIds !== ids) {
        const isLive = status === 'online' && Math.abs(chat.clock.now() - backAt) >= QUIET_MS;
        if (isLive && ids.length > 0) {
          const messages = appended(ids, nowIds).flatMap((id) => selectMessage(state, id) ?? []);
          say(
            messages.filter(({ senderId, content }) => senderId !== chat.userId && content.type !== 'system'),
            state,
          );
        }
        ids = nowIds;
      }
      const nowFailed = failedIds(state, conversationId);
      for (const id of nowFailed) {
        if (failed.includes(id)) continue;
        const message = selectMessage(state, id);
        const { t: text, announce: speak, describe: inWords } = latest.current;
        if (message)
          speak(text('announce.failed', { text: inWords(chat.present(message)).text }), { priority: 'assertive' });
      }
      failed = nowFailed;
    });
  }, [chat, conversationId, latest]);
}

const NONE: readonly string[] = [];

function liveIds(state: ChatState, conversationId: string): readonly string[] {
  const last = selectTimeline(state, conversationId).segments.at(-1);
  return last?.after === null ? last.ids : NONE;
}

/** What stands after the last message of before; a page of history stands elsewhere. */
function appended(before: readonly string[], now: readonly string[]): readonly string[] {
  const last = before.at(-1);
  let from = now.length;
  while (from > 0 && now[from - 1] !== last) from -= 1;
  return from === 0 ? NONE : now.slice(from);
}

function failedIds(state: ChatState, conversationId: string): readonly string[] {
  const sends = state.pending.sends.get(conversationId);
  if (!sends) return NONE;
  return sends.filter((id) => {
    const change = state.pending.changes.get(id);
    return change?.kind === 'send' && change.state === 'failed';
  });
}

'use client';

import { useCallback, useRef } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import type { Draft } from '../../model/draft.js';
import { toChatError } from '../../model/errors.js';
import { selectDraft } from '../../store/selectors/selectors.js';
import { useToast } from '../../ui/Toast/useToast.js';
import { draftContents } from './draftContents.js';

/** Sends what stands in the composer: a new message, several with their files, or the change of one. */
export function useSendDraft(conversationId: string): () => void {
  const chat = useChat();
  const t = useT();
  const toast = useToast();
  // Between Enter and the disk the text still stands there: a second Enter must not send it again.
  const sent = useRef<Draft | undefined>(undefined);

  return useCallback(() => {
    const draft = selectDraft(chat.store.getState(), conversationId);
    if (!draft || draft === sent.current) return;
    const refuse = (error: unknown): void => {
      const { code } = toChatError(error, 'messages.send');
      if (code !== 'aborted') toast.show({ text: t(`error.${code}`), tone: 'danger' });
    };
    if (draft.editing !== undefined) {
      saveEdit(chat, draft, refuse);
      return;
    }
    const contents = draftContents(draft);
    for (const [index, content] of contents.entries()) {
      try {
        const replyTo = index === 0 ? draft.replyTo : undefined;
        const message = chat.commands.sendMessage({
          conversationId,
          content,
          replyTo,
          clearDraft: index === contents.length - 1,
        });
        // A refusal is told at the bubble.
        message.sent.catch(() => undefined);
        sent.current = draft;
      } catch (error) {
        refuse(error);
        return;
      }
    }
  }, [chat, conversationId, t, toast]);
}

function saveEdit(chat: ReturnType<typeof useChat>, draft: Draft, refuse: (error: unknown) => void): void {
  const messageId = draft.editing as string;
  const content = { type: 'text', text: draft.text.trim() } as const;
  chat.commands.leaveMode(draft.conversationId);
  chat.commands.setTyping(draft.conversationId, false);
  chat.commands.editMessage({ messageId, content }).catch((error: unknown) => {
    refuse(error);
    // What was written is not lost with the refusal.
    chat.commands.saveDraft(draft);
  });
}

'use client';

import { useCallback } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import { toChatError } from '../../model/errors.js';
import type { Message } from '../../model/message.js';
import { useToast } from '../../ui/Toast/useToast.js';
import { useTellError } from '../Notices/useTellError.js';

/** Adds one's own reaction, or takes it back; says why when that was refused. */
export function useToggleReaction(): (message: Message, key: string) => void {
  const chat = useChat();
  const t = useT();
  const toast = useToast();
  const tellError = useTellError();
  return useCallback(
    (message, key) => {
      const mine = message.reactions?.find((reaction) => reaction.key === key)?.userIds.includes(chat.userId);
      chat.commands.reactToMessage({ messageId: message.id, key, added: !mine }).catch((error: unknown) => {
        const { code } = toChatError(error, 'messages.react');
        if (code === 'too-large') toast.show({ text: t('reaction.limit'), key: 'reaction.limit' });
        else tellError(error);
      });
    },
    [chat, t, toast, tellError],
  );
}

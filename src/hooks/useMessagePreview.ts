'use client';

import { useMemo } from 'react';
import { useChat } from './chatContext.js';
import { previewText } from '../i18n/previewText.js';
import { useT } from '../i18n/useT.js';
import type { Message } from '../model/message.js';
import { selectUserName } from '../store/selectors/selectors.js';

export interface ShownPreview {
  readonly text: string;
  readonly icon: string | undefined;
}

/** A message in one line: for quotes, names of rows and announcements. */
export function useMessagePreview(message: Message | undefined): ShownPreview | undefined {
  const describe = useDescribeMessage();
  return useMemo(() => message && describe(message), [message, describe]);
}

/** The function that puts a message in one line. */
export function useDescribeMessage(): (message: Message) => ShownPreview {
  const chat = useChat();
  const t = useT();
  return useMemo(
    () => (message) => {
      const preview = chat.kinds.get(message.content.type)?.preview(message.content, message);
      if (!preview) return { text: t('kind.unsupported.preview'), icon: undefined };
      const people = {
        nameOf: (id: string) => selectUserName(chat.store.getState(), id),
        selfId: chat.userId,
      };
      return { text: previewText(t, preview, people), icon: preview.icon };
    },
    [chat, t],
  );
}

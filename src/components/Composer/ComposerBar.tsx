'use client';

import type { ReactNode } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useMessage } from '../../hooks/useMessages.js';
import { useSelf, useUserName } from '../../hooks/usePeople.js';
import { previewText } from '../../i18n/previewText.js';
import { plainText } from '../../i18n/text/plainText.js';
import { useT } from '../../i18n/useT.js';
import type { Draft } from '../../model/draft.js';
import { selectUserName } from '../../store/selectors/selectors.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { IconButton } from '../../ui/IconButton/IconButton.js';

export interface ComposerBarProps {
  readonly draft: Draft;
  readonly onLeave: () => void;
}

/** Above the field: which message is answered or changed, and the way out. */
export function ComposerBar({ draft, onLeave }: ComposerBarProps): ReactNode {
  const t = useT();
  const { userId } = useSelf();
  const isEdit = draft.editing !== undefined;
  const senderName = useUserName(isEdit ? undefined : draft.replyTo?.senderId);
  const text = useOriginalText(draft);
  const reply =
    draft.replyTo?.senderId === userId ? t('composer.reply-self') : t('composer.reply', { name: senderName });
  return (
    <div className="cl-Composer-bar">
      <Icon name={isEdit ? 'pencil' : 'reply'} />
      <span className="cl-Composer-bar-body">
        <span className="cl-Composer-bar-title">{isEdit ? t('composer.edit') : reply}</span>
        <bdi className="cl-Composer-bar-text">{text}</bdi>
      </span>
      <IconButton label={isEdit ? t('composer.edit.cancel') : t('composer.reply.cancel')} size={28} onClick={onLeave}>
        <Icon name="close" size={16} />
      </IconButton>
    </div>
  );
}

function useOriginalText({ editing, replyTo }: Draft): string {
  const chat = useChat();
  const t = useT();
  const original = useMessage(editing ?? replyTo?.messageId);
  const kind = original && chat.kinds.get(original.content.type);
  if (!original || !kind) return plainText(replyTo?.text ?? '').text;
  const state = chat.store.getState();
  return previewText(t, kind.preview(original.content, original), {
    nameOf: (id) => selectUserName(state, id),
    selfId: chat.userId,
  });
}

'use client';

import { useCallback } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import type { DraftAttachment } from '../../model/draft.js';
import { limitOf } from '../../model/permissions.js';
import { selectConversation, selectDraft } from '../../store/selectors/selectors.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';
import type { TransferredFiles } from '../../ui/DropZone/filesOf.js';
import { useToast } from '../../ui/Toast/useToast.js';
import { readAttachment } from './readAttachment.js';

/** Files that one message may begin with. */
export const MOST_ATTACHMENTS = 10;

/** Puts files into a conversation's composer, whichever way they came: picked, pasted or dropped. */
export function useAttachFiles(conversationId: string): (transferred: TransferredFiles) => Promise<void> {
  const chat = useChat();
  const t = useT();
  const toast = useToast();
  const announce = useAnnounce();
  return useCallback(
    async ({ files, hasFolders }) => {
      const state = chat.store.getState();
      const limit = limitOf('files', state.limits, selectConversation(state, conversationId));
      if (!limit) return;
      const known = selectDraft(state, conversationId)?.attachments?.length ?? 0;
      const room = MOST_ATTACHMENTS - known;
      const refusals = files.slice(0, room).flatMap((file) => {
        if (file.size > limit.maxBytes)
          return t('composer.attachment.too-large', { name: file.name, limit: limit.maxBytes });
        return file.size === 0 ? t('composer.attachment.empty', { name: file.name }) : [];
      });
      if (hasFolders) refusals.push(t('composer.attachment.folder'));
      if (files.length > room) refusals.push(t('composer.attachment.too-many', { max: MOST_ATTACHMENTS }));
      for (const text of refusals) toast.show({ text, tone: 'danger' });

      const fit = files.slice(0, room).filter((file) => file.size > 0 && file.size <= limit.maxBytes);
      const added: DraftAttachment[] = [];
      for (const file of fit) {
        const attachment = await readAttachment(file);
        // A disk that cannot take it cannot send it later either; the person is told at once.
        await chat.commands.keepDraftBlob(attachment.localId, file);
        added.push(attachment);
      }
      if (added.length === 0) return;
      const draft = selectDraft(chat.store.getState(), conversationId);
      const { updatedAt: _updatedAt, ...kept } = draft ?? { conversationId, text: '', updatedAt: 0 };
      chat.commands.saveDraft({ ...kept, attachments: [...(kept.attachments ?? []), ...added] });
      announce(t('composer.attachment.added', { count: added.length }));
    },
    [chat, conversationId, t, toast, announce],
  );
}

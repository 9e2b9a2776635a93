import type { Translate } from '../../i18n/Translate.js';
import type { DraftAttachment } from '../../model/draft.js';
import { limitOf } from '../../model/permissions.js';
import { selectConversation, selectDraft } from '../../store/selectors/selectors.js';
import type { Chat } from '../../sync/createChat.js';
import type { TransferredFiles } from '../../ui/DropZone/filesOf.js';
import type { ToastControls } from '../../ui/Toast/useToast.js';
import { readAttachment } from './readAttachment.js';

/** Files that one message may begin with. */
const MOST_ATTACHMENTS = 10;

export interface AttachFilesScope {
  readonly chat: Chat;
  readonly conversationId: string;
  readonly t: Translate;
  readonly toast: ToastControls;
  readonly announce: (text: string) => void;
}

/** Puts files into a conversation's composer. What does not fit is told, the rest is taken. */
export async function attachFiles(scope: AttachFilesScope, { files, hasFolders }: TransferredFiles): Promise<void> {
  const { chat, conversationId, t, toast, announce } = scope;
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
}

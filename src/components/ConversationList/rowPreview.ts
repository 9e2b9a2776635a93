import { previewText } from '../../i18n/previewText.js';
import type { Translate } from '../../i18n/Translate.js';
import { plainText } from '../../i18n/text/plainText.js';
import { truncateGraphemes } from '../../i18n/text/graphemes.js';
import type { Conversation } from '../../model/conversation.js';
import { type Draft, isDraftEmpty } from '../../model/draft.js';
import type { Mention, Message, MessageStatus } from '../../model/message.js';
import type { MessagePreview } from '../../model/messageKind.js';
import type { Chat } from '../../sync/createChat.js';

/** A row's second line: what is going on in a conversation, the most urgent thing alone. */
export type RowPreview =
  | { readonly kind: 'typing' | 'draft' | 'failed' | 'none'; readonly text: string }
  | {
      readonly kind: 'message';
      readonly text: string;
      /** The sender, as it stands before the text: `Jonas:`. */
      readonly prefix?: string | undefined;
      readonly icon?: string | undefined;
      /** Of an own message. */
      readonly status?: MessageStatus | undefined;
      /** Names inside `text`. */
      readonly mentions?: readonly Mention[] | undefined;
    };

/** More than this of a text never fits into one line. */
const LONGEST_LINE = 160;

const FALLBACK: MessagePreview = { icon: 'file', key: 'kind.unsupported.preview' };

/** The kind's own preview. A product's kind that throws is shown as one that is not known. */
export function messagePreview(chat: Chat, message: Message): MessagePreview {
  const kind = chat.kinds.get(message.content.type);
  try {
    return kind?.preview(message.content, message) ?? FALLBACK;
  } catch {
    return FALLBACK;
  }
}

export interface PreviewContext {
  readonly t: Translate;
  readonly selfId: string;
  readonly nameOf: (userId: string) => string;
  /** Whether the backend says how far a message got: then the marks speak, and "You:" is not needed. */
  readonly hasReceipts: boolean;
}

export function draftPreview(t: Translate, draft: Draft | undefined): RowPreview | undefined {
  if (!draft || isDraftEmpty(draft)) return undefined;
  const files = draft.attachments?.length ?? 0;
  if (draft.text.trim() !== '') return { kind: 'draft', text: oneLine(draft.text) };
  return files > 0 ? { kind: 'draft', text: t('list.preview.attachment', { count: files }) } : undefined;
}

/** What a message says in a row of the list. */
export function lastMessagePreview(
  message: Message,
  preview: MessagePreview,
  conversation: Conversation,
  status: MessageStatus | undefined,
  { t, selfId, nameOf, hasReceipts }: PreviewContext,
): RowPreview {
  const isOwn = message.senderId === selfId;
  const text = oneLine(previewText(t, preview, { nameOf, selfId }));
  const icon = preview.icon;
  if (isOwn && status === 'failed') return { kind: 'failed', text };
  const isSaying = !namesPeople(preview) && message.content.type !== 'system';
  const mentions = 'mentions' in preview ? plainText(preview.text, preview.mentions).mentions : undefined;
  if (!isOwn || !isSaying) {
    const isGroup = conversation.kind !== 'direct';
    const prefix = isSaying && isGroup ? t('list.preview.sender', { name: nameOf(message.senderId) }) : undefined;
    return { kind: 'message', text, icon, prefix, mentions };
  }
  const isOnItsWay = status === 'queued' || status === 'sending';
  const isMarked = hasReceipts || isOnItsWay;
  const isSpoken = conversation.kind !== 'direct' || !isMarked;
  return {
    kind: 'message',
    text,
    icon,
    mentions,
    prefix: isSpoken ? t('list.preview.you') : undefined,
    status: isMarked ? status : undefined,
  };
}

/** A notice says itself who did what. */
function namesPeople(preview: MessagePreview): boolean {
  return 'key' in preview && Object.keys(preview.values ?? {}).some((name) => /Ids?$/.test(name));
}

/** Line breaks become spaces one for one, so that mentions keep their places. */
function oneLine(text: string): string {
  return truncateGraphemes(text, LONGEST_LINE).replace(/[\n\r\t\u2028\u2029]/g, ' ');
}

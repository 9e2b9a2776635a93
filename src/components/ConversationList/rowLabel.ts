import type { Formatters } from '../../i18n/formatters.js';
import type { Translate } from '../../i18n/Translate.js';
import type { Conversation } from '../../model/conversation.js';
import type { UnreadCount } from '../../store/state.js';
import type { RowPreview } from './rowPreview.js';

export interface RowLabelParts {
  readonly t: Translate;
  readonly format: Formatters;
  readonly conversation: Conversation;
  readonly title: string;
  readonly unread: UnreadCount;
  readonly presence: 'online' | 'away' | 'busy' | undefined;
  readonly preview: RowPreview;
  readonly time: string;
}

/** A row in one sentence, what matters first: `Priya Nair, 2 unread, Shipped the fix, 10:31`. */
export function rowLabel(parts: RowLabelParts): string {
  const { t, format, conversation, title, unread, presence, preview, time } = parts;
  const { notify, pinnedAt, markedUnread } = conversation;
  return format.parts([
    format.isolate(title),
    unread.count > 0 ? t('list.row.unread', { count: unread.count }) : undefined,
    unread.count === 0 && markedUnread ? t('list.badge.marked') : undefined,
    unread.mentions > 0 ? t('list.badge.mention') : undefined,
    spokenPreview(t, format, preview),
    time,
    presence && t(`presence.${presence}`),
    pinnedAt === undefined ? undefined : t('list.mark.pinned'),
    notify === 'none' ? t('list.mark.muted') : undefined,
    notify === 'mentions' ? t('list.mark.mentions-only') : undefined,
  ]);
}

function spokenPreview(t: Translate, format: Formatters, preview: RowPreview): string {
  const text = format.isolate(preview.text);
  switch (preview.kind) {
    case 'typing':
    case 'none':
      return preview.text;
    case 'draft':
      return `${t('list.preview.draft')} ${text}`;
    case 'failed':
      return `${t('list.preview.not-sent')} ${text}`;
    case 'message': {
      const status = preview.status && t(`message.status.${preview.status}`);
      // Without a word for the sender, marks alone say that it is one's own.
      const prefix = preview.prefix ?? (status ? t('list.preview.you') : '');
      return format.parts([prefix === '' ? text : `${prefix} ${text}`, status]);
    }
    default:
      preview satisfies never;
      return '';
  }
}

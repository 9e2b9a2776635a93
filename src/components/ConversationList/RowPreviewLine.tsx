'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import type { Mention } from '../../model/message.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { isIconName } from '../../ui/Icon/iconPaths.js';
import type { RowPreview } from './rowPreview.js';
import { RowReceipt } from './RowReceipt.js';
import { RowTyping } from './RowTyping.js';

export interface RowPreviewLineProps {
  readonly preview: RowPreview;
}

/** The second line of a row. Its direction is that of what was written, not of the words around it. */
export function RowPreviewLine({ preview }: RowPreviewLineProps): ReactNode {
  const t = useT();
  const { text } = preview;
  if (preview.kind !== 'message' && preview.kind !== 'failed') {
    if (preview.kind === 'typing') return <RowTyping text={text} />;
    return (
      <span className="cl-ConversationRow-preview" dir="auto">
        {preview.kind === 'draft' ? <bdi className="cl-ConversationRow-tone">{t('list.preview.draft')} </bdi> : null}
        {text}
      </span>
    );
  }
  const { prefix, icon, status, mentions = [] } = preview;
  const isFailed = preview.kind === 'failed';
  const lead = isFailed ? t('list.preview.not-sent') : prefix;
  return (
    <span className="cl-ConversationRow-preview" data-tone={isFailed ? 'danger' : undefined} dir="auto">
      {isFailed ? <Icon name="alert" size={16} /> : null}
      {status ? <RowReceipt status={status} /> : null}
      {lead ? <bdi>{lead} </bdi> : null}
      {!isFailed && icon && isIconName(icon) ? <Icon name={icon} size={16} /> : null}
      {withMentions(text, mentions)}
    </span>
  );
}

function withMentions(text: string, mentions: readonly Mention[]): ReactNode {
  if (mentions.length === 0) return text;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, length } of [...mentions].sort((a, b) => a.start - b.start)) {
    if (start < at || start + length > text.length) continue;
    pieces.push(
      text.slice(at, start),
      <span key={start} className="cl-mention">
        {text.slice(start, start + length)}
      </span>,
    );
    at = start + length;
  }
  return [...pieces, text.slice(at)];
}

'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import type { Mention } from '../../model/message.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { NamedIcon } from '../../ui/Icon/NamedIcon.js';
import { classNames } from '../../ui/props/classNames.js';
import { dataFlag } from '../../ui/props/dataFlag.js';
import type { RowPreview } from './rowPreview.js';
import { RowReceipt } from './RowReceipt.js';

export interface RowPreviewLineProps {
  readonly preview: RowPreview;
}

/**
 * The second line of a row: marks and the sender where the list's own direction begins, then what was written, in the
 * direction of what was written.
 */
export function RowPreviewLine({ preview }: RowPreviewLineProps): ReactNode {
  const t = useT();
  const { text } = preview;
  if (preview.kind === 'message') {
    const { prefix, icon, status, mentions } = preview;
    return (
      <span className="cl-ConversationRow-preview">
        {status ? <RowReceipt status={status} /> : null}
        {prefix ? <Sender prefix={prefix} /> : null}
        {icon ? <NamedIcon name={icon} size={16} /> : null}
        <span className="cl-ConversationRow-text" dir="auto">
          {withMentions(text, mentions)}
        </span>
      </span>
    );
  }
  const lead = LEADS[preview.kind];
  return (
    <span className="cl-ConversationRow-preview" data-tone={TONES[preview.kind]}>
      {preview.kind === 'typing' ? <TypingDots /> : null}
      {preview.kind === 'failed' ? <Icon name="alert" size={16} /> : null}
      {lead ? (
        <span className={classNames('cl-ConversationRow-lead', preview.kind === 'draft' && 'cl-ConversationRow-tone')}>
          {t(lead)}
        </span>
      ) : null}
      <span className="cl-ConversationRow-text" dir="auto">
        {text}
      </span>
    </span>
  );
}

/** `Jonas:`. A name of the other direction keeps its own, and is cut at its own end; the colon stands towards the text. */
function Sender({ prefix }: { readonly prefix: string }): ReactNode {
  const [before, name, after] = prefix.split(/\u2068(.*)\u2069/);
  return (
    <span className="cl-ConversationRow-lead" data-isolated={dataFlag(name !== undefined)}>
      {before}
      {name ? <bdi className="cl-truncate">{name}</bdi> : null}
      {after}
    </span>
  );
}

const LEADS = {
  draft: 'list.preview.draft',
  failed: 'list.preview.not-sent',
  typing: undefined,
  none: undefined,
} as const;

const TONES = { typing: 'accent', failed: 'danger', draft: undefined, none: undefined } as const;

function TypingDots(): ReactNode {
  return (
    <span className="cl-TypingDots">
      <span className="cl-TypingDots-dot" />
      <span className="cl-TypingDots-dot" />
      <span className="cl-TypingDots-dot" />
    </span>
  );
}

function withMentions(text: string, mentions: readonly Mention[] = []): ReactNode {
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

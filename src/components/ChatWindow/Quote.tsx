'use client';

import type { CSSProperties, ReactNode } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useMessage } from '../../hooks/useMessages.js';
import { useUserName } from '../../hooks/usePeople.js';
import { personHue } from '../../i18n/text/personHue.js';
import { plainText } from '../../i18n/text/plainText.js';
import { useT } from '../../i18n/useT.js';
import type { Message, Quote as QuoteData } from '../../model/message.js';
import { NamedIcon } from '../../ui/Icon/NamedIcon.js';
import { useMessagePreview } from '../../hooks/useMessagePreview.js';
import { useTimelineContext } from './timelineContext.js';

export interface QuoteProps {
  readonly quote: QuoteData;
}

/** The message that this one answers. What is loaded of it goes before what the answer brought along (P26). */
export function Quote({ quote }: QuoteProps): ReactNode {
  const t = useT();
  const { userId } = useChat();
  const { jumpTo } = useTimelineContext();
  const original = useMessage(quote.messageId);
  const name = useUserName(original?.senderId ?? quote.senderId);
  const senderId = original?.senderId ?? quote.senderId;
  const isGone = original !== undefined && (original.recall !== undefined || original.deletedForMe === true);
  const shownName = senderId === userId ? t('message.you') : name;
  return (
    <button
      type="button"
      className="cl-Quote"
      style={{ '--h': personHue(senderId) } as CSSProperties}
      aria-description={isGone ? undefined : t('message.reply.jump', { name: shownName })}
      data-gone={isGone ? '' : undefined}
      onClick={() => jumpTo(quote.messageId)}
    >
      <span className="cl-Quote-bar" />
      <span className="cl-Quote-body">
        <bdi className="cl-Quote-name">{shownName}</bdi>
        <QuoteText quote={quote} original={original} isGone={isGone} />
      </span>
    </button>
  );
}

interface QuoteTextProps extends QuoteProps {
  readonly original: Message | undefined;
  readonly isGone: boolean;
}

function QuoteText({ quote, original, isGone }: QuoteTextProps): ReactNode {
  const t = useT();
  const preview = useMessagePreview(isGone ? undefined : original);
  if (isGone) return <span className="cl-Quote-text">{t('message.reply.gone')}</span>;
  const text =
    preview?.text ??
    (quote.text && plainText(quote.text).text) ??
    (quote.type ? t.dynamic(`kind.${quote.type}.name`) : '');
  return (
    <bdi className="cl-Quote-text">
      {preview?.icon ? <NamedIcon name={preview.icon} size={14} /> : null}
      {text}
    </bdi>
  );
}

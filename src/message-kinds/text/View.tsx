'use client';

import { type ReactNode, useMemo } from 'react';
import type { MessageFrame, MessageKindView, MessageViewProps } from '../../hooks/messageViews.js';
import { emojiOnlyCount } from '../../i18n/text/emojiOnlyCount.js';
import type { TextContent } from './content.js';
import { hasLetters } from './hasLetters.js';
import { isPlainText } from './isPlainText.js';
import { laterViewsChunk } from '../laterViewsChunk.js';

export type TextViewProps = MessageViewProps<TextContent>;

/**
 * Words. Few emoji alone are drawn large. What could not be fetched to read a text leaves it as it was written, until its
 * row is drawn anew: a row on the screen does not change.
 */
export function TextView({ message, content, meta }: TextViewProps): ReactNode {
  const { text } = content;
  const { mentions } = message;
  const rich = useMemo(() => (isPlainText(text, mentions) ? undefined : laterViewsChunk.peek()), [text, mentions]);
  if (isLargeEmoji(content)) {
    return (
      <>
        <span className="cl-Bubble-text">{text.trim()}</span>
        <div className="cl-Bubble-foot">{meta}</div>
      </>
    );
  }
  if (rich) return <rich.RichText content={content} mentions={mentions} meta={meta} />;
  return (
    <div className="cl-Bubble-text" dir={hasLetters(text) ? 'auto' : undefined}>
      {text}
      {meta}
    </div>
  );
}

function isLargeEmoji(content: TextContent): boolean {
  return emojiOnlyCount(content.text) > 0;
}

function frameOf(content: TextContent): MessageFrame {
  return isLargeEmoji(content) ? 'emoji' : 'bubble';
}

export const textMessage: MessageKindView<TextContent> = { type: 'text', View: TextView, frame: frameOf };

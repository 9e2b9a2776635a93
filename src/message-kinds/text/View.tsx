'use client';

import { type ReactNode, useMemo } from 'react';
import type { MessageFrame, MessageKindView, MessageViewProps } from '../../hooks/messageViews.js';
import { laterViewsChunk } from '../laterViewsChunk.js';
import type { TextContent } from './content.js';
import { hasLetters } from './hasLetters.js';
import { isPlainText } from './isPlainText.js';

export type TextViewProps = MessageViewProps<TextContent>;

/**
 * Words. What could not be fetched to read a text leaves it as it was written, until its row is drawn anew: a row on the
 * screen does not change.
 */
export function TextView({ message, content, meta }: TextViewProps): ReactNode {
  const { text } = content;
  const { mentions } = message;
  const views = useMemo(() => (isPlainText(text, mentions) ? undefined : laterViewsChunk.peek()), [text, mentions]);
  if (views) return <views.RichText content={content} mentions={mentions} meta={meta} />;
  return (
    <div className="cl-Bubble-text" dir={hasLetters(text) ? 'auto' : undefined}>
      {text}
      {meta}
    </div>
  );
}

function frameOf({ text }: TextContent): MessageFrame {
  return !hasLetters(text) && laterViewsChunk.peek()?.isLargeEmoji(text) ? 'emoji' : 'bubble';
}

export const textMessage: MessageKindView<TextContent> = { type: 'text', View: TextView, frame: frameOf };

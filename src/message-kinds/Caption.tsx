'use client';

import { type ReactNode, useMemo } from 'react';
import { type MessageViewProps, useMessageView } from '../hooks/messageViews.js';

export interface CaptionProps extends Pick<MessageViewProps, 'message' | 'isOwn' | 'meta'> {
  readonly caption: string;
}

/** The words under a picture or a file, drawn as the text kind draws them. */
export function Caption({ message, caption, isOwn, meta }: CaptionProps): ReactNode {
  const Text = useMessageView('text')?.View;
  // One object for each version of the caption: what was read of it is remembered by it.
  const content = useMemo(() => ({ type: 'text', text: caption }) as never, [caption]);
  return Text ? <Text message={message} content={content} isOwn={isOwn} meta={meta} /> : null;
}

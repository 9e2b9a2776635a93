'use client';

import { type ReactNode, useState } from 'react';
import type { MessageKindView, MessageViewProps } from '../hooks/messageViews.js';
import { useMessagePreview } from '../hooks/useMessagePreview.js';
import type { Message } from '../model/message.js';
import type { FileContent } from './file/content.js';
import type { ImageContent } from './image/content.js';
import { laterViewsChunk } from './laterViewsChunk.js';
import type { RecalledContent } from './recalled/content.js';
import type { SystemContent } from './system/content.js';
import { isPlainText } from './text/isPlainText.js';
import type { UnsupportedContent } from './unsupported/content.js';

type LaterViews = Awaited<ReturnType<typeof laterViewsChunk.load>>;

const imageMessage: MessageKindView<ImageContent> = {
  type: 'image',
  View: laterView((views) => views.ImageView),
  frame: ({ caption }) => (caption ? 'captioned' : 'media'),
};
const fileMessage: MessageKindView<FileContent> = { type: 'file', View: laterView((views) => views.FileView) };
const systemMessage: MessageKindView<SystemContent> = {
  type: 'system',
  View: laterView((views) => views.SystemView),
  frame: 'notice',
};
const recalledMessage: MessageKindView<RecalledContent> = {
  type: 'recalled',
  View: laterView((views) => views.RecalledView),
  frame: 'notice',
};
const unsupportedMessage: MessageKindView<UnsupportedContent> = {
  type: 'unsupported',
  View: laterView((views) => views.UnsupportedView),
};

export const laterMessages = [imageMessage, fileMessage, systemMessage, recalledMessage, unsupportedMessage];

const laterTypes: ReadonlySet<string> = new Set(laterMessages.map(({ type }) => type));

/** Whether a message may be drawn only when what draws it has been fetched. */
export function needsLaterView({ content, mentions }: Pick<Message, 'content' | 'mentions'>): boolean {
  return content.type === 'text' ? !isPlainText(content.text, mentions) : laterTypes.has(content.type);
}

type View<C> = MessageKindView<C>['View'];

/** If it could not be fetched, the line that stands for the message elsewhere stays until its row is drawn anew. */
function laterView<C>(viewOf: (views: LaterViews) => View<C>): View<C> {
  return function LaterView(props: MessageViewProps<C>): ReactNode {
    const [views] = useState(() => laterViewsChunk.peek());
    if (!views) return <PreviewLine message={props.message} meta={props.meta} />;
    const Shown = viewOf(views);
    return <Shown {...props} />;
  };
}

/** A message in the line that stands for it elsewhere. */
export function PreviewLine({ message, meta }: Pick<MessageViewProps, 'message' | 'meta'>): ReactNode {
  const preview = useMessagePreview(message);
  return (
    <div className="cl-Bubble-text" dir="auto">
      {preview?.text}
      {meta}
    </div>
  );
}

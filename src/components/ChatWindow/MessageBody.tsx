'use client';

import { memo, type ReactNode, useRef } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { MessageContentView } from './MessageContentView.js';
import { MessageMeta } from './MessageMeta.js';
import { RowQuote, RowReactions, RowSendError } from './LazyRowParts.js';
import { useTimelineContext } from './timelineContext.js';
import { ToolbarSlot } from './ToolbarSlot.js';
import { useRowMessage } from './useRowMessage.js';
import { useRowName } from './useRowName.js';

export interface MessageBodyProps {
  readonly rowKey: string;
}

/** The message itself: bubble, quote, reactions, what went wrong. Neighbours do not concern it. */
export const MessageBody = memo(function MessageBody({ rowKey }: MessageBodyProps): ReactNode {
  const { userId } = useChat();
  const { frameOf } = useTimelineContext();
  const element = useRef<HTMLDivElement>(null);
  const row = useRowMessage(rowKey);
  const { message, send } = row;
  const isOwn = message?.senderId === userId;
  useRowName(element, row, isOwn);
  if (!message) return null;
  const frame = frameOf(message);
  // An answer has its quote above it, and a quote stands in a bubble.
  const kind = frame === 'bubble' || (frame === 'emoji' && message.replyTo) ? undefined : frame;
  return (
    <>
      <div ref={element} className="cl-Message">
        <div className="cl-Bubble" data-kind={kind}>
          {message.replyTo ? <RowQuote quote={message.replyTo} /> : null}
          <MessageContentView message={message} isOwn={isOwn} meta={<MessageMeta {...row} />} />
        </div>
        {message.reactions?.length ? <RowReactions message={message} /> : null}
        <ToolbarSlot rowKey={rowKey} />
      </div>
      {send?.state === 'failed' ? <RowSendError rowKey={rowKey} send={send} /> : null}
    </>
  );
});

/** A line in the middle of the timeline, for what nobody said: a notice of the group, a recall. */
export const NoticeBody = memo(function NoticeBody({ rowKey }: MessageBodyProps): ReactNode {
  const { userId } = useChat();
  const element = useRef<HTMLDivElement>(null);
  const row = useRowMessage(rowKey);
  const { message } = row;
  const isOwn = message?.senderId === userId;
  useRowName(element, row, isOwn);
  if (!message) return null;
  return (
    <div ref={element} className="cl-Notice" data-kind={message.content.type}>
      <MessageContentView message={message} isOwn={isOwn} meta={null} />
    </div>
  );
});

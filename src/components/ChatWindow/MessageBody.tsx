'use client';

import { memo, type ReactNode } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { MessageContentView } from './MessageContentView.js';
import { MessageMeta } from './MessageMeta.js';
import { Quote } from './Quote.js';
import { Reactions } from './Reactions.js';
import { RowLabel } from './RowLabel.js';
import { SendError } from './SendError.js';
import { useTimelineContext } from './timelineContext.js';
import { ToolbarSlot } from './ToolbarSlot.js';
import { useRowMessage } from './useRowMessage.js';

export interface MessageBodyProps {
  readonly rowKey: string;
}

/** The message itself: bubble, quote, reactions, what went wrong. Neighbours do not concern it. */
export const MessageBody = memo(function MessageBody({ rowKey }: MessageBodyProps): ReactNode {
  const { userId } = useChat();
  const { frameOf } = useTimelineContext();
  const row = useRowMessage(rowKey);
  const { message, send } = row;
  if (!message) return null;
  const isOwn = message.senderId === userId;
  const frame = frameOf(message);
  // An answer has its quote above it, and a quote stands in a bubble.
  const kind = frame === 'bubble' || (frame === 'emoji' && message.replyTo) ? undefined : frame;
  return (
    <>
      <div className="cl-Message">
        <div className="cl-Bubble" data-kind={kind}>
          {message.replyTo ? <Quote quote={message.replyTo} /> : null}
          <MessageContentView message={message} isOwn={isOwn} meta={<MessageMeta {...row} />} />
        </div>
        {message.reactions?.length ? <Reactions message={message} /> : null}
        <ToolbarSlot rowKey={rowKey} />
      </div>
      {send?.state === 'failed' ? <SendError rowKey={rowKey} send={send} /> : null}
      <RowLabel rowKey={rowKey} isOwn={isOwn} {...row} />
    </>
  );
});

/** A line in the middle of the timeline, for what nobody said: a notice of the group, a recall. */
export const NoticeBody = memo(function NoticeBody({ rowKey }: MessageBodyProps): ReactNode {
  const { userId } = useChat();
  const row = useRowMessage(rowKey);
  const { message } = row;
  if (!message) return null;
  const isOwn = message.senderId === userId;
  return (
    <>
      <div className="cl-Notice" data-kind={message.content.type}>
        <MessageContentView message={message} isOwn={isOwn} meta={null} />
      </div>
      <RowLabel rowKey={rowKey} isOwn={isOwn} {...row} />
    </>
  );
});

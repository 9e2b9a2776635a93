'use client';

import { type CSSProperties, memo, type ReactNode } from 'react';
import { personHue } from '../../i18n/text/personHue.js';
import { useTheme } from '../../theme/useTheme.js';
import { dataFlag } from '../../ui/props/dataFlag.js';
import { DayLabel } from './DayLabel.js';
import { MessageAvatar } from './MessageAvatar.js';
import { MessageBody, NoticeBody } from './MessageBody.js';
import { RowHead } from './RowHead.js';
import { useTimelineContext } from './timelineContext.js';
import { useTimelineView } from './timelineView.js';
import { UnreadDivider } from './UnreadDivider.js';
import { useRowLayout } from './useRowLayout.js';

export interface MessageRowProps {
  /** The row's key: the message's client id where it was sent from here, else its id. */
  readonly rowKey: string;
}

/**
 * One message with what stands around it: day, divider, sender. The frame is drawn again when a neighbour comes or goes,
 * the message inside it is not.
 */
export const MessageRow = memo(function MessageRow({ rowKey }: MessageRowProps): ReactNode {
  const { view, slots } = useTimelineContext();
  const layout = useRowLayout(rowKey);
  const isHighlighted = useTimelineView(view, ({ highlightedKey }) => highlightedKey === rowKey);
  if (!layout) return null;
  const { Day = DayLabel, Divider = UnreadDivider } = slots;
  return (
    <>
      {layout.dayAt !== undefined && Day ? <Day at={layout.dayAt} /> : null}
      {layout.isFirstUnread && Divider ? <Divider /> : null}
      <div
        className="cl-Row"
        style={{ '--h': personHue(layout.senderId) } as CSSProperties}
        data-own={dataFlag(layout.isOwn)}
        data-first={dataFlag(layout.isFirst)}
        data-last={dataFlag(layout.isLast)}
        data-notice={dataFlag(layout.isNotice)}
        data-highlight={dataFlag(isHighlighted)}
      >
        {layout.isNotice ? <NoticeBody rowKey={rowKey} /> : <RowMain rowKey={rowKey} {...layout} />}
      </div>
    </>
  );
});

interface RowMainProps extends MessageRowProps {
  readonly senderId: string;
  readonly sentAt: number;
  readonly isOwn: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** In bubbles others' names stand above their first and their picture beside their last; in flat rows both at everybody's first. */
function RowMain({ rowKey, senderId, sentAt, isOwn, isFirst, isLast }: RowMainProps): ReactNode {
  const { isGroup, slots } = useTimelineContext();
  const isFlat = useTheme().resolved.layout === 'flat';
  const { Avatar = MessageAvatar } = slots;
  const hasAvatar = isFlat ? isFirst : isLast && !isOwn;
  const hasHead = isFirst && (isFlat || (isGroup && !isOwn));
  return (
    <div className="cl-Row-main">
      {hasAvatar && Avatar ? <Avatar userId={senderId} /> : null}
      <div className="cl-Row-body">
        {hasHead ? <RowHead userId={senderId} sentAt={sentAt} /> : null}
        <MessageBody rowKey={rowKey} />
      </div>
    </div>
  );
}

'use client';

import { type ReactNode, type RefObject, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { MessageViewsContext } from '../../hooks/messageViews.js';
import { useConversationFacts } from '../../hooks/useConversationFacts.js';
import { useConversationTitle } from '../../hooks/useConversationTitle.js';
import { useTimeline, useViewedSegment } from '../../hooks/useMessages.js';
import { useT } from '../../i18n/useT.js';
import { selectMessage } from '../../store/selectors/selectors.js';
import { VirtualList } from '../../ui/VirtualList/VirtualList.js';
import type { ListOpening, VirtualListHandle, VisibleRows } from '../../ui/VirtualList/VirtualList.types.js';
import type { ChatWindowSlots } from './ChatWindow.slots.js';
import { messageIdOfKey } from './createRowKeys.js';
import { estimateRow } from './estimateRow.js';
import { frameOf } from './frameOf.js';
import { LazyTimelineWatch } from './LazyTimelineWatch.js';
import { MessageRow } from './MessageRow.js';
import { openingOf } from './openingOf.js';
import { GapEdge, PagingEdge, TimelineStart } from './PagingEdge.js';
import { rememberPosition } from './readingPositions.js';
import { TimelineContext, type TimelineContextValue } from './timelineContext.js';
import { createTimelineView } from './timelineView.js';
import type { TimelineWatcher } from './TimelineWatch.js';
import { useFollowOwn } from './useFollowOwn.js';
import { useMessageActs } from './useMessageActs.js';
import { usePages } from './usePages.js';
import { useTimelinePointer } from './useTimelinePointer.js';
import { useTimelineRows } from './useTimelineRows.js';

export interface TimelineRowsProps {
  readonly conversationId: string;
  readonly slots: ChatWindowSlots;
  readonly list: RefObject<VirtualListHandle | null>;
  readonly focusComposer: () => void;
  /** What draws more than plain words is still on its way. */
  readonly awaitsViews: boolean;
  /** A message to go to. */
  readonly sought?: SoughtMessage | undefined;
}

/** A new object each time that somebody wants to go there. */
export interface SoughtMessage {
  readonly messageId: string;
}

/** What floats over the upper and lower edge: a sought or focused row is never put under it. */
const FLOATING_START_PX = 44;
const FLOATING_END_PX = 12;

/** The list of messages with what floats over it. */
export function TimelineRows(props: TimelineRowsProps): ReactNode {
  const { conversationId, slots, list, focusComposer, awaitsViews, sought } = props;
  const chat = useChat();
  const t = useT();
  const views = use(MessageViewsContext);
  const title = useConversationTitle(conversationId);
  const isGroup = useConversationFacts(conversationId)?.kind !== 'direct';
  const timeline = useTimeline(conversationId);
  const segment = useViewedSegment(conversationId);
  const { ids, keys } = useTimelineRows(conversationId, awaitsViews);
  const [view] = useState(createTimelineView);
  const isLive = segment === undefined || segment.after === null;

  const [firstOpening] = useState(() => openingOf(chat, conversationId));
  const opening = useRef<ListOpening>(firstOpening);
  const { runAction, openMenu, onRowKeyDown } = useMessageActs({ view, list, focusComposer });
  const pages = usePages({ conversationId, timeline, segment, firstId: ids[0], lastId: ids.at(-1) });
  useFollowOwn(ids, list);

  const nearIndex = useRef(ids.length - 1);
  const watcher = useRef<TimelineWatcher>(null);
  const wanted = useRef<string>(undefined);
  const jumpTo = useCallback((messageId: string) => {
    if (watcher.current) watcher.current.jumpTo(messageId);
    else wanted.current = messageId;
  }, []);
  const shown = useRef<VisibleRows>(undefined);
  const onVisibleChange = (visible: VisibleRows): void => {
    shown.current = visible;
    watcher.current?.see(visible);
    rememberPosition(chat, conversationId, list.current?.takeSnapshot());
    if (visible.atEnd && isLive) pages.trim();
  };
  const pointer = useTimelinePointer({
    view,
    openMenu,
    onScroll: () => shown.current && watcher.current?.scroll(shown.current),
  });

  useEffect(() => {
    if (sought) jumpTo(sought.messageId);
  }, [sought, jumpTo]);

  const context = useMemo<TimelineContextValue>(
    () => ({
      conversationId,
      isGroup,
      view,
      slots,
      frameOf: (message) => frameOf(views, message),
      nearIndex,
      jumpTo,
      openMenu,
      runAction,
    }),
    [conversationId, isGroup, view, slots, views, jumpTo, openMenu, runAction],
  );

  const { MessageRow: Row = MessageRow } = slots;
  const renderRow = useCallback((key: string) => <Row rowKey={key} />, [Row]);
  const estimateSize = useCallback(
    (key: string) => {
      const state = chat.store.getState();
      return estimateRow(selectMessage(state, messageIdOfKey(state.rowKeys, key)));
    },
    [chat],
  );
  const isComplete = segment?.before === null && isLive;

  return (
    <TimelineContext value={context}>
      <div className="cl-Timeline-frame" {...pointer}>
        <VirtualList
          handle={list}
          keys={keys}
          renderRow={renderRow}
          estimateSize={estimateSize}
          className="cl-Timeline"
          columnClassName="cl-Timeline-column"
          label={t('timeline.label', { name: title })}
          anchor="end"
          follow={isLive}
          opening={opening.current}
          scrollPaddingStart={FLOATING_START_PX}
          scrollPaddingEnd={FLOATING_END_PX}
          setSize={isComplete ? keys.length : -1}
          busy={timeline.older.status === 'loading' || timeline.newer.status === 'loading'}
          onVisibleChange={onVisibleChange}
          onReachStart={pages.reachStart}
          onReachEnd={pages.reachEnd}
          onRowKeyDown={onRowKeyDown}
          onEscape={focusComposer}
          before={
            segment?.before === null ? (
              <TimelineStart />
            ) : (
              <PagingEdge at="older" paging={timeline.older} onLoad={pages.loadOlder} />
            )
          }
          after={
            isLive ? null : timeline.isDetached ? (
              <PagingEdge at="newer" paging={timeline.newer} onLoad={pages.loadNewer} />
            ) : (
              <GapEdge paging={timeline.newer} onLoad={pages.loadNewer} />
            )
          }
        />
        <LazyTimelineWatch
          conversationId={conversationId}
          title={title}
          ids={ids}
          keys={keys}
          isLive={isLive}
          view={view}
          list={list}
          opening={opening}
          Pill={slots.NewPill}
          watcher={watcher}
          visible={shown}
          wanted={wanted}
        />
      </div>
    </TimelineContext>
  );
}

'use client';

import { type ComponentType, type ReactNode, type Ref, type RefObject, useImperativeHandle } from 'react';
import type { ListOpening, VirtualListHandle, VisibleRows } from '../../ui/VirtualList/VirtualList.types.js';
import { FloatingDay } from './FloatingDay.js';
import { NewPill, NewPillHost, type NewPillProps } from './NewPill.js';
import type { TimelineView } from './timelineView.js';
import { useAnnounceFocused } from './useAnnounceFocused.js';
import { useAnnounceMessages } from './useAnnounceMessages.js';
import { useFloatingDay } from './useFloatingDay.js';
import { useJump } from './useJump.js';
import { useReading } from './useReading.js';
import { bringTexts } from '../../i18n/english.js';
import { timelineWatchStrings } from './timelineWatchStrings.js';

bringTexts(timelineWatchStrings);

/** What the timeline tells of itself. */
export interface TimelineWatcher {
  /** Goes to a message, however far back, and shows which one it is. */
  readonly jumpTo: (messageId: string) => void;
  readonly see: (visible: VisibleRows) => void;
  readonly scroll: (visible: VisibleRows) => void;
}

export interface TimelineWatchProps {
  readonly conversationId: string;
  readonly title: string;
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  /** Nothing comes after the last row. */
  readonly isLive: boolean;
  readonly view: TimelineView;
  readonly list: RefObject<VirtualListHandle | null>;
  /** Where the list opens when a jump brings it to another part of the history. */
  readonly opening: RefObject<ListOpening>;
  readonly Pill: ComponentType<NewPillProps> | null | undefined;
  readonly watcher: Ref<TimelineWatcher>;
}

/** What was read, what is new below and the way there, which day is at the top, and what a screen reader is told. */
export function TimelineWatch(props: TimelineWatchProps): ReactNode {
  const { conversationId, title, ids, keys, isLive, view, list, opening, watcher, Pill = NewPill } = props;
  const { jumpTo, goBack, goToNewest } = useJump({ conversationId, keys, list, view, opening });
  const read = useReading({ conversationId, ids, isLive, view });
  const showDay = useFloatingDay(view, list, ids);
  useAnnounceMessages({ conversationId, title });
  useAnnounceFocused(view);
  useImperativeHandle(
    watcher,
    () => ({
      jumpTo,
      see(visible) {
        read(visible);
        showDay(visible.firstIndex);
      },
      scroll: ({ firstIndex }) => showDay(firstIndex),
    }),
    [jumpTo, read, showDay],
  );
  return (
    <>
      <FloatingDay view={view} />
      {Pill ? <NewPillHost view={view} list={list} Pill={Pill} onBack={goBack} onNewest={goToNewest} /> : null}
    </>
  );
}

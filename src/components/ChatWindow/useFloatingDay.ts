'use client';

import { type RefObject, useCallback } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useFormat } from '../../i18n/useFormat.js';
import { selectMessage } from '../../store/selectors/selectors.js';
import { useLatest } from '../../ui/props/useLatest.js';
import type { VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';
import type { TimelineView } from './timelineView.js';

/** How far below the top edge a day's own label still stands for it. */
const LABEL_ROOM_PX = 72;

/** Keeps the day of the first row in view in the timeline's own state. Returns what a scroll calls. */
export function useFloatingDay(
  view: TimelineView,
  list: RefObject<VirtualListHandle | null>,
  ids: readonly string[],
): (firstIndex: number) => void {
  const chat = useChat();
  const format = useFormat();
  const latest = useLatest({ ids, format });
  return useCallback(
    (firstIndex) => {
      const { ids: rows, format: formats } = latest.current;
      const state = chat.store.getState();
      const at = selectMessage(state, rows[firstIndex])?.sentAt;
      const known = view.getState().floatingDayAt;
      const isLabelled = list.current ? hasLabelAtTop(list.current) : false;
      const next = isLabelled || at === undefined || formats.dayKey(at) === '' ? undefined : at;
      const isSameDay =
        next === known || (next !== undefined && known !== undefined && formats.dayKey(next) === formats.dayKey(known));
      if (!isSameDay) view.setState({ floatingDayAt: next });
    },
    [chat, view, list, latest],
  );
}

/** The day's own label stands where the floating one would. */
function hasLabelAtTop(list: VirtualListHandle): boolean {
  const { element } = list;
  if (!element) return false;
  // Most of the time there is none, and then nothing is measured.
  return [...element.querySelectorAll('.cl-Day')].some((label) => {
    const offset = label.getBoundingClientRect().top - element.getBoundingClientRect().top;
    return offset > -LABEL_ROOM_PX / 2 && offset < LABEL_ROOM_PX;
  });
}

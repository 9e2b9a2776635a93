'use client';

import type { ReactNode } from 'react';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { messageActsChunk } from './messageActsChunk.js';
import type { MessageToolbarProps } from './MessageToolbar.js';
import { useTimelineContext } from './timelineContext.js';
import { useTimelineView } from './timelineView.js';

/** Holds the toolbar while the row is pointed at, focused, or has its menu open: one toolbar, not one for each row. */
export function ToolbarSlot({ rowKey }: MessageToolbarProps): ReactNode {
  const { view, slots } = useTimelineContext();
  const isShown = useTimelineView(
    view,
    ({ hoveredKey, focusedKey, menuKey, isScrolling }) =>
      menuKey === rowKey || focusedKey === rowKey || (hoveredKey === rowKey && menuKey === undefined && !isScrolling),
  );
  const { Toolbar = DefaultToolbar } = slots;
  return isShown && Toolbar ? <Toolbar rowKey={rowKey} /> : null;
}

/** It stands over the row and moves nothing, so it may come a moment later; without a line, at the next row. */
function DefaultToolbar(props: MessageToolbarProps): ReactNode {
  const { value: acts } = useChunk(messageActsChunk, true);
  return acts ? <acts.MessageToolbar {...props} /> : null;
}

'use client';

import type { ReactNode } from 'react';
import { MessageToolbar } from './MessageToolbar.js';
import { useTimelineContext } from './timelineContext.js';
import { useTimelineView } from './timelineView.js';

export interface ToolbarSlotProps {
  readonly rowKey: string;
}

/** Holds the toolbar while the row is pointed at, focused, or has its menu open: one toolbar, not one for each row. */
export function ToolbarSlot({ rowKey }: ToolbarSlotProps): ReactNode {
  const { view, slots } = useTimelineContext();
  const isShown = useTimelineView(
    view,
    ({ hoveredKey, focusedKey, menuKey, isScrolling }) =>
      menuKey === rowKey || focusedKey === rowKey || (hoveredKey === rowKey && menuKey === undefined && !isScrolling),
  );
  const { Toolbar = MessageToolbar } = slots;
  return isShown && Toolbar ? <Toolbar rowKey={rowKey} /> : null;
}

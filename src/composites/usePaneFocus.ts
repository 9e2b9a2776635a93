'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useSelection } from '../hooks/selectionContext.js';
import { focusRegion, visibleRegions } from './regions.js';

/**
 * Keeps the focus when the pane that had it goes: into the conversation that opens, back to its row when it closes.
 * Where a field to write in takes the focus by itself, nothing is left to do.
 */
export function usePaneFocus(frame: RefObject<HTMLElement | null>): void {
  const { conversationId } = useSelection();
  const lastId = useRef(conversationId);
  useEffect(() => {
    const from = lastId.current;
    lastId.current = conversationId;
    if (from === conversationId) return undefined;
    // The panes change with this commit, and their own focus comes first.
    const request = requestAnimationFrame(() => {
      const { current } = frame;
      if (!current || !isLost(document.activeElement, current)) return;
      if (conversationId === undefined) focusRow(current, from);
      else focusChat(current);
    });
    return () => cancelAnimationFrame(request);
  }, [conversationId, frame]);
}

/** Nothing has the focus, or something that is not shown any more. */
function isLost(active: Element | null, frame: Element): boolean {
  if (!active || active === document.body) return true;
  return frame.contains(active) && !active.checkVisibility({ visibilityProperty: true });
}

function focusRow(frame: Element, conversationId: string | undefined): void {
  const rows = [...frame.querySelectorAll<HTMLElement>('[data-region="list"] .cl-VirtualList-row')];
  const row = rows.find(({ dataset }) => dataset['key'] === conversationId);
  if (row) row.focus({ preventScroll: true });
  else focusFirst(frame, 'list');
}

function focusChat(frame: Element): void {
  const back = frame.querySelector<HTMLElement>('[data-region="messages"] .cl-Header-back');
  if (back) back.focus({ preventScroll: true });
  else focusFirst(frame, 'messages');
}

function focusFirst(frame: Element, name: string): void {
  const region = visibleRegions(frame).find(({ dataset }) => dataset['region'] === name);
  if (region) focusRegion(region);
}

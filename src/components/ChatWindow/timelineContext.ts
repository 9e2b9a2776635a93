'use client';

import { createContext, use } from 'react';
import type { MessageFrame } from '../../hooks/messageViews.js';
import type { Message } from '../../model/message.js';
import type { PopupAnchor } from '../../ui/popup/popupAnchor.js';
import type { ChatWindowSlots } from './ChatWindow.slots.js';
import type { TimelineView } from './timelineView.js';

/** What rows share: they get a key and nothing else, so that a new message renders one row. */
export interface TimelineContextValue {
  readonly conversationId: string;
  readonly isGroup: boolean;
  readonly view: TimelineView;
  readonly slots: ChatWindowSlots;
  readonly frameOf: (message: Message) => MessageFrame;
  /** About where the mounted rows stand among all. */
  readonly nearIndex: { current: number };
  /** Goes to a message, however far back, and shows which one it is. */
  readonly jumpTo: (messageId: string) => void;
  readonly openMenu: (key: string, anchor: PopupAnchor) => void;
  readonly runAction: (actionId: string, key: string, anchor?: Element) => void;
}

export const TimelineContext = createContext<TimelineContextValue | null>(null);

export function useTimelineContext(): TimelineContextValue {
  const value = use(TimelineContext);
  if (!value) {
    throw new Error(
      'chatloom: a timeline part is used outside <ChatWindow>. It has no messages to show. Put it into a slot.',
    );
  }
  return value;
}

'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Message, MessageContent } from '../model/message.js';

/** What a message kind's View gets. It draws the inside of the bubble; the row, the bubble and the menus are not its business. */
export interface MessageViewProps<C = MessageContent> {
  readonly message: Message;
  readonly content: C;
  readonly isOwn: boolean;
  /** Time, edited mark and state. Place it where the last line has room, or on the picture. */
  readonly meta: ReactNode;
}

/** How a kind is drawn. */
export interface MessageKindView<C = MessageContent> {
  readonly type: string;
  /** A function, memoized or not: a class would need a cast, since its props do not vary. */
  readonly View: (props: MessageViewProps<C>) => ReactNode;
  /**
   * What stands around the View: a `bubble`, one as wide as the picture in it (`captioned`), nothing (`media`, or `emoji`
   * in large letters), or a `notice` in the middle of the timeline. A function of the content where it depends.
   * @default 'bubble'
   */
  readonly frame?: MessageFrame | ((content: C) => MessageFrame) | undefined;
}

/** What stands around a View. */
export type MessageFrame = 'bubble' | 'media' | 'captioned' | 'emoji' | 'notice';

export const MessageViewsContext = createContext<ReadonlyMap<string, MessageKindView<never>>>(new Map());

/** How a type is drawn; `undefined` when nobody registered it. */
export function useMessageView(type: string): MessageKindView<never> | undefined {
  return use(MessageViewsContext).get(type);
}

'use client';

import { createContext, use } from 'react';

/** What the window around a message does for its View. */
export interface MessageHost {
  /** Shows a picture large, among the others of the conversation. */
  readonly openMedia: (messageId: string) => void;
  /** Puts the focus where messages are written. */
  readonly focusComposer: () => void;
}

const NOWHERE: MessageHost = { openMedia: () => undefined, focusComposer: () => undefined };

export const MessageHostContext = createContext<MessageHost>(NOWHERE);

/** The window that a message is drawn in; outside of one its functions do nothing. */
export function useMessageHost(): MessageHost {
  return use(MessageHostContext);
}

'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Chat } from '../sync/createChat.js';
import { ChatContext } from './chatContext.js';
import { createMediaUrls, MediaUrlsContext } from './mediaUrls.js';
import { type Selection, SelectionContext, type SelectionReason } from './selectionContext.js';

export interface ChatScopeProps {
  readonly chat: Chat;
  /** Controlled selection. */
  readonly conversationId?: string | undefined;
  readonly defaultConversationId?: string | undefined;
  readonly onConversationChange?:
    | ((conversationId: string | undefined, details: { readonly reason: SelectionReason }) => void)
    | undefined;
  readonly children?: ReactNode;
}

/** The data half of `ChatProvider`: hands a chat and the selection to the hooks below, and starts the chat on mount. */
export function ChatScope(props: ChatScopeProps): ReactNode {
  const { chat, defaultConversationId, onConversationChange, children } = props;
  const [own, setOwn] = useState(defaultConversationId);
  const isControlled = 'conversationId' in props;
  const conversationId = isControlled ? props.conversationId : own;

  useEffect(() => chat.start(), [chat]);

  const mediaUrls = useMemo(() => createMediaUrls(chat), [chat]);
  useEffect(() => mediaUrls.clear, [mediaUrls]);

  const select = useCallback(
    (id: string | undefined, reason: SelectionReason) => {
      setOwn(id);
      onConversationChange?.(id, { reason });
    },
    [onConversationChange],
  );
  const selection = useMemo<Selection>(() => ({ conversationId, select }), [conversationId, select]);

  return (
    <ChatContext value={chat}>
      <MediaUrlsContext value={mediaUrls}>
        <SelectionContext value={selection}>{children}</SelectionContext>
      </MediaUrlsContext>
    </ChatContext>
  );
}

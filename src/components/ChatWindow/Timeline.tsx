'use client';

import { type ReactNode, type RefObject, useMemo } from 'react';
import { useCommands } from '../../hooks/useCommands.js';
import { useT } from '../../i18n/useT.js';
import { MessageSkeletons } from '../../ui/Skeleton/MessageSkeletons.js';
import type { VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';
import type { ChatWindowSlots } from './ChatWindow.slots.js';
import { ChatWindowEmpty, ChatWindowFailed } from './ChatWindowStates.js';
import { type SoughtMessage, TimelineRows } from './TimelineRows.js';
import { useAwaitsViews } from './useAwaitsViews.js';
import { useOpenConversation } from './useOpenConversation.js';
import { useTimelinePhase } from './useTimelinePhase.js';

export interface TimelineProps {
  readonly conversationId: string;
  readonly slots: ChatWindowSlots;
  readonly list: RefObject<VirtualListHandle | null>;
  readonly focusComposer: () => void;
  /** A message to go to. */
  readonly sought?: SoughtMessage | undefined;
}

/** The messages of a conversation, or what there is instead of messages. */
export function Timeline({ conversationId, slots, ...rest }: TimelineProps): ReactNode {
  const t = useT();
  const { openConversation } = useCommands();
  const isLoaded = useOpenConversation(conversationId);
  const awaitsViews = useAwaitsViews();
  const phase = useTimelinePhase(conversationId, { isLoaded, awaitsViews });
  const { Loading = DefaultLoading, Empty = ChatWindowEmpty } = slots;
  const loading = useMemo(() => (Loading ? <Loading /> : null), [Loading]);
  switch (phase) {
    case 'rows':
      return <TimelineRows conversationId={conversationId} slots={slots} awaitsViews={awaitsViews} {...rest} />;
    case 'loading':
      return <div className="cl-Chat-state">{loading}</div>;
    case 'failed':
      return (
        <div className="cl-Chat-state">
          <ChatWindowFailed onRetry={() => void openConversation(conversationId)} />
        </div>
      );
    case 'empty':
    case 'missing':
      return (
        <div className="cl-Chat-state">{Empty ? <Empty reason={phase} conversationId={conversationId} /> : null}</div>
      );
    default:
      phase satisfies never;
      return t('chat.loading');
  }
}

function DefaultLoading(): ReactNode {
  const t = useT();
  return <MessageSkeletons label={t('chat.loading')} />;
}

'use client';

import type { ReactNode } from 'react';
import { useUserName } from '../../hooks/usePeople.js';
import { PersonAvatar } from './ConversationAvatar.js';
import { MatchedText } from './MatchedText.js';

export interface PersonResultProps {
  readonly userId: string;
  readonly query: string;
}

/** Somebody found by a search, with whom there is no conversation yet. */
export function PersonResult({ userId, query }: PersonResultProps): ReactNode {
  const name = useUserName(userId);
  return (
    <div className="cl-ConversationRow">
      <PersonAvatar userId={userId} />
      <span className="cl-ConversationRow-body">
        <span className="cl-ConversationRow-name" dir="auto">
          <MatchedText text={name} query={query} />
        </span>
      </span>
    </div>
  );
}

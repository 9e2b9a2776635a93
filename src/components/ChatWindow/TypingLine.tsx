'use client';

import { type ReactNode, useEffect } from 'react';
import { useChatState } from '../../hooks/useChatState.js';
import { useCommands } from '../../hooks/useCommands.js';
import { useTyping } from '../../hooks/usePeople.js';
import { useFormat } from '../../i18n/useFormat.js';
import { selectUserName } from '../../store/selectors/selectors.js';
import { TypingDots } from '../../ui/TypingDots/TypingDots.js';

export interface TypingLineProps {
  readonly conversationId: string;
}

/** Who is writing. Its line is always there, so that nothing shifts; a screen reader is not told (it would never rest). */
export function TypingLine({ conversationId }: TypingLineProps): ReactNode {
  const format = useFormat();
  const { requestProfiles } = useCommands();
  const userIds = useTyping(conversationId);
  const names = useChatState((state) => userIds.map((id) => selectUserName(state, id)).join('\n'));
  useEffect(() => requestProfiles(userIds), [requestProfiles, userIds]);
  return (
    <div className="cl-Typing">
      {userIds.length > 0 ? (
        <>
          <TypingDots />
          <bdi className="cl-Typing-text">{format.typing(names.split('\n'))}</bdi>
        </>
      ) : null}
    </div>
  );
}

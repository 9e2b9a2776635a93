'use client';

import { useRef, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { truncateGraphemes } from '../../i18n/text/graphemes.js';
import { toChatError } from '../../model/errors.js';
import { selectUserName } from '../../store/selectors/selectors.js';
import { errorText } from '../Notices/errorText.js';

export interface StartConversation {
  readonly start: (userIds: readonly string[], title: string) => void;
  readonly isStarting: boolean;
  /** Why it did not work, in words. */
  readonly failure: string | undefined;
}

const LONGEST_TITLE = 100;
const NAMED_MEMBERS = 3;

/** Opens the conversation with one person, or makes a group of several. */
export function useStartConversation(onCreated: (conversationId: string) => void): StartConversation {
  const { commands, connector, store } = useChat();
  const t = useT();
  const format = useFormat();
  const isRunning = useRef(false);
  const [isStarting, setIsStarting] = useState(false);
  const [failure, setFailure] = useState<string>();

  const create = (userIds: readonly string[], title: string): Promise<string> => {
    const [only] = userIds;
    if (userIds.length === 1 && only !== undefined && connector.conversations.ensure) {
      return commands.startConversation(only);
    }
    const names = userIds.map((id) => selectUserName(store.getState(), id));
    const name = title.trim() || format.names(names, { max: NAMED_MEMBERS });
    return commands.createGroup({ title: truncateGraphemes(name, LONGEST_TITLE), memberIds: userIds });
  };

  const start: StartConversation['start'] = (userIds, title) => {
    // A second press while the first is under way would make a second group.
    if (isRunning.current || userIds.length === 0) return;
    isRunning.current = true;
    setIsStarting(true);
    setFailure(undefined);
    create(userIds, title)
      .then(onCreated, (error: unknown) => setFailure(errorText(t, toChatError(error, 'conversations.ensure'))))
      .finally(() => {
        isRunning.current = false;
        setIsStarting(false);
      });
  };
  return { start, isStarting, failure };
}

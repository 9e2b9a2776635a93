'use client';

import { type ReactNode, useEffect } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import type { MessageViewProps } from '../../hooks/messageViews.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useUserName } from '../../hooks/usePeople.js';
import { useT } from '../../i18n/useT.js';
import { selectUserName } from '../../store/selectors/selectors.js';
import type { SystemContent } from './content.js';
import { emphasize, marked } from './emphasize.js';

/** Names that a sentence may hold; it says how many more there are. */
const MOST_NAMES = 20;

/** What happened, as a sentence in the reader's language with the names in it. */
export function SystemView({ content }: MessageViewProps<SystemContent>): ReactNode {
  const t = useT();
  const { userId } = useChat();
  const { event, actorId, targetIds, text } = content;
  const actor = useUserName(actorId);
  const targetNames = useNames(targetIds ?? []);
  if (event === 'notice') return <span dir="auto">{text}</span>;
  const targets = (targetIds ?? []).map((id, index) =>
    id === userId ? t('names.you-object') : marked(targetNames[index] ?? id),
  );
  const sentence = t.dynamic(`kind.system.${event}`, {
    actor: marked(actor || t('names.unknown')),
    own: actorId === userId,
    text: marked(text ?? ''),
    targets,
  });
  return <span>{emphasize(sentence || t('kind.system.unknown'))}</span>;
}

function useNames(userIds: readonly string[]): readonly string[] {
  const { commands } = useChat();
  const ids = userIds.slice(0, MOST_NAMES);
  const asked = ids.join('\n');
  useEffect(() => {
    if (asked !== '') commands.requestProfiles(asked.split('\n'));
  }, [commands, asked]);
  const joined = useChatState((state) => ids.map((id) => selectUserName(state, id)).join('\n'));
  return joined.split('\n');
}

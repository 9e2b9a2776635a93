'use client';

import type { ReactNode } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import type { MessageViewProps } from '../../hooks/messageViews.js';
import { useCommands } from '../../hooks/useCommands.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useUserName } from '../../hooks/usePeople.js';
import { useT } from '../../i18n/useT.js';
import type { Message } from '../../model/message.js';
import { tableGet } from '../../shared/table.js';
import { Button } from '../../ui/Button/Button.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { useMessageHost } from '../messageHost.js';
import type { RecalledContent } from './content.js';

/** The line that stays where a message was. One's own words can be taken up again as long as this page is open. */
export function RecalledView({ message }: MessageViewProps<RecalledContent>): ReactNode {
  const t = useT();
  const sentence = useSentence(message);
  const again = useEditAgain(message);
  return (
    <>
      <Icon name="undo" size={16} />
      <span>{sentence}</span>
      {again ? (
        <Button variant="text" onClick={again}>
          {t('kind.recalled.edit-again')}
        </Button>
      ) : null}
    </>
  );
}

function useSentence(message: Message): string {
  const t = useT();
  const { userId } = useChat();
  const author = useUserName(message.senderId);
  const recalledBy = message.recall?.recalledBy ?? message.senderId;
  const actor = useUserName(recalledBy);
  const isOwn = message.senderId === userId;
  if (recalledBy === message.senderId) return t('kind.recalled.preview', { user: author, own: isOwn });
  if (recalledBy === userId) return t('kind.recalled.by-you', { author });
  return isOwn ? t('kind.recalled.yours-by-other', { actor }) : t('kind.recalled.by-other', { actor, author });
}

/** Puts the words of an own recalled text back into the composer, as long as this page remembers them. */
function useEditAgain({ id }: Message): (() => void) | undefined {
  const { startAgain } = useCommands();
  const { focusComposer } = useMessageHost();
  const isRemembered = useChatState((state) => tableGet(state.recalledContents, id)?.type === 'text');
  if (!isRemembered) return undefined;
  return () => {
    startAgain(id);
    focusComposer();
  };
}

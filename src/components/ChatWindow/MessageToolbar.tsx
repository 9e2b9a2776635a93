'use client';

import type { ReactNode } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import { useMessageActions } from '../../message-actions/useMessageActions.js';
import { isIconName } from '../../ui/Icon/isIconName.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { IconButton } from '../../ui/IconButton/IconButton.js';
import { actionLabel, isOffered, isShown } from './messageMenu.js';
import { useTimelineContext } from './timelineContext.js';
import { useRowMessage } from './useRowMessage.js';

export interface MessageToolbarProps {
  readonly rowKey: string;
}

/** The acts that are wanted most, beside the bubble, and the way to all others. */
export function MessageToolbar({ rowKey }: MessageToolbarProps): ReactNode {
  const t = useT();
  const chat = useChat();
  const actions = useMessageActions();
  const { runAction, openMenu } = useTimelineContext();
  const { message } = useRowMessage(rowKey);
  if (!message) return null;
  const target = { chat, message };
  const shown = actions.filter((action) => isOffered(action, 'toolbar') && action.isAvailable(target).allowed);
  const hasMenu = actions.some((action) => isOffered(action, 'menu') && isShown(action.isAvailable(target)));
  if (shown.length === 0 && !hasMenu) return null;
  return (
    <div className="cl-MessageToolbar" role="toolbar" aria-label={t('message.toolbar')}>
      {shown.map((action) => (
        <IconButton
          key={action.id}
          size={32}
          label={actionLabel(t, action)}
          onClick={(event) => runAction(action.id, rowKey, event.currentTarget)}
        >
          <Icon name={isIconName(action.icon) ? action.icon : 'star'} />
        </IconButton>
      ))}
      {hasMenu ? (
        <IconButton
          size={32}
          label={t('ui.more')}
          aria-haspopup="menu"
          onClick={(event) => openMenu(rowKey, event.currentTarget)}
        >
          <Icon name="more" />
        </IconButton>
      ) : null}
    </div>
  );
}

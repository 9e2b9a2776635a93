'use client';

import type { ReactNode } from 'react';
import { useChatState } from '../../hooks/useChatState.js';
import { useT } from '../../i18n/useT.js';
import { limitOf } from '../../model/permissions.js';
import type { PendingSend } from '../../store/pending.js';
import { selectConversation } from '../../store/selectors/selectors.js';
import { Button } from '../../ui/Button/Button.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { useTimelineContext } from './timelineContext.js';

export interface SendErrorProps {
  readonly rowKey: string;
  readonly send: PendingSend;
}

/** Why a message was not sent, and what to do about it. */
export function SendError({ rowKey, send }: SendErrorProps): ReactNode {
  const t = useT();
  const { runAction } = useTimelineContext();
  const reason = useReason(send);
  return (
    <div className="cl-SendError">
      <span className="cl-SendError-reason">{reason}</span>
      <span className="cl-SendError-actions">
        <Button size={28} onClick={(event) => runAction('delete-unsent', rowKey, event.currentTarget)}>
          {t('message.delete')}
        </Button>
        <Button size={28} icon={<Icon name="refresh" size={16} />} onClick={() => runAction('retry', rowKey)}>
          {t('message.retry')}
        </Button>
      </span>
    </div>
  );
}

function useReason({ error, conversationId }: PendingSend): string {
  const t = useT();
  const maxBytes = useChatState(
    (state) => limitOf('files', state.limits, selectConversation(state, conversationId))?.maxBytes,
  );
  const code = error?.code ?? 'unknown';
  if (code === 'not-sent') return t('message.uncertain');
  const isFile = error?.operation === 'files.upload' && maxBytes !== undefined;
  return code === 'too-large' && isFile ? t('failure.file-too-large', { limit: maxBytes }) : t(`failure.${code}`);
}

'use client';

import type { ReactNode } from 'react';
import { useCommands } from '../../hooks/useCommands.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useConnection, useNotices } from '../../hooks/useConnection.js';
import { useT } from '../../i18n/useT.js';
import type { ChatState } from '../../store/state.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { Button } from '../../ui/Button/Button.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { IconButton } from '../../ui/IconButton/IconButton.js';
import { Spinner } from '../../ui/Progress/Spinner.js';
import type { ConnectionBannerProps } from './ConnectionBanner.js';
import { useBannerState } from './useBannerState.js';
import { bringTexts } from '../../i18n/english.js';
import { syncStrings } from '../../sync/strings.js';

bringTexts(syncStrings);

/** What there is to say of the line. */
export function LineBanner({ onSignIn }: Pick<ConnectionBannerProps, 'onSignIn'>): ReactNode {
  const t = useT();
  const { reconnect } = useCommands();
  const { status } = useConnection();
  const state = useBannerState();
  const waiting = useChatState(countWaiting);

  if (state === 'signed-out') {
    const action = onSignIn ? (
      <Button variant="text" onClick={onSignIn}>
        {t('connection.sign-in')}
      </Button>
    ) : undefined;
    return (
      <Banner tone="danger" icon={<Icon name="lock" />} action={action}>
        {t('connection.unauthorized')}
      </Banner>
    );
  }
  if (state === 'offline') {
    const isTrying = status === 'connecting';
    return (
      <Banner
        icon={<Icon name="wifioff" />}
        action={
          <Button
            variant="text"
            disabled={isTrying}
            icon={isTrying ? <Spinner className="cl-ConnectionBanner-spinner" /> : undefined}
            onClick={() => reconnect()}
          >
            {t('connection.connect-now')}
          </Button>
        }
      >
        {t('connection.offline')}
        {waiting > 0 ? (
          <span className="cl-ConnectionBanner-note">{t('connection.queued', { count: waiting })}</span>
        ) : null}
      </Banner>
    );
  }
  if (state === 'connecting' || state === 'updating') {
    return (
      <Banner tone="neutral" icon={<Spinner className="cl-ConnectionBanner-spinner" />}>
        {t(`connection.${state}`)}
      </Banner>
    );
  }
  if (state !== 'back') return null;
  return (
    <Banner tone="success" icon={<Icon name="check" />}>
      {t('connection.online')}
    </Banner>
  );
}

/** That nothing can be stored. */
export function StorageBanner(): ReactNode {
  const t = useT();
  const { dismissNotice } = useCommands();
  const notice = useNotices().find(({ kind }) => kind === 'storage');
  if (!notice) return null;
  return (
    <Banner
      icon={<Icon name="alert" />}
      action={
        <IconButton label={t('ui.dismiss')} size={28} onClick={() => dismissNotice(notice.id)}>
          <Icon name="close" size={16} />
        </IconButton>
      }
    >
      {t(`storage.${notice.reason ?? 'memory'}`)}
    </Banner>
  );
}

function countWaiting(state: ChatState): number {
  let count = 0;
  for (const ids of state.pending.sends.values()) {
    for (const id of ids) {
      const change = state.pending.changes.get(id);
      if (change?.kind === 'send' && !change.cancelled && (change.state === 'queued' || change.state === 'sending')) {
        count += 1;
      }
    }
  }
  return count;
}

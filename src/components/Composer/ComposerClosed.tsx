'use client';

import type { ReactNode } from 'react';
import { useConnection } from '../../hooks/useConnection.js';
import { useConversation } from '../../hooks/useConversations.js';
import { useT } from '../../i18n/useT.js';
import { Icon } from '../../ui/Icon/Icon.js';

const REASONS = {
  joined: 'composer.closed.read-only',
  left: 'composer.closed.left',
  removed: 'composer.closed.removed',
} as const;

/** Stands where the field would be, and says in words why nothing can be written. */
export function ComposerClosed({ conversationId }: { readonly conversationId: string }): ReactNode {
  const t = useT();
  const conversation = useConversation(conversationId);
  const isSignedOut = useConnection().status === 'signed-out';
  const membership = conversation?.membership ?? 'joined';
  const reason = isSignedOut ? 'composer.closed.signed-out' : REASONS[membership];
  return (
    <div className="cl-Composer-field" data-disabled="">
      <div className="cl-Composer-reason">
        <Icon name={membership === 'joined' ? 'lock' : 'logout'} />
        <span className="cl-Composer-reason-text">{t(reason)}</span>
      </div>
    </div>
  );
}

'use client';

import type { ReactNode } from 'react';
import { useUserName } from '../../hooks/usePeople.js';
import { useT } from '../../i18n/useT.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { PersonAvatar } from '../ConversationList/ConversationAvatar.js';

export interface ChosenPeopleProps {
  readonly userIds: readonly string[];
  readonly onRemove: (userId: string) => void;
}

/** Who has been chosen so far. */
export function ChosenPeople({ userIds, onRemove }: ChosenPeopleProps): ReactNode {
  const t = useT();
  return (
    <ul className="cl-Chips" aria-label={t('new.chosen')}>
      {userIds.map((userId) => (
        <ChosenPerson key={userId} userId={userId} onRemove={() => onRemove(userId)} />
      ))}
    </ul>
  );
}

function ChosenPerson({ userId, onRemove }: { readonly userId: string; readonly onRemove: () => void }): ReactNode {
  const t = useT();
  const name = useUserName(userId);
  return (
    <li className="cl-Chip">
      <PersonAvatar userId={userId} size={20} showPresence={false} />
      <bdi className="cl-truncate">{name}</bdi>
      <button type="button" className="cl-Chip-remove" aria-label={t('new.remove', { name })} onClick={onRemove}>
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}

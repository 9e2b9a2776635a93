'use client';

import type { ReactNode } from 'react';
import { usePresence, useUserName } from '../../hooks/usePeople.js';
import { useT } from '../../i18n/useT.js';
import { Icon } from '../../ui/Icon/Icon.js';
import type { RovingItemProps } from '../../ui/useRovingFocus/useRovingFocus.js';
import { PersonAvatar, shownPresence } from '../ConversationList/ConversationAvatar.js';
import { Highlighted } from '../ConversationList/Highlighted.js';

export interface CandidateProps {
  readonly userId: string;
  readonly query: string;
  /** Missing where one person alone can be chosen: then choosing is all there is to do. */
  readonly isChosen: boolean | undefined;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
  readonly itemProps: RovingItemProps;
}

/** Somebody to choose. */
export function Candidate({ userId, query, isChosen, isDisabled, onChoose, itemProps }: CandidateProps): ReactNode {
  const t = useT();
  const name = useUserName(userId);
  const presence = shownPresence(usePresence(userId));
  return (
    <button
      {...itemProps}
      type="button"
      role={isChosen === undefined ? undefined : 'checkbox'}
      aria-checked={isChosen}
      aria-disabled={isDisabled || undefined}
      className="cl-PersonRow"
      onClick={() => {
        if (!isDisabled) onChoose();
      }}
    >
      <PersonAvatar userId={userId} size={32} />
      <span className="cl-PersonRow-text">
        <span className="cl-PersonRow-name" dir="auto">
          <Highlighted text={name} query={query} />
        </span>
        {presence ? <span className="cl-PersonRow-note">{t(`presence.${presence}`)}</span> : null}
      </span>
      {isChosen === undefined ? null : (
        <span className="cl-Check" aria-hidden="true">
          <Icon name="check" size={14} />
        </span>
      )}
    </button>
  );
}

'use client';

import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button/Button.js';
import { useRovingFocus } from '../../ui/useRovingFocus/useRovingFocus.js';
import { Candidate } from './Candidate.js';
import type { Candidates } from './useCandidates.js';

export interface CandidateListProps {
  readonly candidates: Candidates;
  readonly query: string;
  /** Letters that the backend wants before it searches. */
  readonly minLength: number | undefined;
  readonly chosen: readonly string[];
  readonly canChooseSeveral: boolean;
  /** Nobody else can be chosen. */
  readonly isFull: boolean;
  readonly onChoose: (userId: string) => void;
  readonly listRef: Ref<HTMLDivElement>;
  /** Somebody goes on typing, or up from the first person. */
  readonly onLeave: () => void;
}

/** The people of the query, or why there are none. One tab stop; arrows move, space chooses. */
export function CandidateList(props: CandidateListProps): ReactNode {
  const { candidates, query, minLength, chosen, canChooseSeveral, isFull, onChoose, listRef, onLeave } = props;
  const { userIds, found } = candidates;
  const t = useT();
  const roving = useRovingFocus({ count: userIds.length, orientation: 'vertical', loop: false });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    // The letter itself then lands in the field.
    if (isLetter(event) || isUpFromFirst(event)) onLeave();
    else roving.groupProps.onKeyDown(event);
  };
  const isShort = minLength !== undefined && query !== '' && query.length < minLength;
  return (
    <>
      <div
        ref={listRef}
        className="cl-NewConversation-people"
        role="group"
        aria-label={t('new.people')}
        aria-busy={found.status === 'loading'}
        onKeyDown={onKeyDown}
      >
        {userIds.map((userId, at) => {
          const isChosen = chosen.includes(userId);
          return (
            <Candidate
              key={userId}
              userId={userId}
              query={query}
              isChosen={canChooseSeveral ? isChosen : undefined}
              isDisabled={isFull && !isChosen}
              onChoose={() => onChoose(userId)}
              itemProps={roving.itemProps(at)}
            />
          );
        })}
      </div>
      {found.status === 'error' ? (
        <p className="cl-NewConversation-note" role="alert">
          {t('new.error')}{' '}
          <Button variant="text" onClick={found.retry}>
            {t('ui.retry')}
          </Button>
        </p>
      ) : null}
      {isShort ? <p className="cl-NewConversation-note">{t('new.min-length', { count: minLength })}</p> : null}
      {userIds.length === 0 && !isShort && found.status !== 'error' ? (
        <p className="cl-NewConversation-note" role="status">
          {emptyText()}
        </p>
      ) : null}
    </>
  );

  function emptyText(): string {
    if (found.status === 'loading') return t('new.loading');
    return query === '' ? t('new.empty') : t('new.none', { query });
  }
}

function isLetter({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isAlone = !altKey && !ctrlKey && !metaKey;
  return isAlone && (key === 'Backspace' || /^\S$/u.test(key));
}

function isUpFromFirst({ key, target, currentTarget }: KeyboardEvent<HTMLDivElement>): boolean {
  return key === 'ArrowUp' && currentTarget.firstElementChild?.contains(target as Node) === true;
}

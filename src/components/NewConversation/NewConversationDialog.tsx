'use client';

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog } from '../../ui/Dialog/Dialog.js';
import { Field } from '../../ui/Field/Field.js';
import { isComposing } from '../../ui/keyboard/isComposing.js';
import { CandidateList } from './CandidateList.js';
import { ChosenPeople } from './ChosenPeople.js';
import type { NewConversationProps } from './NewConversation.js';
import { useCandidates } from './useCandidates.js';
import { useStartConversation } from './useStartConversation.js';
import { bringTexts } from '../../i18n/english.js';
import { newConversationStrings } from './newConversationStrings.js';

bringTexts(newConversationStrings);

/** One opening of the dialog, with what is chosen in it. */
export function NewConversationDialog({ open, onClose, onCreated }: NewConversationProps): ReactNode {
  const t = useT();
  const { connector } = useChat();
  const groupLimit = useChatState(({ limits }) => limits.createGroup?.maxMembers);
  const minLength = useChatState(({ limits }) => limits.findPeople?.minLength);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [title, setTitle] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const people = useRef<HTMLDivElement>(null);
  const words = query.trim();
  const candidates = useCandidates(words, open);
  const { start, isStarting, failure } = useStartConversation((conversationId) => {
    onClose();
    onCreated(conversationId);
  });
  const hintId = useId();

  const canChooseSeveral = groupLimit !== undefined && connector.groups?.create !== undefined;
  // The one who makes the group is a member, too.
  const most = groupLimit === undefined ? 1 : Math.max(1, groupLimit - 1);
  const isGroup = chosen.length > 1 || (chosen.length === 1 && connector.conversations.ensure === undefined);
  const isFull = canChooseSeveral && chosen.length >= most;

  const toggle = (userId: string): void => {
    if (!canChooseSeveral) {
      start([userId], '');
      return;
    }
    const isChosen = chosen.includes(userId);
    if (!isChosen && isFull) return;
    setChosen(isChosen ? chosen.filter((id) => id !== userId) : [...chosen, userId]);
    setQuery('');
    // The list is another one now; the next name can be typed at once.
    if (query !== '') search.current?.focus();
  };
  const onSearchKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent)) return;
    const [first] = candidates.userIds;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      people.current?.querySelector<HTMLElement>('[data-roving]')?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (words !== '' && first !== undefined) toggle(first);
      else if (chosen.length > 0) start(chosen, title);
    } else if (event.key === 'Backspace' && query === '' && chosen.length > 0) {
      setChosen(chosen.slice(0, -1));
    }
  };
  const submitLabel = isGroup ? t('new.create-group') : t('new.start-chat');

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('new.title')}
      size="wide"
      closeLabel={t('ui.close')}
      initialFocus={search}
      actions={
        canChooseSeveral ? (
          <Button
            variant="accent"
            reason={chosen.length === 0 ? t('new.hint') : undefined}
            disabled={isStarting}
            onClick={() => start(chosen, title)}
          >
            {isStarting ? t('new.creating') : submitLabel}
          </Button>
        ) : undefined
      }
    >
      <div className="cl-NewConversation-fields">
        <Field
          ref={search}
          label={t('new.search')}
          clearLabel={t('list.search.clear')}
          value={query}
          onValueChange={setQuery}
          onKeyDown={onSearchKeyDown}
          aria-describedby={canChooseSeveral ? hintId : undefined}
        />
        {chosen.length > 0 ? (
          <ChosenPeople
            userIds={chosen}
            onRemove={(userId) => {
              toggle(userId);
              search.current?.focus();
            }}
          />
        ) : null}
        {isGroup ? (
          <Field type="text" label={t('new.group-name')} value={title} onValueChange={setTitle} maxLength={100} />
        ) : null}
        {canChooseSeveral ? (
          <p id={hintId} className="cl-NewConversation-hint" role={isFull ? 'status' : undefined}>
            {hint()}
          </p>
        ) : null}
        {failure === undefined ? null : (
          <p className="cl-NewConversation-failure" role="alert">
            {t('new.failed')} {failure}
          </p>
        )}
      </div>
      <CandidateList
        candidates={candidates}
        query={words}
        minLength={minLength}
        chosen={chosen}
        canChooseSeveral={canChooseSeveral}
        isFull={isFull}
        onChoose={toggle}
        listRef={people}
        onLeave={() => search.current?.focus()}
      />
    </Dialog>
  );

  function hint(): string {
    if (isFull && most > 1) return t('new.limit', { max: most });
    return t(isGroup ? 'new.group-name.hint' : 'new.hint');
  }
}

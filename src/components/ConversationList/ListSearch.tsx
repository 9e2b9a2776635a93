'use client';

import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useT } from '../../i18n/useT.js';
import { Field } from '../../ui/Field/Field.js';
import { isComposing } from '../../ui/keyboard/isComposing.js';

/** What a `Search` slot of the list gets. */
export interface ListSearchProps {
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  /** Opens the first result. */
  readonly onSubmit: () => void;
  /** Goes into the list below. */
  readonly onLeave: () => void;
  /** For the shortcut that comes here. */
  readonly inputRef: Ref<HTMLInputElement>;
  /** As `aria-keyshortcuts` writes it. */
  readonly keys: string | undefined;
}

/** Searches conversations, and people where the backend can. */
export function DefaultListSearch({
  query,
  onQueryChange,
  onSubmit,
  onLeave,
  inputRef,
  keys,
}: ListSearchProps): ReactNode {
  const t = useT();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'ArrowDown' || (event.key === 'Escape' && query === '')) {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Enter' && query.trim() !== '') {
      event.preventDefault();
      onSubmit();
    }
  };
  return (
    <div className="cl-ConversationList-search" role="search">
      <Field
        ref={inputRef}
        label={t('list.search')}
        clearLabel={t('list.search.clear')}
        value={query}
        onValueChange={onQueryChange}
        onKeyDown={onKeyDown}
        aria-keyshortcuts={keys}
        enterKeyHint="search"
      />
    </div>
  );
}

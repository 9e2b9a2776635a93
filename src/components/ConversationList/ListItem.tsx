'use client';

import { memo, type ReactNode, use } from 'react';
import { useT } from '../../i18n/useT.js';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { DefaultConversationRow } from './ConversationRow.js';
import { listExtrasChunk } from './listExtrasChunk.js';
import type { PersonResultProps } from './PersonResult.js';
import { RowContext } from './rowContext.js';
import { personOfKey } from './rowKeys.js';

export interface ListItemProps {
  readonly rowKey: string;
}

/** What stands in one place of the list: a conversation or a person, under the line or heading of its section. */
export const ListItem = memo(function ListItem({ rowKey }: ListItemProps): ReactNode {
  const t = useT();
  const { selectedId, query, firstUnpinned, firstPerson, Row = DefaultConversationRow } = use(RowContext);
  const userId = personOfKey(rowKey);
  return (
    <>
      {rowKey === firstUnpinned ? <div className="cl-ConversationRow-sep" aria-hidden="true" /> : null}
      {rowKey === firstPerson ? (
        <div className="cl-ConversationList-section" aria-hidden="true">
          {t('new.people')}
        </div>
      ) : null}
      {userId === undefined ? (
        <Row conversationId={rowKey} isSelected={rowKey === selectedId} query={query} />
      ) : (
        <LazyPerson userId={userId} query={query} />
      )}
    </>
  );
});

/** People are listed after a search, whose code is there by then. */
function LazyPerson(props: PersonResultProps): ReactNode {
  const { value: part } = useChunk(listExtrasChunk, true);
  return part ? <part.PersonResult {...props} /> : null;
}

'use client';

import { memo, type ReactNode, use } from 'react';
import { useT } from '../../i18n/useT.js';
import { DefaultConversationRow } from './ConversationRow.js';
import { PersonResult } from './PersonResult.js';
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
        <PersonResult userId={userId} query={query} />
      )}
    </>
  );
});

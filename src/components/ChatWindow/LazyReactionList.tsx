'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { Spinner } from '../../ui/Progress/Spinner.js';
import { reactionListChunk } from './reactionListChunk.js';

export function LazyReactionList({ messageId }: { readonly messageId: string }): ReactNode {
  const t = useT();
  const { value: List } = useChunk(reactionListChunk, true);
  return (
    <div className="cl-ReactionList">{List ? <List messageId={messageId} /> : <Spinner label={t('ui.loading')} />}</div>
  );
}

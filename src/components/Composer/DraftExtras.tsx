'use client';

import { type ReactNode, useEffect } from 'react';
import type { Draft } from '../../model/draft.js';
import { prefetchWhenIdle } from '../../ui/chunk/prefetchWhenIdle.js';
import { useLazyPart } from '../Notices/useLazyPart.js';
import { composerChunk } from './composerChunk.js';

export interface DraftExtrasProps {
  readonly draft: Draft | undefined;
  readonly onLeaveMode: () => void;
  readonly onRemoveAttachment: (localId: string) => void;
}

/** Above the field: what is answered or changed, and the files that go along. */
export function DraftExtras({ draft, onLeaveMode, onRemoveAttachment }: DraftExtrasProps): ReactNode {
  const { attachments = [], editing, replyTo } = draft ?? {};
  const hasBar = editing !== undefined || replyTo !== undefined;
  const part = useLazyPart(composerChunk, hasBar || attachments.length > 0, ignore);
  useEffect(() => prefetchWhenIdle([composerChunk]), []);
  if (!part || !draft) return null;
  return (
    <>
      {hasBar ? <part.ComposerBar draft={draft} onLeave={onLeaveMode} /> : null}
      {attachments.length > 0 ? <part.AttachmentTiles attachments={attachments} onRemove={onRemoveAttachment} /> : null}
    </>
  );
}

function ignore(): void {
  // It stays in the draft, and is drawn when its part comes.
}

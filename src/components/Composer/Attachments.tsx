'use client';

import { type ReactNode, useEffect } from 'react';
import type { DraftAttachment } from '../../model/draft.js';
import { prefetchWhenIdle } from '../../ui/chunk/prefetchWhenIdle.js';
import { useLazyPart } from '../Notices/useLazyPart.js';
import { attachmentsChunk } from './attachmentsChunk.js';

export interface AttachmentsProps {
  readonly attachments: readonly DraftAttachment[] | undefined;
  readonly onRemove: (localId: string) => void;
}

/** The tiles of what goes along with the message. */
export function Attachments({ attachments = [], onRemove }: AttachmentsProps): ReactNode {
  const part = useLazyPart(attachmentsChunk, attachments.length > 0, ignore);
  useEffect(() => prefetchWhenIdle([attachmentsChunk]), []);
  return part && attachments.length > 0 ? <part.AttachmentTiles attachments={attachments} onRemove={onRemove} /> : null;
}

function ignore(): void {
  // They stay in the draft, and are drawn when their part comes.
}

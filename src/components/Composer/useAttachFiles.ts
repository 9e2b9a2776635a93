'use client';

import { useCallback } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';
import type { TransferredFiles } from '../../ui/DropZone/filesOf.js';
import { useToast } from '../../ui/Toast/useToast.js';
import { useLater } from '../Notices/useLater.js';
import { useTellError } from '../Notices/useTellError.js';
import { composerChunk } from './composerChunk.js';

/** Puts files into a conversation's composer, whichever way they came: picked, pasted or dropped. */
export function useAttachFiles(conversationId: string): (transferred: TransferredFiles) => void {
  const chat = useChat();
  const t = useT();
  const toast = useToast();
  const announce = useAnnounce();
  const tellError = useTellError();
  const withFiles = useLater(composerChunk);
  return useCallback(
    (transferred) =>
      withFiles((part) => {
        part.attachFiles({ chat, conversationId, t, toast, announce }, transferred).catch(tellError);
      }),
    [withFiles, chat, conversationId, t, toast, announce, tellError],
  );
}

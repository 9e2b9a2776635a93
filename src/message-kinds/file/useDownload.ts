'use client';

import { useEffect, useRef, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import { toChatError } from '../../model/errors.js';
import type { MediaSource } from '../../model/media.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';
import { saveFileChunk } from './saveFileChunk.js';

export interface Download {
  readonly isRunning: boolean;
  /** What went wrong with the last try, in words. */
  readonly failure: string | undefined;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Saves the file of a message on this device. */
export function useDownload(source: MediaSource): Download {
  const chat = useChat();
  const t = useT();
  const announce = useAnnounce();
  const running = useRef<AbortController>(undefined);
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<string>();
  useEffect(() => () => running.current?.abort(), []);

  const start = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setIsRunning(true);
    setFailure(undefined);
    try {
      const { saveFile } = await saveFileChunk.load();
      const { signal } = controller;
      const name = await saveFile(chat, source, { unnamed: t('kind.file.unnamed'), signal });
      if (!controller.signal.aborted) announce(t('kind.file.saved', { name }));
    } catch (error) {
      const { code } = toChatError(error, 'files.download');
      if (!controller.signal.aborted) setFailure(t(code === 'not-found' ? 'kind.file.gone' : 'kind.file.failed'));
    } finally {
      if (running.current === controller) setIsRunning(false);
    }
  };
  return { isRunning, failure, start: () => void start(), cancel: () => running.current?.abort() };
}

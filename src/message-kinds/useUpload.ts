'use client';

import { useCommands } from '../hooks/useCommands.js';
import { usePendingSend, useUploadProgress } from '../hooks/useMessages.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { MediaSource } from '../model/media.js';

/** A file of one's own on its way to the server. */
export interface Upload {
  /** 0 to 1; `undefined` while it waits. */
  readonly share: number | undefined;
  /** `3.1 of 4.8 MB`, or that it waits. */
  readonly text: string;
  readonly label: string;
  readonly shareText: string | undefined;
  readonly cancelLabel: string;
  readonly cancel: () => void;
}

/** The upload of a message's file; `undefined` when there is none: sent, failed, or somebody else's. */
export function useUpload(messageId: string, source: MediaSource): Upload | undefined {
  const t = useT();
  const format = useFormat();
  const { cancelMessage } = useCommands();
  const send = usePendingSend(messageId);
  const progress = useUploadProgress(messageId);
  const isUploading = send !== undefined && (send.state === 'queued' || send.state === 'sending') && source.url === '';
  if (!isUploading) return undefined;
  const total = progress?.totalBytes ?? 0;
  const done = Math.min(progress?.sentBytes ?? 0, total);
  const share = total > 0 ? done / total : undefined;
  return {
    share,
    text: share === undefined ? t('upload.waiting') : t('upload.progress', { done, total }),
    label: t('upload.label', { name: source.name, share: share ?? 0 }),
    shareText: share === undefined ? undefined : format.percent(share),
    cancelLabel: t('upload.cancel', { name: source.name }),
    cancel: () => cancelMessage(messageId),
  };
}

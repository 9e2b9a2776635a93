import { downloadFileName } from './downloadFileName.js';
import type { MediaSource } from '../../model/media.js';
import { ChatError } from '../../model/errors.js';
import type { Chat } from '../../sync/createChat.js';

/** The browser has taken the bytes long before. */
const REVOKE_AFTER_MS = 60_000;

/**
 * Fetches a file of a message and hands it to the browser to save; resolves with its name there. It is never opened as a
 * document. `unnamed` is what it is called when nothing of its name can be kept.
 */
export async function saveFile(
  chat: Chat,
  source: MediaSource,
  { unnamed, signal }: { readonly unnamed: string; readonly signal: AbortSignal },
): Promise<string> {
  const name = downloadFileName(source.name, unnamed);
  const bytes = await fetchBytes(chat, source, signal);
  if (signal.aborted) return name;
  // Without a type of its own the browser has nothing to show it as.
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.rel = 'noopener';
  link.click();
  chat.clock.schedule(REVOKE_AFTER_MS, () => URL.revokeObjectURL(url));
  return name;
}

async function fetchBytes(chat: Chat, { url, localId }: MediaSource, signal: AbortSignal): Promise<Blob> {
  const local = localId === undefined ? undefined : await chat.readLocalBlob(localId);
  if (local) return local;
  if (url === '') throw new ChatError('not-found', 'files.download', { retryable: false });
  const resolved = await chat.resolveMedia?.(url);
  if (resolved === undefined && chat.connector.files?.download) {
    return chat.connector.files.download({ url }, { signal });
  }
  const response = await fetch(resolved ?? url, { signal, referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new ChatError(response.status === 404 ? 'not-found' : 'network', 'files.download');
  return response.blob();
}

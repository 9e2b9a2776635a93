'use client';

import { createContext } from 'react';
import type { MediaSource } from '../model/media.js';
import type { Chat } from '../sync/createChat.js';

/** An address that may go into the page, once there is one. */
export interface MediaUrl {
  /** May be loaded: a blob of ours, same-origin, a data image, or what the host's `resolveMedia` gave. */
  readonly url: string | undefined;
  readonly status: 'loading' | 'ready' | 'error' | 'blocked';
}

/** What names a file: where it lies, or its bytes that are here. */
export type MediaKey = Pick<MediaSource, 'url' | 'localId'>;

/** One url for all who show the same file, under one provider. */
export interface MediaUrls {
  /** What is known now, as the same object until it changes. */
  peek(source: MediaKey): MediaUrl;
  /**
   * Asks for the file, once for all holders. The undo lets go; the last one revokes the url (P26, P55), unless `keeps`:
   * faces come back with the next row that scrolls in, and are there in its first frame.
   */
  hold(source: MediaKey, options: HoldOptions): () => void;
  /** Revokes everything. */
  clear(): void;
}

export interface HoldOptions {
  readonly keeps: boolean;
  readonly onChange: () => void;
}

interface Entry {
  media: MediaUrl;
  objectUrl?: string;
  readonly listeners: Set<() => void>;
  readonly abort: AbortController;
}

export const MediaUrlsContext = createContext<MediaUrls | null>(null);

export const LOADING: MediaUrl = { url: undefined, status: 'loading' };

const MOST_IDLE = 200;

export function createMediaUrls(chat: Chat): MediaUrls {
  const entries = new Map<string, Entry>();
  /** Faces that nobody shows, the longest gone first. */
  const idle = new Set<string>();

  function free(key: string): void {
    const entry = entries.get(key);
    entry?.abort.abort();
    if (entry?.objectUrl !== undefined) URL.revokeObjectURL(entry.objectUrl);
    entries.delete(key);
    idle.delete(key);
  }

  function load(key: string, source: MediaKey, entry: Entry): void {
    const settle = (media: MediaUrl): void => {
      entry.media = media;
      for (const listener of entry.listeners) listener();
    };
    settle(LOADING);
    resolve(chat, source, entry.abort.signal).then(
      (resolved) => {
        if (entries.get(key) !== entry) return;
        if (resolved instanceof Blob) entry.objectUrl = URL.createObjectURL(resolved);
        const url = entry.objectUrl ?? (resolved as string | undefined);
        settle({ url, status: url === undefined ? 'blocked' : 'ready' });
      },
      () => {
        if (entries.get(key) === entry) settle({ url: undefined, status: 'error' });
      },
    );
  }

  return {
    peek: (source) => entries.get(keyOf(source))?.media ?? LOADING,
    hold(source, { keeps, onChange }) {
      const key = keyOf(source);
      const known = entries.get(key);
      const entry = known ?? { media: LOADING, listeners: new Set(), abort: new AbortController() };
      entries.set(key, entry);
      // Who comes to a file that failed tries it again, for all.
      if (!known || entry.media.status === 'error') load(key, source, entry);
      // Its own function for each holder: a set holds one of a kind.
      const listener = (): void => onChange();
      entry.listeners.add(listener);
      idle.delete(key);
      return () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size > 0 || entries.get(key) !== entry) return;
        if (!keeps || entry.media.status !== 'ready') return free(key);
        idle.add(key);
        const [longestGone = key] = idle;
        if (idle.size > MOST_IDLE) free(longestGone);
      };
    },
    clear() {
      for (const key of entries.keys()) free(key);
    },
  };
}

function keyOf({ url, localId }: MediaKey): string {
  return `${url} ${localId ?? ''}`;
}

async function resolve(
  chat: Chat,
  { url, localId }: MediaKey,
  signal: AbortSignal,
): Promise<Blob | string | undefined> {
  if (localId !== undefined) {
    const local = await chat.readLocalBlob(localId);
    if (local) return local;
  }
  if (url === '') throw new Error('chatloom: a file that is nowhere.');
  if (chat.resolveMedia) return (await chat.resolveMedia(url)) ?? undefined;
  if (isSafeToLoad(url)) return url;
  const download = chat.connector.files?.download;
  if (!download) return undefined;
  return download({ url }, { signal });
}

/** Same origin, our own blobs, and data images, which load nothing. */
function isSafeToLoad(url: string): boolean {
  if (/^data:image\/(?:png|jpeg|gif|webp|avif);/i.test(url)) return true;
  try {
    const { origin, protocol } = new URL(url, location.href);
    return protocol === 'blob:' || (origin === location.origin && /^https?:$/.test(protocol));
  } catch {
    return false;
  }
}

'use client';

import { useEffect, useState } from 'react';
import type { MediaSource } from '../model/media.js';
import type { Chat } from '../sync/createChat.js';
import { useChat } from './chatContext.js';

export interface MediaUrl {
  /** May be loaded: a blob of ours, same-origin, a data image, or what the host's `resolveMedia` gave. */
  readonly url: string | undefined;
  readonly status: 'loading' | 'ready' | 'error' | 'blocked';
}

const LOADING: MediaUrl = { url: undefined, status: 'loading' };

/**
 * A url that may be loaded for a file of a message or an avatar, made late and revoked on unmount. A url of another
 * origin is `blocked` unless the host's `resolveMedia` says otherwise: loading it would tell its server who reads.
 */
export function useMediaUrl(source: Pick<MediaSource, 'url' | 'localId'> | undefined): MediaUrl {
  const chat = useChat();
  const url = source?.url ?? '';
  const localId = source?.localId;
  const [media, setMedia] = useState<MediaUrl & { readonly of: string }>({ ...LOADING, of: '' });
  const key = `${url} ${localId ?? ''}`;

  useEffect(() => {
    if (url === '' && localId === undefined) return undefined;
    let objectUrl: string | undefined;
    let isGone = false;
    resolve(chat, url, localId).then(
      (resolved) => {
        if (isGone) return;
        if (resolved instanceof Blob) objectUrl = URL.createObjectURL(resolved);
        const ready = objectUrl ?? (resolved as string | undefined);
        setMedia({ url: ready, status: ready === undefined ? 'blocked' : 'ready', of: key });
      },
      () => {
        if (!isGone) setMedia({ url: undefined, status: 'error', of: key });
      },
    );
    return () => {
      isGone = true;
      if (objectUrl !== undefined) URL.revokeObjectURL(objectUrl);
    };
  }, [chat, url, localId, key]);

  return media.of === key ? media : LOADING;
}

async function resolve(chat: Chat, url: string, localId: string | undefined): Promise<Blob | string | undefined> {
  if (localId !== undefined) {
    const local = await chat.readLocalBlob(localId);
    if (local) return local;
  }
  if (url === '') throw new Error('chatloom: a file that is nowhere.');
  if (chat.resolveMedia) return (await chat.resolveMedia(url)) ?? undefined;
  if (isSafeToLoad(url)) return url;
  const download = chat.connector.files?.download;
  if (!download) return undefined;
  return download({ url }, { signal: new AbortController().signal });
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

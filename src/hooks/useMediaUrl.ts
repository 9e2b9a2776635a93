'use client';

import { use, useCallback, useSyncExternalStore } from 'react';
import { LOADING, type MediaKey, type MediaUrl, MediaUrlsContext } from './mediaUrls.js';

/**
 * A url that may be loaded for a file of a message, made late, shared by all who show the file, and revoked with the
 * last of them. A url of another origin is `blocked` unless the host's `resolveMedia` says otherwise: loading it would
 * tell its server who reads.
 */
export function useMediaUrl(source: MediaKey | undefined): MediaUrl {
  return useHeldUrl(source?.url ?? '', source?.localId, false);
}

/** As {@link useMediaUrl}, for a face: it is kept a while after the last row that shows it has gone. */
export function useAvatarUrl(url: string | undefined): string | undefined {
  return useHeldUrl(url ?? '', undefined, true).url;
}

function useHeldUrl(url: string, localId: string | undefined, keeps: boolean): MediaUrl {
  const urls = use(MediaUrlsContext);
  const isSomewhere = url !== '' || localId !== undefined;
  const subscribe = useCallback(
    (onChange: () => void) => (isSomewhere && urls?.hold({ url, localId }, { keeps, onChange })) || NOTHING,
    [urls, url, localId, keeps, isSomewhere],
  );
  const read = (): MediaUrl => urls?.peek({ url, localId }) ?? LOADING;
  return useSyncExternalStore(subscribe, read, read);
}

const NOTHING = (): void => undefined;

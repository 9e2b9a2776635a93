'use client';

import { use, useCallback, useSyncExternalStore } from 'react';
import { useChat } from './chatContext.js';
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
  // Outside of a provider this says so.
  useChat();
  const urls = use(MediaUrlsContext);
  const isNowhere = url === '' && localId === undefined;
  const subscribe = useCallback(
    (onChange: () => void) => (isNowhere || !urls ? () => undefined : urls.hold({ url, localId }, { keeps, onChange })),
    [urls, url, localId, keeps, isNowhere],
  );
  const read = useCallback(
    () => (isNowhere || !urls ? LOADING : urls.peek({ url, localId })),
    [urls, url, localId, isNowhere],
  );
  return useSyncExternalStore(subscribe, read, read);
}

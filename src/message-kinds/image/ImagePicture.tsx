'use client';

import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { useMediaUrl } from '../../hooks/useMediaUrl.js';
import { useT } from '../../i18n/useT.js';
import type { MediaSource } from '../../model/media.js';
import { Button } from '../../ui/Button/Button.js';
import { dataFlag } from '../../ui/props/dataFlag.js';

export interface ImagePictureProps {
  readonly source: MediaSource;
  /** Names the button that shows the picture large. */
  readonly label: string;
  readonly onOpen: () => void;
  readonly onRetry: () => void;
}

/** More pixels than this take the memory of the tab, however small the file is. */
const MOST_PIXELS = 50_000_000;

/** The picture in its box: while it loads, once it is there, when it did not come, or held back until asked for. */
export function ImagePicture({ source, label, onOpen, onRetry }: ImagePictureProps): ReactNode {
  const t = useT();
  const media = useMediaUrl(source);
  const [state, setState] = useState<'loading' | 'loaded' | 'failed' | 'too-large'>('loading');
  const [isWanted, setIsWanted] = useState(false);
  const url = media.url ?? (isWanted ? source.url : undefined);
  const onLoad = ({ currentTarget }: SyntheticEvent<HTMLImageElement>): void => {
    const isHuge = currentTarget.naturalWidth * currentTarget.naturalHeight > MOST_PIXELS;
    setState(isHuge ? 'too-large' : 'loaded');
  };

  if (media.status === 'error' || state === 'failed') {
    return (
      <span className="cl-Media-state">
        <span className="cl-Media-words">{t('kind.image.failed')}</span>
        <Button variant="text" onClick={onRetry}>
          {t('kind.image.retry')}
        </Button>
      </span>
    );
  }
  if (state === 'too-large') return <span className="cl-Media-state">{t('kind.image.too-large')}</span>;
  if (media.status === 'blocked' && !isWanted) {
    return (
      <span className="cl-Media-state">
        {isWebUrl(source.url) ? (
          <Button size={28} onClick={() => setIsWanted(true)}>
            {t('kind.image.held')}
          </Button>
        ) : (
          t('kind.image.failed')
        )}
      </span>
    );
  }
  return (
    <button type="button" className="cl-Media-open" aria-label={label} onClick={onOpen}>
      {url === undefined ? null : (
        <img
          className="cl-Media-image"
          src={url}
          alt=""
          draggable={false}
          decoding="async"
          referrerPolicy="no-referrer"
          data-fade={dataFlag(state === 'loaded')}
          data-loading={dataFlag(state === 'loading')}
          onLoad={onLoad}
          onError={() => setState('failed')}
        />
      )}
    </button>
  );
}

/** Loading it tells its server who reads; a person may choose that. */
function isWebUrl(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

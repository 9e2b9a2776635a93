'use client';

import type { ReactNode } from 'react';
import { classNames } from '../../ui/props/classNames.js';
import { useLazyPart } from '../Notices/useLazyPart.js';
import { bannersChunk } from './bannersChunk.js';

/** What the line's banner offers. */
export interface ConnectionBannerProps {
  /** Shows a way to sign in again once the session has ended. */
  readonly onSignIn?: (() => void) | undefined;
  readonly className?: string | undefined;
}

/** Says when there is no line, when missed messages are still coming in, and when nothing can be stored. Else nothing. */
export function ConnectionBanner({ onSignIn, className }: ConnectionBannerProps): ReactNode {
  const banners = useLazyPart(bannersChunk, true, ignore);
  return (
    <div className={classNames('cl-ConnectionBanner', className)}>
      {banners ? (
        <>
          <banners.LineBanner onSignIn={onSignIn} />
          <banners.StorageBanner />
        </>
      ) : null}
    </div>
  );
}

function ignore(): void {
  // Without it the rest works; it is fetched again where it is shown next.
}

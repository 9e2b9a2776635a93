'use client';

import type { ReactNode, RefObject } from 'react';
import { useT } from '../i18n/useT.js';
import { focusRegion, visibleRegions } from './regions.js';

export interface SkipLinksProps {
  readonly frame: RefObject<HTMLElement | null>;
}

const LINKS = [
  { region: 'messages', key: 'app.skip.messages' },
  { region: 'composer', key: 'app.skip.composer' },
] as const;

/** The first stops of the Tab key: over the list, to what was come for. Buttons, since the address is the host's. */
export function SkipLinks({ frame }: SkipLinksProps): ReactNode {
  const t = useT();
  const goTo = (name: string): void => {
    const regions = frame.current ? visibleRegions(frame.current) : [];
    const region = regions.find(({ dataset }) => dataset['region'] === name);
    if (region) focusRegion(region);
  };
  return LINKS.map(({ region, key }) => (
    <button key={region} type="button" className="cl-SkipLink" onClick={() => goTo(region)}>
      {t(key)}
    </button>
  ));
}

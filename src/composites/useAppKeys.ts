'use client';

import { type RefObject, useEffect } from 'react';
import { useShortcuts } from '../components/ChatProvider/useShortcuts.js';
import { useLatest } from '../ui/props/useLatest.js';
import { focusRegion, regionOf, visibleRegions } from './regions.js';

export interface AppKeysOptions {
  readonly onHelp: () => void;
}

/** The keys of the whole app: from area to area, and the help. */
export function useAppKeys(frame: RefObject<HTMLElement | null>, options: AppKeysOptions): void {
  const { matches } = useShortcuts();
  const latest = useLatest(options);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { current } = frame;
      if (!current || event.defaultPrevented || !isHere(event.target, current)) return;
      if (matches(event, 'help')) {
        event.preventDefault();
        latest.current.onHelp();
        return;
      }
      const step = stepOf((name) => matches(event, name));
      if (step === 0) return;
      const regions = visibleRegions(current);
      const at = regions.findIndex((region) => region === regionOf(document.activeElement));
      const start = at < 0 && step < 0 ? 0 : at;
      const next = regions[(start + step + regions.length) % regions.length];
      if (!next) return;
      event.preventDefault();
      focusRegion(next);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [frame, latest, matches]);
}

function stepOf(matches: (name: 'nextRegion' | 'previousRegion') => boolean): 1 | -1 | 0 {
  if (matches('nextRegion')) return 1;
  return matches('previousRegion') ? -1 : 0;
}

/** In the app, or nowhere on the page; not behind a dialog. */
function isHere(target: EventTarget | null, frame: Element): boolean {
  if (!(target instanceof Element) || frame.closest('[inert]')) return false;
  return frame.contains(target) || target === document.body;
}

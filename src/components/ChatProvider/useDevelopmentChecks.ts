'use client';

import { type RefObject, useEffect } from 'react';

/** Bundlers replace `process.env.NODE_ENV`; the kit's own types know no node. */
declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } };

/** Without a bundler there is no `process`, and nothing is checked. */
const IS_DEVELOPMENT =
  typeof process !== 'undefined' && process.env.NODE_ENV !== 'production' && process.env.NODE_ENV !== 'test';

/** In development, says what fails without a word. What does so is fetched there only. */
export function useDevelopmentChecks(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (IS_DEVELOPMENT) void import('./checkPage.js').then(({ checkPage }) => checkPage(root.current));
  }, [root]);
}

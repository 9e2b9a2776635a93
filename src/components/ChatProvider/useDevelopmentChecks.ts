'use client';

import { type RefObject, useEffect } from 'react';
import { ChatContext } from '../../hooks/chatContext.js';

/** Bundlers replace `process.env.NODE_ENV`; the kit's own types know no node. */
declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } };

const COPY = Symbol.for('chatloom.copy');
const SAID = Symbol.for('chatloom.said');

/** Bundlers work it out, and drop the checks from what they build for people. Without a bundler there is no `process`. */
const IS_DEVELOPMENT =
  typeof process !== 'undefined' && process.env.NODE_ENV !== 'production' && process.env.NODE_ENV !== 'test';

/** In development, says once each what fails without a word: no styles, and two copies of the package in one page. */
export function useDevelopmentChecks(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!IS_DEVELOPMENT) return;
    if (root.current && getComputedStyle(root.current).getPropertyValue('--cl-surface') === '') {
      sayOnce(
        "chatloom: the styles are missing. Everything will look like a bare document. Add import 'chatloom/styles.css'.",
      );
    }
    const page = globalThis as { [COPY]?: unknown };
    page[COPY] ??= ChatContext;
    if (page[COPY] !== ChatContext) {
      sayOnce(
        'chatloom: two copies of the package are loaded. Their contexts do not see each other. Keep one version, and let the bundler dedupe it.',
      );
    }
  }, [root]);
}

function sayOnce(text: string): void {
  const page = globalThis as { [SAID]?: Set<string> };
  page[SAID] ??= new Set();
  if (page[SAID].has(text)) return;
  page[SAID].add(text);
  // oxlint-disable-next-line no-console -- the developer's console is where misuse is told
  console.warn(text);
}

'use client';

import { use, useCallback, useMemo } from 'react';
import { readToken } from './readToken.js';
import { ThemeContext } from './themeContext.js';
import type { ResolvedTheme } from './themeContext.js';
import type { ThemeInput } from './themeInput.js';
import type { TokenName } from './tokens.js';

/** The look in force, for what CSS cannot draw. */
export interface UseThemeResult {
  /** As given, merged with the providers around. */
  readonly input: ThemeInput;
  /** With `auto` answered by the system. On a server and in the first render of a hydration: light, normal. */
  readonly resolved: ResolvedTheme;
  /** The direction given to the providers, when one was. */
  readonly dir: 'ltr' | 'rtl' | undefined;
  /** The value that a token has on the root now: a colour as the browser computed it. Empty before mounting. */
  readonly token: (name: TokenName) => string;
}

/**
 * The theme around, for what CSS cannot do: charts, canvases, a different tree for a layout.
 *
 * @example
 * const { resolved, token } = useTheme();
 * const line = token('--cl-accent');
 */
export function useTheme(): UseThemeResult {
  const { theme, resolved, dir, root } = use(ThemeContext);
  const token = useCallback((name: TokenName) => (root.current ? readToken(root.current, name) : ''), [root]);
  return useMemo(() => ({ input: theme.input, resolved, dir, token }), [theme, resolved, dir, token]);
}

'use client';

import { use, useCallback, useMemo, useRef } from 'react';
import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import { createTheme, isTheme, mergeThemes } from './createTheme.js';
import type { Theme } from './createTheme.js';
import { themeAttributes } from './themeAttributes.js';
import { ThemeContext } from './themeContext.js';
import type { ThemeInput } from './themeInput.js';
import { themeStyle } from './themeStyle.js';
import { useResolvedTheme } from './useResolvedTheme.js';

/** The look of everything inside, and what a `div` takes. */
export interface ThemeProviderProps extends Omit<ComponentProps<'div'>, 'dir'> {
  /** What it leaves open is taken from the provider around it. */
  readonly theme?: ThemeInput | Theme | undefined;
  /** @default the direction around it */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /**
   * False when the page carries the sheet of `themeCss`: then the markup has no style attribute, which a strict CSP
   * would refuse in server markup.
   *
   * @default true
   */
  readonly inlineStyle?: boolean | undefined;
}

/**
 * A themed root. Everything of Chatloom stands inside one; they nest, and a page may have several.
 *
 * @example
 * <ThemeProvider theme={{ accent: '#0a7c66', mode: 'auto' }}>
 *   <ChatWindow />
 * </ThemeProvider>
 */
export function ThemeProvider(props: ThemeProviderProps): ReactNode {
  const { theme, dir, inlineStyle = true, className, style, ref, children, ...rest } = props;
  const outer = use(ThemeContext);
  const merged = useMergedTheme(theme, outer.theme);
  const resolved = useResolvedTheme(merged);
  const direction = dir ?? outer.dir;

  const root = useRef<HTMLDivElement | null>(null);
  const attach = useCallback(
    (element: HTMLDivElement) => {
      root.current = element;
      const undo = typeof ref === 'function' ? ref(element) : undefined;
      if (ref && typeof ref === 'object') ref.current = element;
      return () => {
        root.current = null;
        if (typeof ref === 'object' && ref) ref.current = null;
        else if (undo) undo();
        else ref?.(null);
      };
    },
    [ref],
  );

  const value = useMemo(() => ({ theme: merged, resolved, dir: direction, root }), [merged, resolved, direction]);
  return (
    <ThemeContext value={value}>
      <div
        {...rest}
        ref={attach}
        dir={direction}
        className={className ? `cl-root ${className}` : 'cl-root'}
        style={inlineStyle ? ({ ...themeStyle(merged), ...style } as CSSProperties) : style}
        {...themeAttributes(merged)}
      >
        {children}
      </div>
    </ThemeContext>
  );
}

/** Keeps its identity while the content is the same: a theme is usually written inline. */
function useMergedTheme(theme: ThemeInput | Theme | undefined, outer: Theme): Theme {
  const key = theme ? JSON.stringify(theme) : '';
  return useMemo(() => {
    if (key === '') return outer;
    const own = JSON.parse(key) as ThemeInput | Theme;
    return mergeThemes(outer, isTheme(own) ? own : createTheme(own));
  }, [key, outer]);
}

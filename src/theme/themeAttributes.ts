import type { Theme } from './createTheme.js';
import type { ThemeContrast, ThemeDensity, ThemeLayout, ThemeMode, ThemeRadius } from './themeInput.js';

/** What of a theme is written as attributes of the root. */
export interface ThemeAttributes {
  readonly 'data-mode': ThemeMode;
  readonly 'data-contrast': ThemeContrast;
  readonly 'data-density': ThemeDensity;
  readonly 'data-radius': ThemeRadius;
  readonly 'data-layout': ThemeLayout;
}

/** The attributes of a root (`class="cl-root"`) in this theme, defaults filled in. */
export function themeAttributes({ input }: Theme): ThemeAttributes {
  return {
    'data-mode': input.mode ?? 'light',
    'data-contrast': input.contrast ?? 'auto',
    'data-density': input.density ?? 'comfortable',
    'data-radius': input.radius ?? 'round',
    'data-layout': input.layout ?? 'bubbles',
  };
}

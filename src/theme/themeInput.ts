import type { ColorTokenName, TokenName } from './tokens.js';

/** Light or dark; `auto` follows the system. */
export type ThemeMode = 'light' | 'dark' | 'auto';

/** How strong the differences are; `auto` follows the system. */
export type ThemeContrast = 'normal' | 'more' | 'auto';

/** How much room things take. */
export type ThemeDensity = 'comfortable' | 'compact';

/** How round corners are. */
export type ThemeRadius = 'none' | 'soft' | 'round';

/** Bubbles, or rows as in a work chat. */
export type ThemeLayout = 'bubbles' | 'flat';

/** A colour for each mode. */
export interface TokenByMode {
  readonly light: string;
  readonly dark: string;
}

/** Own values for tokens, as CSS. A colour may have one value for light and one for dark. */
export type ThemeTokens = {
  readonly [Name in TokenName]?: (Name extends ColorTokenName ? string | TokenByMode : string) | undefined;
};

/** What makes Chatloom look like a product's own. All of it is optional, all of it is plain data. */
export interface ThemeInput {
  /**
   * The brand's colour: hex, `rgb()`, `hsl()`, `oklch()` or a name. Its lightness is moved where text on it could not
   * be read.
   *
   * @default a quiet indigo
   */
  readonly accent?: string | undefined;
  /** `auto` follows the system. @default 'light' */
  readonly mode?: ThemeMode | undefined;
  /** `auto` follows the system. @default 'auto' */
  readonly contrast?: ThemeContrast | undefined;
  /** @default 'comfortable' */
  readonly density?: ThemeDensity | undefined;
  /** @default 'round' */
  readonly radius?: ThemeRadius | undefined;
  /** Bubbles, or flat rows as in a work chat. @default 'bubbles' */
  readonly layout?: ThemeLayout | undefined;
  /** Stands before the system's fonts, which stay as the fallback for other scripts and emoji. */
  readonly font?: string | undefined;
  /** Own values for single tokens. */
  readonly tokens?: ThemeTokens | undefined;
}

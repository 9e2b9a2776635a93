import type { ThemeInput } from './themeInput.js';

/**
 * Five accents to start from: spread one and add the rest.
 *
 * @example
 * const theme = { ...themePresets.lagoon, mode: 'auto' };
 */
export const themePresets = {
  indigo: { accent: 'oklch(0.5 0.155 279)' },
  lagoon: { accent: 'oklch(0.5 0.085 212)' },
  moss: { accent: 'oklch(0.49 0.1 148)' },
  saffron: { accent: 'oklch(0.8 0.14 76)' },
  mulberry: { accent: 'oklch(0.49 0.15 348)' },
} as const satisfies Readonly<Record<string, ThemeInput>>;

/** The names of `themePresets`. */
export type ThemePresetName = keyof typeof themePresets;

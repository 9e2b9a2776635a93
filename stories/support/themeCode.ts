import { type ThemeInput, themePresets } from 'chatloom/theme';

/** What a theme is without any choice. */
export const DEFAULT_THEME = {
  accent: themePresets.indigo.accent,
  mode: 'light',
  contrast: 'auto',
  density: 'comfortable',
  radius: 'round',
  layout: 'bubbles',
  font: '',
} as const satisfies ThemeInput;

/** The choices of the builder: a theme without own tokens, nothing left open. */
export type ThemeChoices = { readonly [Name in keyof typeof DEFAULT_THEME]: NonNullable<ThemeInput[Name]> };

/** The theme as it is written in a product: only what differs from the defaults. */
export function themeCode(choices: ThemeChoices): string {
  const chosen = Object.entries(choices).filter(
    ([name, value]) => value !== DEFAULT_THEME[name as keyof typeof DEFAULT_THEME],
  );
  if (chosen.length === 0) return '<ChatApp chat={chat} />';
  const lines = chosen.map(([name, value]) => `  ${name}: '${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}',`);
  return ['const theme: ThemeInput = {', ...lines, '};', '', '<ChatApp chat={chat} theme={theme} />'].join('\n');
}

/** For the preview: an empty font is no font. */
export function themeOf(choices: ThemeChoices): ThemeInput {
  return { ...choices, font: choices.font === '' ? undefined : choices.font };
}

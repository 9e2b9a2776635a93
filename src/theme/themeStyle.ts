import { darkTextOf } from './accentSeeds.js';
import type { ThemeSeeds } from './accentSeeds.js';
import type { Theme } from './createTheme.js';
import type { ThemeTokens } from './themeInput.js';

/** Custom properties, by name. */
export type ThemeStyle = Readonly<Record<`--cl-${string}`, string>>;

/** The seeds and the own tokens of a theme, for React's `style`. The ramps themselves grow in the style sheet. */
export function themeStyle({ input, seeds }: Theme): ThemeStyle {
  return {
    ...(seeds ? seedProperties(seeds) : {}),
    ...(input.font === undefined ? {} : { '--cl-font-brand': input.font }),
    ...tokenProperties(input.tokens ?? {}),
  };
}

/**
 * A theme as a static sheet, for servers and for pages whose CSP refuses style attributes. Write it into a `.css` file
 * or serve it; it wins over `chatloom/styles.css` wherever it stands.
 *
 * @example
 * await writeFile('public/chat-theme.css', themeCss(createTheme({ accent: 'teal' })));
 */
export function themeCss(theme: Theme, selector = '.cl-root'): string {
  const lines = Object.entries(themeStyle(theme)).map(([name, value]) => `  ${name}: ${value};\n`);
  return `${selector} {\n${lines.join('')}}\n`;
}

function seedProperties(seeds: ThemeSeeds): ThemeStyle {
  const { l, lDark, c, cSolid, h, tint, on, mark, markDark } = seeds;
  const text = darkTextOf(h, cSolid);
  return {
    '--cl-seed-l': `${l}`,
    '--cl-seed-l-dark': `${lDark}`,
    '--cl-seed-c': `${c}`,
    '--cl-seed-c-solid': `${cSolid}`,
    '--cl-seed-h': `${h}`,
    '--cl-seed-tint': `${tint}`,
    '--cl-seed-on': on === 'light' ? 'oklch(0.995 0 0)' : `oklch(${text.l} ${text.c} ${text.h})`,
    '--cl-seed-mark': `light-dark(var(--cl-a-${mark}), var(--cl-a-${markDark}))`,
  };
}

function tokenProperties(tokens: ThemeTokens): ThemeStyle {
  const properties: Record<string, string> = {};
  for (const [name, value] of Object.entries(tokens)) {
    if (typeof value === 'string') properties[name] = value;
    else if (value) properties[name] = `light-dark(${value.light}, ${value.dark})`;
  }
  return properties;
}

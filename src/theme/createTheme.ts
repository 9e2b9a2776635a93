import { accentSeeds } from './accentSeeds.js';
import type { ThemeSeeds } from './accentSeeds.js';
import { parseColor } from './parseColor.js';
import type { ThemeInput, TokenByMode } from './themeInput.js';

/** A checked theme, ready for `ThemeProvider` and `themeCss`. */
export interface Theme {
  readonly input: ThemeInput;
  /** What the ramps grow from; absent without an accent. */
  readonly seeds?: ThemeSeeds | undefined;
}

/** Would end a declaration, or the sheet. */
const UNSAFE = /[;{}<]|\/\*/;

/**
 * Checks a theme and computes its ramps from the accent, so that text can be read on every accent in every mode.
 * Passing the input to `ThemeProvider` does the same; this is for servers, for static sheets and for tests.
 *
 * @throws Error for a colour that cannot be read, a name that does not begin as a token's (`--cl-`), or a value that is not one CSS value.
 * @example
 * const theme = createTheme({ accent: '#0a7c66', mode: 'auto', radius: 'soft' });
 */
export function createTheme(input: ThemeInput): Theme {
  for (const [name, value] of Object.entries(input.tokens ?? {})) checkToken(name, value);
  if (input.font !== undefined) checkValue('font', input.font);
  return input.accent === undefined ? { input } : { input, seeds: accentSeeds(parseColor(input.accent)) };
}

/** What the inner one leaves open is taken from the outer one. */
export function mergeThemes(outer: Theme, inner: Theme): Theme {
  const own = Object.fromEntries(Object.entries(inner.input).filter(([, value]) => value !== undefined)) as ThemeInput;
  const tokens = { ...outer.input.tokens, ...own.tokens };
  return { input: { ...outer.input, ...own, tokens }, seeds: inner.seeds ?? outer.seeds };
}

export function isTheme(theme: ThemeInput | Theme): theme is Theme {
  return 'input' in theme;
}

function checkToken(name: string, value: string | TokenByMode | undefined): void {
  // The list of names is a type: at run time it would weigh more than it is worth.
  if (!/^--cl-[\w-]+$/.test(name)) {
    throw new Error(`chatloom: there is no token ${name}. It would do nothing. Use a name of the TokenName type.`);
  }
  const values = typeof value === 'object' ? [value.light, value.dark] : [value ?? ''];
  for (const one of values) checkValue(name, one);
}

function checkValue(name: string, value: string): void {
  if (!UNSAFE.test(value)) return;
  throw new Error(
    `chatloom: the value of ${name} is not one CSS value: ${JSON.stringify(value)}. ` +
      'It would reach outside its declaration. Remove what ends it.',
  );
}

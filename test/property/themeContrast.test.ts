import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastPairs } from '../../src/theme/contrastPairs.js';
import type { ContrastPair } from '../../src/theme/contrastPairs.js';
import { createTheme } from '../../src/theme/createTheme.js';
import { contrastRatio } from '../../src/theme/oklch.js';
import { themePresets } from '../../src/theme/presets.js';
import { themeStyle } from '../../src/theme/themeStyle.js';
import { composite, createEvaluator, wcagLuminance } from './evaluateTokens.js';
import type { RootState } from './evaluateTokens.js';

interface Measured {
  readonly what: string;
  readonly ratio: number;
  readonly atLeast: number;
}

const STATES: readonly RootState[] = [
  { mode: 'light', contrast: 'normal' },
  { mode: 'dark', contrast: 'normal' },
  { mode: 'light', contrast: 'more' },
  { mode: 'dark', contrast: 'more' },
];
const WIDE = STATES.map((state): RootState => ({ ...state, gamut: 'wide' }));
const HUES = Array.from({ length: 24 }, (_, step) => step * 15);

const channel = fc.integer({ min: 0, max: 255 });
const accents = fc.oneof(
  fc.tuple(channel, channel, channel).map((rgb) => `rgb(${rgb.join(' ')})`),
  fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 3600 }))
    .map(([l, c, h]) => `oklch(${l / 1000} ${c / 1000} ${h / 10})`),
  fc.constantFrom('white', 'black', 'gray', '#777', '#808080', 'yellow', 'lime', 'cyan', 'magenta', 'blue', 'red'),
  fc.constantFrom('#39ff14', '#ff073a', '#fe01b1', '#ccff00', '#08f7fe', '#bc13fe', '#ff6700'),
);

test('every accent gives AA contrast, in light, dark and more contrast', () => {
  let lowest: Measured = { what: '', ratio: 21, atLeast: 1 };
  fc.assert(
    fc.property(accents, fc.constantFrom(...WIDE), fc.constantFrom(...HUES), (accent, wide, hue) => {
      for (const pair of [...STATES, wide].flatMap((state) => measure(accent, state, [hue]))) {
        if (pair.ratio / pair.atLeast < lowest.ratio / lowest.atLeast) lowest = pair;
        if (pair.ratio < pair.atLeast) expect.fail(`${pair.ratio.toFixed(2)}: ${pair.what}`);
      }
    }),
    { numRuns: 1000 },
  );
  console.info(`lowest pair of 1 000 accents: ${lowest.ratio.toFixed(2)} of ${lowest.atLeast}, ${lowest.what}`);
});

test.each([undefined, ...Object.values(themePresets).map(({ accent }) => accent)])(
  'the preset %s gives AA contrast for all hues of people',
  (accent) => {
    for (const state of [...STATES, ...WIDE]) {
      for (const pair of measure(accent, state, HUES)) {
        expect(pair.ratio, pair.what).toBeGreaterThanOrEqual(pair.atLeast);
      }
    }
  },
);

function measure(accent: string | undefined, state: RootState, hues: readonly number[]): readonly Measured[] {
  const seeds = themeStyle(createTheme({ accent }));
  const shared = createEvaluator(state, seeds);
  return contrastPairs.flatMap((pair) => {
    if (!pair.everyHue) return measurePair(pair, shared, state, `${accent}`);
    return hues.flatMap((hue) =>
      measurePair(pair, createEvaluator(state, seeds, { '--h': `${hue}` }), state, `${accent}, hue ${hue}`),
    );
  });
}

function measurePair(
  { name, color, on, atLeast }: ContrastPair,
  evaluator: ReturnType<typeof createEvaluator>,
  { mode, contrast, gamut = 'srgb' }: RootState,
  subject: string,
): readonly Measured[] {
  return on.map((layers) => {
    const below = composite(layers.map(evaluator.rgba));
    const shown = composite([{ channels: below, alpha: 1 }, evaluator.rgba(color)]);
    return {
      what: `${name} on ${layers.join(' under ')} for ${subject} in ${mode}, ${contrast} contrast, ${gamut}`,
      ratio: contrastRatio(wcagLuminance(below), wcagLuminance(shown)),
      // Who asks for more contrast gets AAA for text.
      atLeast: contrast === 'more' && atLeast === 4.5 ? 7 : atLeast,
    };
  });
}

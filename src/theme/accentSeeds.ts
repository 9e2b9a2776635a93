import { contrastRatio, isInGamut, luminance, luminances, maxChroma } from './oklch.js';
import type { Oklch } from './oklch.js';

/** What the ramps of tokens.css grow from. */
export interface ThemeSeeds {
  /** Lightness of the solid accent in light mode. */
  readonly l: number;
  /** And in dark mode. */
  readonly lDark: number;
  /** Chroma of the tints and of accent text. */
  readonly c: number;
  /** Chroma of the solid accent, which keeps the colour of a brand. */
  readonly cSolid: number;
  readonly h: number;
  /** Chroma of the neutral ramp. */
  readonly tint: number;
  /** Text on the solid accent. */
  readonly on: 'light' | 'dark';
  /** The step of the accent ramp that thin marks take, in light and in dark. */
  readonly mark: 9 | 11;
  readonly markDark: 9 | 11;
}

const LIGHT_TEXT = luminance({ l: 0.995, c: 0, h: 0 });
/** A little over AA, for rounding. */
const TEXT = 4.6;
/** A little over 3, for the same reason. */
const MARK = 3.01;
/** How much darker the accent is while hovered (step 10). */
const HOVER = 0.05;
/** A lighter accent would vanish on a white page. */
const LIGHTEST = 0.92;
/** A darker one that takes dark text would vanish on a dark page. */
const DARKEST_ON_DARK = 0.7;
/** The lightest page that a mark stands on in dark mode (step 4 of the neutral ramp). */
const RAISED_DARK = luminance({ l: 0.28, c: 0, h: 0 });

/** Keeps the accent where text on it can be read, and moves its lightness to the nearest such place otherwise. */
export function accentSeeds(input: Oklch): ThemeSeeds {
  const { h } = input;
  const accent = isInGamut(input) ? input : { ...input, c: maxChroma(input.l, h) };
  const highest = highestUnderLightText(accent);
  const lowest = lowestUnderDarkText(accent);
  const on = accent.l - highest <= lowest - accent.l ? 'light' : 'dark';
  const l = on === 'light' ? Math.min(accent.l, highest) : Math.min(LIGHTEST, Math.max(accent.l, lowest));
  const lDark = on === 'light' ? liftForDark(accent, l, highest) : Math.max(accent.l, lowest, DARKEST_ON_DARK) + 0.01;
  // An accent that need not move keeps its colour to the bit.
  const cSolid = l === accent.l ? accent.c : Math.min(accent.c, Math.max(maxChroma(l, h), maxChroma(lDark, h)));
  const markOnDark = contrastRatio(luminance({ l: lDark, c: cSolid, h }), RAISED_DARK);
  return {
    l: round(l),
    lDark: round(Math.min(lDark, 0.99)),
    c: round(Math.min(accent.c, rampChroma(h))),
    cSolid: round(cSolid),
    h: round(h),
    tint: round(0.016 * Math.min(1, accent.c / 0.05)),
    on,
    mark: on === 'light' ? 9 : 11,
    markDark: markOnDark >= MARK ? 9 : 11,
  };
}

/** The text colour that a light accent takes on itself. */
export function darkTextOf(h: number, c: number): Oklch {
  return { l: 0.235, c: Math.min(0.04, c), h };
}

function highestUnderLightText({ c, h }: Oklch): number {
  return search(0.3, 0.8, (l) => contrastRatio(Math.max(...luminances({ l, c, h })), LIGHT_TEXT) >= TEXT);
}

/** Also while hovered, which is darker. */
function lowestUnderDarkText({ c, h }: Oklch): number {
  const text = luminance(darkTextOf(h, c));
  const canRead = (l: number) => contrastRatio(Math.min(...luminances({ l: l - HOVER, c, h })), text) >= TEXT;
  return search(0.9, 0.5, canRead);
}

/** On dark the accent is lifted, a saturated one a little more, and none so far that light text suffers. */
function liftForDark({ c }: Oklch, l: number, highest: number): number {
  return Math.min(highest, Math.max(l + 0.0215 + 0.25 * c, highest - 0.006));
}

/**
 * Tints and accent text stay near what sRGB can show: beyond, a screen cuts channels and the contrast drifts. The
 * factors are measured: over all hues, the lowest pair of `contrastPairs` stays above its limit.
 */
function rampChroma(h: number): number {
  return Math.min(0.2, 1.475 * maxChroma(0.455, h));
}

/** The value nearest to `beyond` for which a condition holds that holds at `safe`. */
function search(safe: number, beyond: number, holds: (value: number) => boolean): number {
  let good = safe;
  let bad = beyond;
  // 12 halvings: within 0.0002.
  for (let step = 0; step < 12; step += 1) {
    const middle = (good + bad) / 2;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

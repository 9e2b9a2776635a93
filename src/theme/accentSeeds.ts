import { contrastRatio, luminance, luminances, maxChroma } from './oklch.js';
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

const LIGHT_TEXT: Oklch = { l: 0.995, c: 0, h: 0 };
/** A little over AA, for the rounding of browsers. */
const TEXT = 4.6;
const MARK = 3;
/** How much darker the accent is while hovered (step 10). */
const HOVER = 0.05;
/** A lighter accent would vanish on a white page. */
const LIGHTEST = 0.92;
const RAISED_DARK: Oklch = { l: 0.28, c: 0, h: 0 };

/** The text colour that a light accent takes on itself. */
export function darkTextOf(h: number, c: number): Oklch {
  return { l: 0.235, c: Math.min(0.04, c), h };
}

/** Keeps the accent where AA holds, moves its lightness to the nearest place where it does otherwise. */
export function accentSeeds(input: Oklch): ThemeSeeds {
  const { h } = input;
  const accent = { ...input, c: Math.min(input.c, maxChroma(input.l, h)) };
  const darkest = lightestUnderLightText(accent);
  const lightest = darkestUnderDarkText(accent);
  const on = accent.l - darkest <= lightest - accent.l ? 'light' : 'dark';
  const l = on === 'light' ? Math.min(accent.l, darkest) : Math.min(LIGHTEST, Math.max(accent.l, lightest));
  const lDark = on === 'light' ? darkLift(accent, l, darkest) : Math.max(accent.l, lightest, 0.7) + 0.01;
  const cSolid = Math.min(accent.c, Math.max(maxChroma(l, h), maxChroma(lDark, h)));
  const markContrast = contrastRatio(luminance({ l: lDark, c: cSolid, h }), luminance(RAISED_DARK));
  return {
    l: round(l),
    lDark: round(Math.min(lDark, 0.99)),
    c: round(Math.min(accent.c, rampChroma(h))),
    cSolid: round(cSolid),
    h: round(h),
    tint: round(0.016 * Math.min(1, accent.c / 0.05)),
    on,
    mark: on === 'light' ? 9 : 11,
    markDark: markContrast >= MARK ? 9 : 11,
  };
}

/** The highest lightness at which light text can be read on this chroma and hue. */
function lightestUnderLightText({ c, h }: Oklch): number {
  return search((l) => contrastRatio(Math.max(...luminances({ l, c, h })), luminance(LIGHT_TEXT)) >= TEXT, 0.3, 0.8);
}

/** The lowest lightness at which dark text can be read, also while hovered. */
function darkestUnderDarkText({ c, h }: Oklch): number {
  const text = luminance(darkTextOf(h, c));
  return (
    1.3 - search((l) => contrastRatio(Math.min(...luminances({ l: 1.3 - l - HOVER, c, h })), text) >= TEXT, 0.3, 0.8)
  );
}

/** Saturated colours are lifted a little more on dark, and none so far that light text suffers. */
function darkLift({ c }: Oklch, l: number, highest: number): number {
  return Math.min(highest, Math.max(l + 0.0215 + 0.25 * c, highest - 0.03));
}

/** Tints and accent text stay near what sRGB can show: beyond, a screen cuts channels and the contrast drifts. */
function rampChroma(h: number): number {
  return Math.min(0.2, 1.475 * maxChroma(0.455, h));
}

/** The highest value between two bounds for which a condition holds that holds for the lowest. */
function search(holds: (value: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

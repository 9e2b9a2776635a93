/** A colour as people see it: lightness 0 to 1, chroma 0 to about 0.4, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** Linear-light sRGB; a channel outside 0 to 1 is a colour that sRGB cannot show. */
export type LinearRgb = readonly [number, number, number];

/** Below this chroma a hue is noise of the conversion. */
const GREY = 0.0005;

// Matrices: https://bottosson.github.io/posts/oklab/
export function oklchToLinear({ l, c, h }: Oklch): LinearRgb {
  const radians = (h * Math.PI) / 180;
  const a = c * Math.cos(radians);
  const b = c * Math.sin(radians);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** From gamma-encoded channels, each 0 to 1. */
export function srgbToOklch(channels: readonly [number, number, number]): Oklch {
  const [red, green, blue] = channels.map(toLinear) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const c = Math.hypot(a, b);
  if (c < GREY) return { l, c: 0, h: 0 };
  return { l, c, h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** The luminance of WCAG, of the colour as an sRGB screen shows it. */
export function luminance(color: Oklch): number {
  return luminances(color)[0];
}

/** As an sRGB screen shows the colour, which cuts what it has not, and as a screen of a wide gamut does. */
export function luminances(color: Oklch): readonly [number, number] {
  const linear = oklchToLinear(color);
  const [red, green, blue] = linear.map((channel) => Math.min(1, Math.max(0, channel))) as [number, number, number];
  return [weigh(red, green, blue), weigh(...linear)];
}

/** 1 to 21, of two luminances. */
export function contrastRatio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Whether sRGB can show the colour. */
export function isInGamut(color: Oklch): boolean {
  return oklchToLinear(color).every((channel) => channel >= -0.0001 && channel <= 1.0001);
}

/** The most chroma that sRGB can show at this lightness and hue. */
export function maxChroma(l: number, h: number): number {
  let low = 0;
  let high = 0.4;
  // 12 halvings: within 0.0001.
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (isInGamut({ l, c: middle, h })) low = middle;
    else high = middle;
  }
  return low;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function weigh(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { namedColor } from './namedColors.js';
import { srgbToOklch } from './oklch.js';
import type { Oklch } from './oklch.js';

const DEGREES: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|deg|grad|rad|turn)?$/;

/**
 * Reads an opaque colour as CSS writes it: hex, `rgb()`, `hsl()`, `oklch()` or a name.
 *
 * @throws Error when it is none of these, or translucent.
 */
export function parseColor(text: string): Oklch {
  const source = text.trim().toLowerCase();
  const color = parseHex(source) ?? parseFunction(source) ?? parseHex(`#${namedColor(source) ?? ''}`);
  if (color) return color;
  throw new Error(
    `chatloom: ${JSON.stringify(text)} is not an opaque CSS colour. ` +
      'The accent is read without a browser, so that themes work on servers. ' +
      'Write it as hex, rgb(), hsl(), oklch() or a colour name.',
  );
}

function parseHex(source: string): Oklch | undefined {
  const digits = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(source)?.[1];
  if (!digits) return undefined;
  const wide = digits.length < 6 ? Array.from(digits, (digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (wide.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return alpha === 255 ? srgbToOklch([red / 255, green / 255, blue / 255]) : undefined;
}

function parseFunction(source: string): Oklch | undefined {
  const [, name, inner = ''] = /^(rgba?|hsla?|oklch)\(([^()]*)\)$/.exec(source) ?? [];
  const [values = '', slashAlpha, ...more] = inner.split('/');
  const parts = values.includes(',') ? values.split(',').map((part) => part.trim()) : values.trim().split(/\s+/);
  const alpha = slashAlpha ?? parts[3] ?? '1';
  if (!name || more.length > 0 || parts.length < 3 || parts.length > 4 || read(alpha, 1) !== 1) return undefined;
  if (name === 'oklch') return parseOklch(parts);
  return name.startsWith('rgb') ? parseRgb(parts) : parseHsl(parts);
}

function parseRgb(parts: readonly string[]): Oklch | undefined {
  const [red, green, blue] = parts.map((part) => read(part, 255));
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return srgbToOklch([unit(red / 255), unit(green / 255), unit(blue / 255)]);
}

function parseHsl(parts: readonly string[]): Oklch | undefined {
  const hue = readHue(parts[0]);
  // Without a percent sign the numbers are percents too.
  const [saturation, lightness] = parts.slice(1, 3).map((part) => read(part, 100));
  if (hue === undefined || saturation === undefined || lightness === undefined) return undefined;
  const s = unit(saturation / 100);
  const l = unit(lightness / 100);
  const channel = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return srgbToOklch([channel(0), channel(8), channel(4)]);
}

function parseOklch(parts: readonly string[]): Oklch | undefined {
  const l = read(parts[0], 1);
  const c = read(parts[1], 0.4);
  const h = readHue(parts[2]);
  if (l === undefined || c === undefined || h === undefined) return undefined;
  return { l: unit(l), c: Math.max(0, c), h };
}

/** A number, or a percentage of `whole`; `none` is 0. */
function read(text: string | undefined, whole: number): number | undefined {
  if (text?.trim() === 'none') return 0;
  const [, digits, suffix] = NUMBER.exec(text?.trim() ?? '') ?? [];
  if (digits === undefined || (suffix && suffix !== '%')) return undefined;
  return suffix ? (Number(digits) / 100) * whole : Number(digits);
}

function readHue(text: string | undefined): number | undefined {
  if (text?.trim() === 'none') return 0;
  const [, digits, suffix = 'deg'] = NUMBER.exec(text?.trim() ?? '') ?? [];
  const degrees = DEGREES[suffix];
  if (digits === undefined || degrees === undefined) return undefined;
  return (((Number(digits) * degrees) % 360) + 360) % 360;
}

function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}

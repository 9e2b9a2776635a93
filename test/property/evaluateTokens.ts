// Reads tokens.css the way a browser does: picks the rules that match a root, substitutes var(), computes calc(),
// light-dark() and color-mix(), and composites what is translucent. Only the functions that the sheet uses.
import { readFileSync } from 'node:fs';
import { oklchToLinear } from '../../src/theme/oklch.js';

export interface RootState {
  readonly mode: 'light' | 'dark';
  readonly contrast: 'normal' | 'more';
  /** @default 'srgb' */
  readonly gamut?: 'srgb' | 'wide';
}

/** Gamma-encoded sRGB, 0 to 1, and alpha. */
export interface Rgba {
  readonly channels: readonly [number, number, number];
  readonly alpha: number;
}

interface Oklab {
  readonly lab: readonly [number, number, number];
  readonly alpha: number;
}

type Declarations = Readonly<Record<string, string>>;
interface Rule {
  readonly media: string;
  readonly selectors: readonly string[];
  readonly declarations: Declarations;
}

const sheet = parseSheet(readFileSync('src/theme/tokens.css', 'utf8'));

/** Every rule of tokens.css, flat. */
export function tokenRules(): readonly Rule[] {
  return sheet;
}

/** The declarations that apply to a root in this state, with `seeds` as its inline style. */
export function declarationsFor({ contrast }: RootState, seeds: Declarations): Declarations {
  const matching = ['.cl-root', ...(contrast === 'more' ? [".cl-root[data-contrast='more']"] : [])];
  const applied = sheet.filter((rule) => rule.media === '' && rule.selectors.some((one) => matching.includes(one)));
  return Object.assign({}, ...applied.map((rule) => rule.declarations), seeds) as Declarations;
}

/** Computes colours of one root; `extra` stands for what an element below it declares, such as `--h`. */
export function createEvaluator(state: RootState, seeds: Declarations, extra: Declarations = {}) {
  const declarations = { ...declarationsFor(state, seeds), ...extra };
  const cache = new Map<string, Oklab>();

  const substitute = (text: string, depth = 0): string => {
    if (depth > 40) throw new Error(`a circle of var(): ${text}`);
    const start = text.indexOf('var(');
    if (start < 0) return text;
    const end = closing(text, start + 3);
    const [name = '', ...fallback] = splitTop(text.slice(start + 4, end));
    const value = declarations[name] ?? (fallback.length > 0 ? fallback.join(',') : undefined);
    if (value === undefined) throw new Error(`no value for ${name}`);
    return substitute(text.slice(0, start) + value.trim() + text.slice(end + 1), depth + 1);
  };

  const color = (text: string): Oklab => {
    const known = cache.get(text);
    if (known) return known;
    const result = parse(substitute(text).trim());
    cache.set(text, result);
    return result;
  };

  const parse = (source: string): Oklab => {
    const name = source.slice(0, source.indexOf('('));
    const inner = source.slice(name.length + 1, -1);
    if (source === 'transparent') return { lab: [0, 0, 0], alpha: 0 };
    if (name === 'light-dark') return color(splitTop(inner)[state.mode === 'light' ? 0 : 1] ?? '');
    if (name === 'color-mix') return mix(splitTop(inner));
    if (name !== 'oklch') throw new Error(`cannot read the colour ${source}`);
    const [values = '', alpha] = inner.split('/');
    const [l = 0, c = 0, h = 0] = splitSpaces(values).map(number);
    const radians = (h * Math.PI) / 180;
    const lightness = Math.min(1, Math.max(0, l));
    return {
      lab: [lightness, Math.max(0, c) * Math.cos(radians), Math.max(0, c) * Math.sin(radians)],
      alpha: alpha === undefined ? 1 : number(alpha),
    };
  };

  const mix = ([, first = '', second = '']: readonly string[]): Oklab => {
    const [, head = '', percent = ''] = /^(.*)\s+([\d.]+)%$/s.exec(first.trim()) ?? [];
    const share = Number(percent) / 100;
    const one = color(head);
    const other = color(second);
    const alpha = one.alpha * share + other.alpha * (1 - share);
    const channel = (at: 0 | 1 | 2) =>
      (one.lab[at] * one.alpha * share + other.lab[at] * other.alpha * (1 - share)) / (alpha || 1);
    return { lab: [channel(0), channel(1), channel(2)], alpha };
  };

  return {
    /** Of a token name or of any colour text that reads tokens. */
    rgba: (text: string): Rgba => toRgba(color(text.startsWith('--') ? `var(${text})` : text), state.gamut),
    text: (name: string): string => substitute(`var(${name})`),
  };
}

/** The first is the lowest; each next one is painted over it. */
export function composite(layers: readonly Rgba[]): readonly [number, number, number] {
  return layers.reduce<readonly [number, number, number]>(
    (below, { channels, alpha }) => {
      const over = (at: 0 | 1 | 2) => channels[at] * alpha + below[at] * (1 - alpha);
      return [over(0), over(1), over(2)];
    },
    [1, 1, 1],
  );
}

export function wcagLuminance(channels: readonly [number, number, number]): number {
  const [red = 0, green = 0, blue = 0] = channels.map(decode);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toRgba({ lab: [l, a, b], alpha }: Oklab, gamut: RootState['gamut']): Rgba {
  const linear = oklchToLinear({ l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI });
  // An sRGB screen cuts a channel that it has not; a wide one shows it, as a value below 0 or over 1.
  const shown = gamut === 'wide' ? linear : linear.map((value) => Math.min(1, Math.max(0, value)));
  return { channels: shown.map(encode) as [number, number, number], alpha };
}

function encode(value: number): number {
  const size = Math.abs(value);
  return Math.sign(value) * (size <= 0.0031308 ? size * 12.92 : 1.055 * size ** (1 / 2.4) - 0.055);
}

function decode(value: number): number {
  const size = Math.abs(value);
  return Math.sign(value) * (size <= 0.04045 ? size / 12.92 : ((size + 0.055) / 1.055) ** 2.4);
}

function number(text: string): number {
  const value = text.trim();
  if (value.startsWith('calc(')) return calculate(value.slice(5, -1));
  const result = Number(value);
  if (Number.isNaN(result)) throw new Error(`cannot read the number ${value}`);
  return result;
}

/** One operator, or several of the same rank: all that the sheet writes. */
function calculate(text: string): number {
  const terms = text.trim().split(/\s+([+\-*])\s+/);
  return terms.slice(1).reduce(
    (result, term, at, rest) => {
      if (at % 2 === 0) return result;
      const value = number(term);
      const operator = rest[at - 1];
      if (operator === '*') return result * value;
      return operator === '+' ? result + value : result - value;
    },
    number(terms[0] ?? ''),
  );
}

function parseSheet(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  const walk = (text: string, media: string): void => {
    let rest = text;
    for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
      const end = closing(rest, open, '{', '}');
      const prelude = rest.slice(0, open).trim();
      const body = rest.slice(open + 1, end);
      rest = rest.slice(end + 1);
      if (prelude.startsWith('@layer')) walk(body, media);
      else if (prelude.startsWith('@media')) walk(body, prelude);
      else rules.push({ media, selectors: prelude.split(',').map((one) => one.trim()), declarations: declare(body) });
    }
  };
  walk(css.replace(/\/\*.*?\*\//gs, ''), '');
  return rules;
}

function declare(body: string): Declarations {
  const pairs = body
    .split(';')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const);
  return Object.fromEntries(pairs);
}

function closing(text: string, open: number, opener = '(', closer = ')'): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === opener) depth += 1;
    else if (text[at] === closer) depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`no end: ${text.slice(open, open + 60)}`);
}

function splitTop(text: string): readonly string[] {
  return splitWhere(text, (char) => char === ',');
}

function splitSpaces(text: string): readonly string[] {
  return splitWhere(text.trim(), (char) => /\s/.test(char)).filter(Boolean);
}

function splitWhere(text: string, isSplit: (char: string) => boolean): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth === 0 && isSplit(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}

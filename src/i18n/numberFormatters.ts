import type { StringFormatters } from '../shared/stringFormatters.js';
import { lazy } from './lazy.js';

/** Numbers, plurals and sizes of one locale. Non-finite numbers give an empty text. */
export interface NumberFormatters extends Pick<StringFormatters, 'plural' | 'number' | 'percent'> {
  /** `1.2K`, `1.2万`. */
  readonly compactNumber: (value: number) => string;
  readonly fileSize: (bytes: number) => string;
  readonly fileSizeValue: (bytes: number, like: number) => string;
  /** A length of time in milliseconds as `0:24`, `1:02:03`. */
  readonly duration: (ms: number) => string;
}

const SIZE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

export function createNumberFormatters(tag: string): NumberFormatters {
  const plain = lazy(() => new Intl.NumberFormat(tag));
  const compact = lazy(() => new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 }));
  const share = lazy(() => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }));
  const twoDigits = lazy(() => new Intl.NumberFormat(tag, { minimumIntegerDigits: 2, useGrouping: false }));
  const rules = lazy(() => new Intl.PluralRules(tag));
  const sizes = SIZE_UNITS.map((unit, power) =>
    lazy(
      () =>
        new Intl.NumberFormat(tag, {
          style: 'unit',
          unit,
          unitDisplay: power === 0 ? 'long' : 'short',
          maximumFractionDigits: fractionDigits(power),
        }),
    ),
  );
  const values = [0, 1].map((digits) => lazy(() => new Intl.NumberFormat(tag, { maximumFractionDigits: digits })));

  const number = (value: number): string => (Number.isFinite(value) ? plain().format(bounded(value)) : '');
  const padded = (value: number): string => twoDigits().format(value);

  return {
    number,
    plural: (count, forms) => forms[rules().select(Number.isFinite(count) ? bounded(count) : 0)] ?? forms.other,
    percent: (value) => (Number.isFinite(value) ? share().format(Math.min(1, Math.max(0, value))) : ''),
    compactNumber: (value) => (Number.isFinite(value) ? compact().format(bounded(value)) : ''),
    fileSize(bytes) {
      if (!isSize(bytes)) return '';
      const power = sizePower(bytes);
      return sizes[power]?.().format(bounded(bytes) / 1000 ** power) ?? '';
    },
    fileSizeValue(bytes, like) {
      if (!isSize(bytes) || !isSize(like)) return '';
      const power = sizePower(like);
      return values[fractionDigits(power)]?.().format(bounded(bytes) / 1000 ** power) ?? '';
    },
    duration(ms) {
      if (!isSize(ms)) return '';
      const seconds = Math.floor(bounded(ms) / 1000);
      const hours = Math.floor(seconds / 3600);
      const minutes = Math.floor(seconds / 60) % 60;
      const rest = padded(seconds % 60);
      return hours > 0 ? `${number(hours)}:${padded(minutes)}:${rest}` : `${number(minutes)}:${rest}`;
    },
  };
}

/** 1e308 is a number too; printed in full it would be 309 digits. */
function bounded(value: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(-Number.MAX_SAFE_INTEGER, value));
}

function isSize(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function fractionDigits(power: number): 0 | 1 {
  return power < 2 ? 0 : 1;
}

/** Counts rounding in, so that 999 999 bytes are 1 MB and not 1000 kB. */
function sizePower(bytes: number): number {
  let power = 0;
  while (power < SIZE_UNITS.length - 1 && Math.round(bounded(bytes) / 1000 ** power) >= 1000) power += 1;
  return power;
}

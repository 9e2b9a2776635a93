import type { StringFormatters } from '../shared/stringFormatters.js';
import { createDateFormatters } from './dateFormatters.js';
import type { DateFormatters } from './dateFormatters.js';
import { lazy } from './lazy.js';
import type { Direction } from './Locale.js';
import { createNumberFormatters } from './numberFormatters.js';
import type { NumberFormatters } from './numberFormatters.js';
import { isolateWhereNeeded } from './text/bidi.js';
import type { Translate } from './Translate.js';

/** Everything that turns data into text for people, in one locale and one zone. Each one is safe on hostile input. */
export interface Formatters extends StringFormatters, NumberFormatters, DateFormatters {
  /** The zone in use, resolved. */
  readonly timeZone: string;
  /** A badge: `3`, `99+`; empty for none. */
  readonly badge: (count: number, max?: number) => string;
  /** Who is typing, in one line; empty for nobody. */
  readonly typing: (names: readonly string[]) => string;
  /** Pieces that belong together, `Ana, 14:02, Read`; empty ones are left out. */
  readonly parts: (parts: readonly (string | undefined)[]) => string;
  /** Orders names as the language does, numbers by value. */
  readonly compareNames: (a: string, b: string) => number;
}

export interface FormattersOptions {
  /** A tag for Intl, digits and hour cycle inside. */
  readonly tag: string;
  readonly dir: Direction;
  readonly timeZone: string;
  readonly t: Translate;
}

export function createFormatters({ tag, dir, timeZone, t }: FormattersOptions): Formatters {
  const numbers = createNumberFormatters(tag);
  const conjunction = lazy(() => new Intl.ListFormat(tag, { type: 'conjunction', style: 'long' }));
  const collator = lazy(() => new Intl.Collator(tag, { numeric: true }));

  const isolate = (text: string): string => isolateWhereNeeded(text, dir);
  const names: Formatters['names'] = (given, { max = 2, total = given.length } = {}) => {
    const count = Number.isFinite(total) ? Math.max(total, given.length) : given.length;
    // "And 1 other" is longer than most names: one more is named instead.
    const shown = given.slice(0, count === max + 1 && given.length > max ? max + 1 : max).map(isolate);
    const others = count - shown.length;
    return conjunction().format(others > 0 ? [...shown, t('names.others', { count: others })] : shown);
  };

  return {
    ...numbers,
    ...createDateFormatters(tag, timeZone, t),
    timeZone,
    isolate,
    names,
    list: (given) => conjunction().format(given.map(isolate)),
    badge(count, max = 99) {
      if (!(count >= 1)) return '';
      return count > max ? t('count.more-than', { count: max }) : numbers.number(Math.floor(count));
    },
    typing(given) {
      if (given.length === 0) return '';
      return given.length > 3 ? t('typing.many') : t('typing.names', { names: given });
    },
    parts: (parts) => t('text.parts', { parts: parts.filter((part) => part !== undefined && part !== '') as string[] }),
    compareNames: (a, b) => collator().compare(a, b),
  };
}

import type { StringFormatters } from '../shared/stringFormatters.js';
import type { Translate } from './Translate.js';

/** A text that could not be given as it should. */
export interface MissingMessage {
  readonly key: string;
  readonly locale: string;
  /** `untranslated`: English was shown. `unknown`: no such text. `failed`: the text's function threw. */
  readonly reason: 'untranslated' | 'unknown' | 'failed';
}

type Text = string | ((values: never, formatters: StringFormatters) => string);

/** Texts by key, without a prototype: a key that comes as data cannot find `constructor`. */
export type Texts = Readonly<Record<string, Text | undefined>>;

export function textsOf(...sources: readonly (object | undefined)[]): Texts {
  const texts: Record<string, Text | undefined> = Object.create(null);
  for (const source of sources) {
    for (const [key, text] of Object.entries(source ?? {})) {
      if (text !== undefined) texts[key] = text;
    }
  }
  return texts;
}

export interface TranslateOptions {
  readonly tag: string;
  readonly texts: Texts;
  /** English; texts may come to it later. */
  readonly fallback: Texts;
  /** The fallback is the language itself. */
  readonly isEnglish: boolean;
  /** Given late: formatters need words, and words need formatters. */
  readonly formatters: () => StringFormatters;
  /** Given late: English needs English plurals, also inside another locale. */
  readonly fallbackFormatters: () => StringFormatters;
  readonly onMissing?: ((missing: MissingMessage) => void) | undefined;
}

export function createTranslate(options: TranslateOptions): Translate {
  const { tag, texts, fallback, isEnglish, formatters, fallbackFormatters, onMissing } = options;
  const reported = new Set<string>();

  const report = (key: string, reason: MissingMessage['reason']): void => {
    if (!onMissing || reported.has(key) || reported.size >= 1_000) return;
    reported.add(key);
    onMissing({ key, locale: tag, reason });
  };
  const fill = (key: string, text: Text, values: unknown, f: () => StringFormatters): string | undefined => {
    if (typeof text === 'string') return text;
    try {
      return text((values ?? {}) as never, f());
    } catch {
      report(key, 'failed');
      return undefined;
    }
  };
  const translate = (key: string, values?: unknown): string => {
    const text = texts[key] ?? (isEnglish ? fallback[key] : undefined);
    if (typeof text === 'string') return text;
    const own = text && fill(key, text, values, formatters);
    if (own !== undefined) return own;
    const english = fallback[key];
    if (!text) report(key, english ? 'untranslated' : 'unknown');
    return (english && fill(key, english, values, fallbackFormatters)) ?? '';
  };

  return Object.assign(translate, {
    dynamic: translate,
    has: (key: string) => texts[key] !== undefined || fallback[key] !== undefined,
  });
}

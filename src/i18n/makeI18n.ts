import { createTranslate, textsOf } from './createTranslate.js';
import type { MissingMessage, Texts } from './createTranslate.js';
import { createFormatters } from './formatters.js';
import type { Formatters } from './formatters.js';
import { intlTag, knownTimeZone } from './intlTag.js';
import { lazy } from './lazy.js';
import type { Direction, HourCycle, Locale } from './Locale.js';
import type { MessageOverrides } from './messages.js';
import type { Translate } from './Translate.js';

/** A language, and what of it differs from the usual. */
export interface I18nOptions {
  /** @default English */
  readonly locale?: Locale | undefined;
  /** Own wording for single keys, before the locale's. */
  readonly messages?: MessageOverrides | undefined;
  /** IANA name. @default the browser's, followed when it changes */
  readonly timeZone?: string | undefined;
  /** @default the locale's */
  readonly hourCycle?: HourCycle | undefined;
  /** `latn`, `arab`, … @default the locale's */
  readonly numberingSystem?: string | undefined;
  /** Called once a key when a text is missing and English stands in. */
  readonly onMissing?: ((missing: MissingMessage) => void) | undefined;
}

/** Texts and formatters of one locale in one zone. */
export interface I18n {
  readonly locale: Locale;
  readonly dir: Direction;
  readonly t: Translate;
  readonly format: Formatters;
}

/** `english` is the default locale, and what stands in for a text that is missing; its messages have no prototype. */
export function makeI18n(english: Locale, options: I18nOptions): I18n {
  const base = options.locale ?? english;
  const isEnglish = base.messages === english.messages;
  const locale: Locale = {
    ...base,
    hourCycle: options.hourCycle ?? base.hourCycle,
    numberingSystem: options.numberingSystem ?? base.numberingSystem,
  };
  const format = lazy(() =>
    createFormatters({ tag: intlTag(locale), dir: locale.dir, timeZone: knownTimeZone(options.timeZone), t }),
  );
  const t: Translate = createTranslate({
    tag: locale.tag,
    texts: isEnglish ? textsOf(options.messages) : textsOf(base.messages, options.messages),
    fallback: english.messages as unknown as Texts,
    isEnglish,
    formatters: format,
    fallbackFormatters: lazy(() => makeI18n(english, { timeZone: options.timeZone }).format),
    onMissing: options.onMissing,
  });
  return {
    locale,
    dir: locale.dir,
    t,
    get format() {
      return format();
    },
  };
}

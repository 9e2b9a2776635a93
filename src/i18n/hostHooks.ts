'use client';

import { bringTexts } from './english.js';
import { en } from './locales/en.js';
import type { I18n } from './makeI18n.js';
import type { Translate } from './Translate.js';
import { useI18n as useOwnI18n } from './useI18n.js';

// A host may ask for any text, also for those of a part that has not come yet.
bringTexts(en.messages);

/** Locale, texts, formatters and direction together. */
export function useI18n(): I18n {
  return useOwnI18n();
}

/**
 * The texts of the locale in force. The function stays the same until the locale changes.
 *
 * @example
 * const t = useT();
 * return <button type="button">{t('action.reply')}</button>;
 */
export function useT(): Translate {
  return useOwnI18n().t;
}

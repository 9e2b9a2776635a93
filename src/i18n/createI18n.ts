import { textsOf } from './createTranslate.js';
import { en } from './locales/en.js';
import { type I18n, type I18nOptions, makeI18n } from './makeI18n.js';
import type { Messages } from './messages.js';

const english = { ...en, messages: textsOf(en.messages) as unknown as Messages };

/**
 * Texts and formatters without React: for window titles, notifications and headless code. Intl objects are made at first
 * use; keep the result and make a new one only when an option changes.
 *
 * @example
 * const { t, format } = createI18n({ timeZone: 'Asia/Kathmandu' });
 * document.title = t('app.title-unread', { count: 3, title: 'Messages' });
 */
export function createI18n(options: I18nOptions = {}): I18n {
  return makeI18n(english, options);
}

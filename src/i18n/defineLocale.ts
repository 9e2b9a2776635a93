import type { Locale } from './Locale.js';
import type { MessageOverrides, Messages } from './messages.js';

/** What a locale has otherwise than its base; of the texts only those that differ. */
export type LocaleOverrides = { readonly [K in Exclude<keyof Locale, 'messages'>]?: Locale[K] | undefined } & {
  readonly messages?: MessageOverrides | undefined;
};

/**
 * A locale that differs from `base` in some texts or ways of writing. Define it once, outside of components.
 *
 * @example
 * const enUS = defineLocale(en, { tag: 'en-US', formats: 'en-US', messages: { 'list.title': 'Chats' } });
 */
export function defineLocale(base: Locale, overrides: LocaleOverrides): Locale {
  const { messages = {}, ...rest } = overrides;
  return {
    ...base,
    ...(present(rest) as Partial<Locale>),
    messages: { ...base.messages, ...(present(messages) as Partial<Messages>) },
  };
}

/** `undefined` means "as it was", not "take it away". */
function present<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}

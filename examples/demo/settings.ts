import type { Locale } from 'chatloom/i18n';
import { ar } from 'chatloom/locales/ar';
import { en } from 'chatloom/locales/en';
import { zhHans } from 'chatloom/locales/zh-Hans';
import type { ThemeInput } from 'chatloom/theme';

/** Everything that the person behind the scenes can turn. */
export interface DemoSettings {
  readonly theme: ThemeInput;
  readonly locale: string;
  /** Against the language's own direction, to see that layout and language are apart. */
  readonly direction: 'auto' | 'ltr' | 'rtl';
}

export const DEMO_LOCALES: readonly { readonly tag: string; readonly label: string; readonly locale: Locale }[] = [
  { tag: 'en', label: 'English', locale: en },
  { tag: 'zh-Hans', label: '简体中文', locale: zhHans },
  { tag: 'ar', label: 'العربية', locale: ar },
];

export function localeOf(tag: string): Locale {
  return DEMO_LOCALES.find((entry) => entry.tag === tag)?.locale ?? en;
}

const KEY = 'chatloom-demo-settings';

const DEFAULTS: DemoSettings = { theme: { mode: 'auto' }, locale: 'en', direction: 'auto' };

export function readSettings(): DemoSettings {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<DemoSettings>) };
  } catch {
    return DEFAULTS;
  }
}

export function keepSettings(settings: DemoSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing starts with the defaults next time.
  }
}

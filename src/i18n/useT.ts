'use client';

import type { Translate } from './Translate.js';
import { useI18n } from './useI18n.js';

/**
 * The texts of the locale in force. The function stays the same until the locale changes.
 *
 * @example
 * const t = useT();
 * return <button type="button">{t('action.reply')}</button>;
 */
export function useT(): Translate {
  return useI18n().t;
}

import type { Translate } from '../../i18n/Translate.js';
import type { ChatErrorInfo } from '../../model/errors.js';

/** What a person is told of an error: chosen by its code, never the error's own text. Empty for what is not told. */
export function errorText(t: Translate, error: ChatErrorInfo): string {
  // Whoever stopped something knows that it stopped.
  if (error.code === 'aborted') return '';
  if (error.code === 'rate-limited' && error.retryAfterMs !== undefined) {
    return t('error.rate-limited-for', { seconds: Math.max(1, Math.ceil(error.retryAfterMs / 1000)) });
  }
  return t(`error.${error.code}`);
}

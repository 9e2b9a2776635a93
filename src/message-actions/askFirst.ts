import type { Translate } from '../i18n/Translate.js';
import { truncateGraphemes } from '../i18n/text/graphemes.js';
import type { Confirm } from '../ui/ConfirmDialog/confirmContext.js';
import type { MessageAction, MessageActionTarget } from './action.js';

const EXCERPT_LENGTH = 40;

export interface Asker {
  readonly t: Translate;
  readonly confirm: Confirm;
  /** The message in words. */
  readonly excerpt: string;
  readonly returnFocusTo?: Element | undefined;
}

/** Asks what an act wants to be asked before it; resolves with whether to go on. */
export async function askFirst(action: MessageAction, target: MessageActionTarget, asker: Asker): Promise<boolean> {
  const key = typeof action.confirm === 'function' ? action.confirm(target) : action.confirm;
  if (key === undefined) return true;
  const { t, confirm, excerpt, returnFocusTo } = asker;
  return confirm({
    title: t.dynamic(`${key}.title`, { excerpt: truncateGraphemes(excerpt, EXCERPT_LENGTH) }),
    text: t.dynamic(`${key}.text`),
    confirmLabel: t.dynamic(`${key}.yes`),
    cancelLabel: t('confirm.keep'),
    tone: 'danger',
    returnFocusTo,
  });
}

import type { Translate } from '../../i18n/Translate.js';
import type { MessageAction, MessageActionTarget } from '../../message-actions/action.js';
import type { ChatErrorCode } from '../../model/errors.js';
import type { Verdict } from '../../model/permissions.js';

/** Refusals that will not change by themselves: such an act is not shown. */
const FOR_GOOD: ReadonlySet<ChatErrorCode> = new Set(['unsupported', 'expired', 'not-found']);

export interface MessageMenuLine {
  readonly action: MessageAction;
  /** Why it cannot be done now. */
  readonly refusal: ChatErrorCode | undefined;
}

/** The lines of a message's menu, groups together. */
export function messageMenuLines(
  actions: readonly MessageAction[],
  target: MessageActionTarget,
): readonly MessageMenuLine[] {
  const lines = actions
    .filter((action) => isOffered(action, 'menu'))
    .map((action) => ({ action, verdict: action.isAvailable(target) }))
    .filter(({ verdict }) => isShown(verdict))
    .map(({ action, verdict }) => ({ action, refusal: verdict.allowed ? undefined : verdict.reason }));
  const groups = [...new Set(lines.map(({ action }) => action.group ?? 'main'))];
  return groups.flatMap((group) => lines.filter(({ action }) => (action.group ?? 'main') === group));
}

export function isOffered({ places = ['menu'] }: MessageAction, place: 'menu' | 'toolbar'): boolean {
  return places.includes(place);
}

export function isShown(verdict: Verdict): boolean {
  return verdict.allowed || !FOR_GOOD.has(verdict.reason);
}

export function actionLabel(t: Translate, { label }: MessageAction): string {
  return t.has(label) ? t.dynamic(label) : label;
}

import type { ShortcutName } from '../ChatProvider/shortcuts.js';

/** The shortcuts that go from conversation to conversation, wherever the focus is. */
export type ConversationStep = 'previousConversation' | 'nextConversation' | 'previousUnread' | 'nextUnread';

export const CONVERSATION_STEPS: readonly ConversationStep[] = [
  'previousConversation',
  'nextConversation',
  'previousUnread',
  'nextUnread',
] satisfies readonly ShortcutName[];

/**
 * The conversation that a step leads to; `undefined` when there is none. From nowhere it is the first or the last.
 * Steps between neighbours stop at the ends; steps between unread ones go round.
 */
export function stepFrom(
  ids: readonly string[],
  openId: string | undefined,
  step: ConversationStep,
  isUnread: (id: string) => boolean,
): string | undefined {
  const direction = step.startsWith('next') ? 1 : -1;
  const from = openId === undefined ? -1 : ids.indexOf(openId);
  const start = from < 0 && direction < 0 ? ids.length : from;
  if (step === 'nextConversation' || step === 'previousConversation') return ids[start + direction];
  for (let distance = 1; distance <= ids.length; distance += 1) {
    const id = ids[(start + direction * distance + ids.length * 2) % ids.length];
    if (id !== undefined && id !== openId && isUnread(id)) return id;
  }
  return undefined;
}

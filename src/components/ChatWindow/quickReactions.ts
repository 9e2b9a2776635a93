import { limitOf } from '../../model/permissions.js';
import { selectConversation } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';

const USUAL = ['👍', '❤️', '😂', '🎉', '🙏'] as const;
const MOST = 6;

export interface QuickReactionSet {
  readonly keys: readonly string[];
  /** Any emoji may be given, not only these. */
  readonly isOpen: boolean;
}

/** The reactions that are offered first: the usual ones, or what the backend knows. */
export function quickReactions(state: ChatState, conversationId: string): QuickReactionSet {
  const known = limitOf('reactions', state.limits, selectConversation(state, conversationId))?.keys;
  return known ? { keys: known.slice(0, MOST), isOpen: false } : { keys: USUAL, isOpen: true };
}

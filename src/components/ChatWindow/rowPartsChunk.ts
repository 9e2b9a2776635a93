import { laterViewsChunk } from '../../message-kinds/laterViewsChunk.js';
import { needsLaterView } from '../../message-kinds/laterMessages.js';
import type { Message } from '../../model/message.js';
import { selectMessage, selectPendingSend } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { createChunk } from '../../ui/chunk/createChunk.js';
import { createPart } from '../../ui/chunk/createPart.js';

const ownParts = createPart(() => import('./rowParts.js'));

/**
 * What a timeline may hold beside rows of plain words: the Views of all other messages, quotes, reactions, why one was not
 * sent, and what it says when it is empty.
 * Fetched with the provider, before there is a row (ADR 3).
 */
export const rowPartsChunk = createChunk(async () => {
  const [parts] = await Promise.all([ownParts.load(), laterViewsChunk.load()]);
  return parts;
});

/** Whether a message that comes now may be drawn only when the parts are there. */
export function needsParts(message: Message): boolean {
  return message.replyTo !== undefined || needsLaterView(message);
}

/** The same for a row that is there from the start: it may have reactions, and a reason why it was not sent. */
export function rowNeedsParts(state: ChatState, id: string, present: (message: Message) => Message): boolean {
  const message = selectMessage(state, id);
  if (!message) return false;
  const isFailed = selectPendingSend(state, id)?.state === 'failed';
  return isFailed || (message.reactions?.length ?? 0) > 0 || needsParts(present(message));
}

import { createChunk } from '../../ui/chunk/createChunk.js';

/** Who reacted: fetched when it is first asked for. */
export const reactionListChunk = createChunk(async () => (await import('./ReactionList.js')).ReactionList);

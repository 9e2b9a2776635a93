import { createChunk } from '../../ui/chunk/createChunk.js';

/** What can be done with a conversation: fetched when idle, or at the first menu. */
export const conversationMenuChunk = createChunk(() => import('./openConversationMenu.js'));

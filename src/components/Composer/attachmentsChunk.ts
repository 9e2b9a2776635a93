import { createChunk } from '../../ui/chunk/createChunk.js';

/** Files that go along with a message: fetched when idle, or with the first one. */
export const attachmentsChunk = createChunk(() => import('./attachmentsPart.js'));

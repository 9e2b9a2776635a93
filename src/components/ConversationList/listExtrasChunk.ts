import { createPart } from '../../ui/chunk/createPart.js';

/** What a list has beside its rows: search, counts, what it says when it is empty. Fetched right after the first paint. */
export const listExtrasChunk = createPart(() => import('./listExtras.js'));

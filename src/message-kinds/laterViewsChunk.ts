import { createChunk } from '../ui/chunk/createChunk.js';

/**
 * What draws messages that are more than plain words: Markdown, addresses, mentions, pictures, files, notices. Fetched
 * with the provider, before there is a message; no row that needs it is shown before it is there, so that none changes its
 * height (ADR 3).
 */
export const laterViewsChunk = createChunk(() => import('./laterViews.js'));

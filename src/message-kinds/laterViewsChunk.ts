import { bringMarkReader } from '../i18n/text/plainText.js';
import { createPart } from '../ui/chunk/createPart.js';

/**
 * What draws messages that are more than plain words: Markdown, addresses, mentions, pictures, files, notices. Fetched
 * with the provider, before there is a message; no row that needs it is shown before it is there, so that none changes its
 * height (ADR 3).
 */
export const laterViewsChunk = createPart(
  () => import('./laterViews.js'),
  ({ withoutMarks }) => bringMarkReader(withoutMarks),
);

import { bringTexts } from '../../i18n/english.js';
import type { Messages } from '../../i18n/messages.js';
import { type Chunk, createChunk } from './createChunk.js';

/** A chunk of several things that brings its English texts along, exported as `strings`; `bring` hands on what else. */
export function createPart<T extends { readonly strings: Partial<Messages> }>(
  fetchPart: () => Promise<T>,
  bring?: (part: T) => void,
): Chunk<T> {
  return createChunk(async () => {
    const part = await fetchPart();
    bringTexts(part.strings);
    bring?.(part);
    return part;
  });
}

import type { Mention } from '../../model/message.js';
import { hasLetters } from './hasLetters.js';
import { PIECE_LENGTH } from './pieceLength.js';

/** Without one of these a text is what it looks like, and no lexer has to see it. */
export const MAY_BE_MARKDOWN = /[*_~`\\]|\]\(|^[ \t]*(?:[-+>]|#{1,6}(?:\s|$)|\d{1,9}[.)])/m;
/** Without one of these there is no address in it. */
const MAY_HOLD_ADDRESS = /\.[^\s.]|@|https?:|mailto:/i;
/** Signs that the reader uses for itself. */
const PRIVATE = /[\ue0fe\ue0ff]/;

/** Whether a text is shown as it was written, so that nothing has to read it first. */
export function isPlainText(text: string, mentions: readonly Mention[] | undefined): boolean {
  return (
    text.length <= PIECE_LENGTH &&
    !mentions?.length &&
    // Emoji alone may be large.
    hasLetters(text) &&
    !MAY_BE_MARKDOWN.test(text) &&
    !MAY_HOLD_ADDRESS.test(text) &&
    !PRIVATE.test(text)
  );
}

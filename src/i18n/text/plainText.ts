import type { Mention } from '../../model/message.js';

export interface PlainText {
  readonly text: string;
  /** With the places that they have in `text`. */
  readonly mentions?: readonly Mention[] | undefined;
}

type MarkReader = (text: string, mentions?: readonly Mention[]) => PlainText;

/** Without one of these there is nothing to take away. */
const MARK = /[*_~`\\]|\]\(|^[ \t]*(?:[-+>]|#{1,6}\s)/m;

/** Comes with the Views that read Markdown. */
const late: { read?: MarkReader } = {};

/** For the part that brings it. */
export function bringMarkReader(read: MarkReader): void {
  late.read = read;
}

export function mayHoldMarks(text: string): boolean {
  return MARK.test(text);
}

/**
 * A text in the Markdown subset as plain words, for previews: without its marks, and of a link the words. As it was
 * written until the reader is there: a preview is one line either way.
 */
export function plainText(text: string, mentions?: readonly Mention[]): PlainText {
  return (mayHoldMarks(text) && late.read?.(text, mentions)) || { text, mentions };
}

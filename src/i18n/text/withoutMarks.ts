import type { Mention } from '../../model/message.js';
import type { PlainText } from './plainText.js';

/** A preview is a line or two: beyond this the marks stay. */
const READ_LENGTH = 1_000;

const FENCE = /^ {0,3}(`{3,}|~{3,})[^`\n]*$/;
const LINE_MARKS = /^(?:[ \t]*(?:>[ \t]?|[-+*][ \t]+|#{1,6}[ \t]+))+/;
const NUMBER = /^[ \t]*\d{1,9}[.)][ \t]/;
const ADDRESS = /https?:\/\/[^\s<>`()]*[^\s<>`()*_~.,]/gi;
const CODE = /(?<!`)(`+)(?!`)([^]*?[^`])\1(?!`)/g;
const ESCAPE = /\\[!-/:-@[-`{-~]/g;
const LINK = /(?<!!)\[([^[\]]+)\]\(\s*<?[^\s()<>]+>?(?:\s+"[^"\n]*")?\s*\)/g;

const WORD = '\\p{L}\\p{N}_';

/**
 * Marks and what may not stand beside a pair of them: a low line inside a word is a part of the word. Double ones first,
 * and of each the pair with nothing of its kind inside; none reaches over an empty line or into another block.
 */
const PAIRS = [
  ['\\*\\*', '*'],
  ['__', WORD],
  ['~~', '~'],
  ['\\*', 'A-Za-z0-9*'],
  ['_', WORD],
  ['~', '~'],
].map(
  ([mark, beside]) =>
    new RegExp(
      `(?<![${beside}])${mark}(?=\\S)((?:(?!${mark}(?!\\*)|\\n[ \\t]*\\n|\\0)[^])*\\S)${mark}(?![${beside}])`,
      'u',
    ),
);

/** As many pairs of one kind in a preview are not written by anybody. */
const MOST_PAIRS = 40;

/** Holds a place in the working copy: a letter, so that the marks around it are read as they would be beside a word. */
const HELD = 'x';

/**
 * A text in the Markdown subset as plain words, for previews: without its marks, and of a link the words. Small and
 * forgiving; the message itself is read by the parser.
 */
export function withoutMarks(text: string, mentions?: readonly Mention[]): PlainText {
  const read = text.slice(0, READ_LENGTH);
  const gone = new Set<number>();
  let work = hold(read, mentions);
  const take = (start: number, length: number): void => {
    for (let at = start; at < start + length; at += 1) gone.add(at);
    work = work.slice(0, start) + ' '.repeat(length) + work.slice(start + length);
  };
  const keep = (start: number, length: number): void => {
    work = work.slice(0, start) + HELD.repeat(length) + work.slice(start + length);
  };

  const bound = (at: number): void => {
    if (at < work.length) work = `${work.slice(0, at)}\0${work.slice(at + 1)}`;
  };

  let fence: string | undefined;
  let start = 0;
  for (const line of read.split('\n')) {
    const [, mark] = FENCE.exec(line) ?? [];
    if (fence ? line.trim() === fence : mark !== undefined) {
      take(start, line.length + 1);
      fence = fence ? undefined : mark;
    } else if (fence) keep(start, line.length);
    else {
      const marks = LINE_MARKS.exec(line)?.[0] ?? '';
      take(start, marks.length);
      // A block of its own: no pair goes over its edge.
      if (/[-+*#]/.test(marks) || NUMBER.test(line)) bound(start === 0 ? 0 : start - 1);
      if (marks.includes('#')) bound(start + line.length);
    }
    start += line.length + 1;
  }

  for (const { index, 1: ticks = '', 2: code = '' } of [...work.matchAll(CODE)]) {
    take(index, ticks.length);
    keep(index + ticks.length, code.length);
    take(index + ticks.length + code.length, ticks.length);
  }
  for (const { index } of [...work.matchAll(ESCAPE)]) {
    gone.add(index);
    keep(index, 2);
  }
  for (const { index, 0: link, 1: words = '' } of [...work.matchAll(LINK)]) {
    take(index, 1);
    take(index + 1 + words.length, link.length - 1 - words.length);
  }
  for (const pair of PAIRS) {
    for (let count = 0; count < MOST_PAIRS; count += 1) {
      const found = pair.exec(work);
      if (!found) break;
      const [whole, inner = ''] = found;
      const length = (whole.length - inner.length) / 2;
      for (const at of [found.index, found.index + whole.length - length]) {
        for (let offset = 0; offset < length; offset += 1) gone.add(at + offset);
        // No letter and no space: what stands beside the pair is beside a mark still.
        work = work.slice(0, at) + '.'.repeat(length) + work.slice(at + length);
      }
    }
  }
  // By units, as the places are counted.
  const units = read.split('');
  return {
    text: units.filter((_, at) => !gone.has(at)).join('') + text.slice(READ_LENGTH),
    mentions: mentions?.map((mention) => moved(mention, gone)),
  };
}

/** Mentions and addresses are words whatever signs they hold. */
function hold(text: string, mentions: readonly Mention[] = []): string {
  let held = text.replace(ADDRESS, (address) => HELD.repeat(address.length));
  for (const { start, length } of mentions) {
    if (start >= 0 && length > 0 && start + length <= held.length)
      held = held.slice(0, start) + HELD.repeat(length) + held.slice(start + length);
  }
  return held;
}

function moved(mention: Mention, gone: ReadonlySet<number>): Mention {
  let before = 0;
  for (const at of gone) if (at < mention.start) before += 1;
  return { ...mention, start: mention.start - before };
}

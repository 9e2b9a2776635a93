import { firstGrapheme } from './graphemes.js';

const WORD_START = /^[^\p{L}\p{N}\p{Extended_Pictographic}]+/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;
/** Scripts with letters that stand apart and come in two cases or like them; of all others one letter is enough. */
const PAIRED_SCRIPT = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{N}]/u;
/** A letter with more marks than any orthography has (zalgo) is shown bare. */
const MOST_UNITS = 6;

/**
 * What an avatar shows without a picture: `JW` for Jonas Weber, `陈` for 陈屿, `ن` for نورة العتيبي. Empty when the name
 * has neither letters nor digits.
 */
export function initials(name: string): string {
  const words = name
    .slice(0, 200)
    .normalize('NFC')
    .split(/[\s\u2068\u2069]+/u)
    .map((word) => word.replace(WORD_START, ''))
    .filter((word) => word !== '');
  const spoken = words.filter((word) => LETTER_OR_DIGIT.test(word));
  const first = spoken[0];
  const last = spoken.at(-1);
  // An emoji stands for a name that is nothing else.
  if (first === undefined || last === undefined) return firstGrapheme(words[0] ?? '');
  const isPair = spoken.length > 1 && PAIRED_SCRIPT.test(first) && PAIRED_SCRIPT.test(last);
  return isPair ? initial(first) + initial(last) : initial(first);
}

function initial(word: string): string {
  const cluster = firstGrapheme(word);
  const letter = cluster.length > MOST_UNITS ? String.fromCodePoint(cluster.codePointAt(0) ?? 0) : cluster;
  const upper = letter.toUpperCase();
  // The capital of ß is two letters.
  return firstGrapheme(upper) === upper ? upper : letter;
}

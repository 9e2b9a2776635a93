import type { StringFormatters } from '../shared/stringFormatters.js';
import type { Locale } from './Locale.js';
import { en } from './locales/en.js';
import type { Messages } from './messages.js';

/*
 * Languages that nobody speaks, to see what translation will do to a layout. What comes from data stays readable: it
 * passes through the formatters, which mark it with these two private characters, and only the words around it change.
 */
const DATA_START = '\ue000';
const DATA_END = '\ue001';
const DATA = /\ue000[^\ue001]*\ue001/g;

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter, index) => [
    letter,
    Array.from('àƀçđéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÀƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ')[index] ?? letter,
  ]),
);

/** `Reply` becomes `[Ŕéþļý ~~]`: accents show hard-coded text, brackets show cut text, the padding is the 40 % that German needs. */
export const pseudoAccented: Locale = {
  ...en,
  tag: 'en-XA',
  messages: disguised((words) => Array.from(words, (letter) => ACCENTED[letter] ?? letter).join(''), padded),
};

/** The same words, running from right to left: shows sides that are not mirrored. */
export const pseudoMirrored: Locale = {
  ...en,
  tag: 'en-XB',
  dir: 'rtl',
  messages: disguised(
    (words) => words.replace(/\p{L}+/gu, '\u200f\u202e$&\u202c\u200f'),
    (text) => text,
  ),
};

function padded(text: string): string {
  const length = text.replaceAll(DATA_START, '').replaceAll(DATA_END, '').length;
  return `[${text} ${'~'.repeat(Math.max(1, Math.ceil(length * 0.4) - 3))}]`;
}

function disguised(changeWords: (words: string) => string, finish: (text: string) => string): Messages {
  const change = (text: string): string => {
    const data = text.match(DATA) ?? [];
    const words = text.split(DATA).map(changeWords);
    const whole = words.map((piece, index) => piece + (data[index] ?? '')).join('');
    return finish(whole).replaceAll(DATA_START, '').replaceAll(DATA_END, '');
  };
  const texts = Object.entries(en.messages).map(([key, text]: [string, unknown]) => {
    // Joining pieces is not wording: the pieces have been disguised already.
    if (key === 'text.parts') return [key, text];
    if (typeof text === 'string') return [key, change(text)];
    const fill = text as (values: object, f: StringFormatters) => string;
    return [key, (values: object, f: StringFormatters) => change(fill(values, marking(f)))];
  });
  return Object.fromEntries(texts) as Messages;
}

function marking(f: StringFormatters): StringFormatters {
  const mark = (text: string): string => DATA_START + text + DATA_END;
  return {
    plural: f.plural,
    number: (value) => mark(f.number(value)),
    percent: (share) => mark(f.percent(share)),
    fileSize: (bytes) => mark(f.fileSize(bytes)),
    fileSizeValue: (bytes, like) => mark(f.fileSizeValue(bytes, like)),
    isolate: (text) => mark(f.isolate(text)),
    list: (names) => mark(f.list(names)),
    names: (names, options) => mark(f.names(names, options)),
  };
}

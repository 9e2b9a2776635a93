import type { StringFormatters } from '../../shared/stringFormatters.js';

/** The field where a message is written, with its bars, tiles and the reasons why it is closed. */
export const composerStrings = {
  'composer.label': ({ name }: { name: string }, f: StringFormatters) => `Message to ${f.isolate(name)}`,
  'composer.placeholder': 'Message',
  'composer.region': 'Write a message',
  'composer.attach': 'Attach',
  'composer.emoji': 'Emoji',
  'composer.send': 'Send',
  'composer.save': 'Save changes',
  'composer.hint.enter': 'Enter sends. Shift and Enter starts a new line.',
  'composer.hint.ctrl-enter': 'Ctrl and Enter sends. Enter starts a new line.',

  'composer.drop.to': ({ name }: { name: string }, f: StringFormatters) =>
    `Drop files to send them to ${f.isolate(name)}`,
  'composer.too-long': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, {
      one: '1 character too many. Shorten the text to send it.',
      other: `${f.number(count)} characters too many. Shorten the text to send it.`,
    }),
};

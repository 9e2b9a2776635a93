import type { StringFormatters } from '../../shared/stringFormatters.js';

/** The field where a message is written, with its bars, tiles and the reasons why it is closed. */
export const composerStrings = {
  'composer.label': ({ name }: { name: string }, f: StringFormatters) => `Message to ${f.isolate(name)}`,
  'composer.placeholder': 'Message',
  'composer.region': 'Write a message',
  'composer.attach': 'Attach',
  'composer.attach.photo': 'Photo',
  'composer.attach.file': 'File',
  'composer.emoji': 'Emoji',
  'composer.send': 'Send',
  'composer.save': 'Save changes',
  'composer.hint.enter': 'Enter sends. Shift and Enter starts a new line.',
  'composer.hint.ctrl-enter': 'Ctrl and Enter sends. Enter starts a new line.',

  'composer.reply': ({ name }: { name: string }, f: StringFormatters) => `Reply to ${f.isolate(name)}`,
  'composer.reply-self': 'Reply to yourself',
  'composer.reply.cancel': 'Cancel reply',
  'composer.edit': 'Edit message',
  'composer.edit.cancel': 'Cancel editing',
  'composer.edit.unchanged': 'Nothing has changed yet.',

  'composer.drop': 'Drop files to attach them',
  'composer.drop.to': ({ name }: { name: string }, f: StringFormatters) =>
    `Drop files to send them to ${f.isolate(name)}`,
  'composer.too-long': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, {
      one: '1 character too many. Shorten the text to send it.',
      other: `${f.number(count)} characters too many. Shorten the text to send it.`,
    }),
  'composer.draft-restored': 'Your draft is back.',

  'composer.closed.read-only': 'You can read here, but not write.',
  'composer.closed.left': 'You left this group.',
  'composer.closed.removed': 'You were removed from this group.',
  'composer.closed.signed-out': 'Your session has ended. Sign in again to write.',
  'composer.slow-mode': ({ seconds }: { seconds: number }, f: StringFormatters) =>
    `Slow mode, ${f.number(seconds)} s left.`,
  'composer.unblock': 'Unblock',
};

import type { StringFormatters } from '../shared/stringFormatters.js';

/** Words of what draws messages that are more than plain words; they come with it. */
export const laterViewStrings = {
  'kind.file.download': ({ name }: { name: string }, f: StringFormatters) => `Download ${f.isolate(name)}`,
  'kind.file.downloading': ({ name, share }: { name: string; share: number }, f: StringFormatters) =>
    `Downloading ${f.isolate(name)}, ${f.percent(share)}`,
  'kind.file.cancel': ({ name }: { name: string }, f: StringFormatters) => `Cancel the download of ${f.isolate(name)}`,
  'kind.file.saved': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} is saved`,
  'kind.file.failed': 'The file did not download. Try again.',
  'kind.file.gone': 'The file is no longer on the server.',
  'kind.file.details': ({ type, size }: { type: string; size: string }) => `${type}, ${size}`,
  'kind.file.size-unknown': 'Unknown size',
  'kind.file.risky': 'This file can change your device. Open it only if you trust the sender.',
  'kind.file.mismatch': 'The content is not what the name says. Open it only if you trust the sender.',
  'kind.image.alt': ({ name }: { name: string }, f: StringFormatters) => `Photo from ${f.isolate(name)}`,
  'kind.image.alt-own': 'Photo from you',
  'kind.image.open': ({ name }: { name: string }, f: StringFormatters) => `Open photo ${f.isolate(name)}`,
  'kind.image.loading': 'Loading photo',
  'kind.image.failed': 'The photo did not load.',
  'kind.image.retry': 'Load it again',
  'kind.image.too-large': 'The photo is too large to show. Download it to see it.',
  'kind.image.held': 'Show photo',
  'kind.recalled.by-other': ({ actor, author }: { actor: string; author: string }, f: StringFormatters) =>
    `${f.isolate(actor)} recalled a message from ${f.isolate(author)}`,
  'kind.recalled.by-you': ({ author }: { author: string }, f: StringFormatters) =>
    `You recalled a message from ${f.isolate(author)}`,
  'kind.recalled.yours-by-other': ({ actor }: { actor: string }, f: StringFormatters) =>
    `${f.isolate(actor)} recalled your message`,
  'kind.recalled.edit-again': 'Edit again',
  'kind.unsupported.title': 'This message cannot be shown here',
  'kind.unsupported.text': 'It was made by a newer version or another app. Open it there, or update this one.',
  'upload.progress': ({ done, total }: { done: number; total: number }, f: StringFormatters) =>
    `${f.fileSizeValue(done, total)} of ${f.fileSize(total)}`,
  'upload.label': ({ name, share }: { name: string; share: number }, f: StringFormatters) =>
    `Uploading ${f.isolate(name)}, ${f.percent(share)}`,
  'upload.waiting': 'Waiting to upload',
  'upload.cancel': ({ name }: { name: string }, f: StringFormatters) => `Cancel the upload of ${f.isolate(name)}`,
  'link.new-tab': 'opens in a new tab',
  'link.check.title': 'Open this link?',
  'link.check.text': ({ shown, target }: { shown: string; target: string }, f: StringFormatters) =>
    `The text says ${f.isolate(shown)}, but the link goes to ${f.isolate(target)}.`,
  'link.check.lookalike': ({ target }: { target: string }, f: StringFormatters) =>
    `The address uses letters that look like others. It goes to ${f.isolate(target)}.`,
  'link.check.open': 'Open link',
  'link.check.stay': 'Stay here',
  'link.blocked': 'This link is not safe and cannot be opened.',
  'kind.text.more': 'Show more',
  'kind.text.less': 'Show less',
  'kind.text.cut': 'The text is too long to show in full. Copy it to read the rest.',
  'kind.text.code': 'Code',
  'kind.text.copy-code': 'Copy code',
  'kind.text.spoiler': 'Show hidden text',
};

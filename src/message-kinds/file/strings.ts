import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of the file kind. */
export const fileStrings = {
  'kind.file.name': 'file',
  'kind.file.preview': 'File',
  'kind.file.unnamed': 'Unnamed file',
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
};

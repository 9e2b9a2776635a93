const PREFIX = 'embedded:files/';

/** The url of a file of the embedded backend; a world's contents name their files by it. */
export function embeddedFileUrl(fileId: string): string {
  return `${PREFIX}${encodeURIComponent(fileId)}`;
}

/** The file behind a url of ours; `undefined` for any other url. */
export function fileIdOf(url: string): string | undefined {
  if (!url.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(url.slice(PREFIX.length));
  } catch {
    return '';
  }
}

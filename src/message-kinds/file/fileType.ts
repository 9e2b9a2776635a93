import type { MediaSource } from '../../model/media.js';
import { shownFileName } from './fileName.js';

export interface FileType {
  /** `PDF`; empty when the name has no ending. */
  readonly label: string;
  /** The hue of its badge. */
  readonly hue: number;
  /** `risky`: it can run. `mismatch`: name and declared type do not agree. */
  readonly warning?: 'risky' | 'mismatch' | undefined;
}

const HUES: readonly (readonly [RegExp, number])[] = [
  [/^pdf$/, 25],
  [/^(?:xlsx?|csv|tsv|ods|numbers)$/, 152],
  [/^(?:docx?|odt|rtf|txt|md|pages)$/, 255],
  [/^(?:pptx?|odp|key)$/, 45],
  [/^(?:zip|gz|tgz|7z|rar|tar|xz|zst|bz2)$/, 85],
  [/^(?:mp3|wav|ogg|m4a|flac|opus|aac)$/, 310],
  [/^(?:mp4|webm|mov|mkv|avi)$/, 340],
  [/^(?:png|jpe?g|gif|webp|avif|svg|heic|bmp|tiff?)$/, 200],
];
const ANY_HUE = 274;

/** Endings that an operating system runs, installs or follows. */
const RUNS =
  /^(?:exe|com|bat|cmd|scr|pif|msi|msp|mst|jar|js|jse|vbs?|vbe|ws[cfh]?|ps1|psm1|hta|cpl|lnk|reg|inf|scf|url|gadget|application|appx?|msix|apk|ipa|dmg|pkg|app|command|sh|bash|run|deb|rpm|desktop|appimage|iso|img|docm|xlsm|pptm|xll|chm|svgz?|html?|xhtml|mht(?:ml)?|shtml)$/;
const PICTURE = /^(?:png|jpe?g|gif|webp|avif|bmp|heic|tiff?)$/;
const PICTURE_TYPE = /^image\/(?!svg)/i;
const RUNNING_TYPE =
  /^(?:application\/(?:x-msdownload|x-msdos-program|vnd\.microsoft\.portable-executable|x-sh|java-archive|x-executable|hta)|text\/html|application\/xhtml\+xml|image\/svg\+xml)/i;

/** What a file is by its name, and whether to be careful with it. */
export function fileTypeOf({ name, mimeType }: Pick<MediaSource, 'name' | 'mimeType'>): FileType {
  const ending = shownFileName(name).extension.slice(1).toLowerCase();
  return {
    label: ending.toUpperCase().slice(0, 5),
    hue: HUES.find(([pattern]) => pattern.test(ending))?.[1] ?? ANY_HUE,
    warning: warningOf(ending, mimeType),
  };
}

function warningOf(ending: string, mimeType: string): FileType['warning'] {
  if (RUNS.test(ending)) return 'risky';
  if (RUNNING_TYPE.test(mimeType)) return 'mismatch';
  if (
    PICTURE.test(ending) &&
    mimeType !== '' &&
    !PICTURE_TYPE.test(mimeType) &&
    mimeType !== 'application/octet-stream'
  ) {
    return 'mismatch';
  }
  return PICTURE_TYPE.test(mimeType) && ending !== '' && !PICTURE.test(ending) ? 'mismatch' : undefined;
}

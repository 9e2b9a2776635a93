/** A file name as a person may read it: what steers, hides or pads is gone or seen, and the real ending stands apart. */
export interface ShownFileName {
  readonly stem: string;
  /** With its dot; empty when there is none. Always shown in full. */
  readonly extension: string;
}

/** Signs that are not seen or that turn the direction: they make `exe` read as `jpg`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
const SPACES = /[\p{Zs}\s]+/gu;
const LONGEST_EXTENSION = 12;
const LONGEST_STEM = 240;

/** What is shown of a file's name; both parts are empty when nothing of it can be seen. */
export function shownFileName(name: string): ShownFileName {
  const clean = name.slice(0, 1_024).replace(UNSEEN, '\ufffd').replace(SPACES, ' ').trim();
  // Systems drop dots and spaces at the end: what is before them is the ending.
  const bare = clean.replace(/[. ]+$/, '');
  const dot = bare.lastIndexOf('.');
  const extension = dot > 0 && bare.length - dot - 1 <= LONGEST_EXTENSION ? bare.slice(dot) : '';
  const stem = bare.slice(0, bare.length - extension.length);
  return { stem: Array.from(stem).slice(0, LONGEST_STEM).join(''), extension };
}

const MOST_BYTES = 200;
/** Names of devices: some systems open the device instead of the file. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const NOT_IN_A_NAME = /["*/:<>?\\|\ufffd]/g;

/** A name to save a file under, on any system. */
export function downloadFileName(name: string, fallback: string): string {
  const { stem, extension } = shownFileName(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
  const safeExtension = extension.replace(NOT_IN_A_NAME, '').replace(/\s/g, '');
  const safeStem = stem.replace(NOT_IN_A_NAME, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  const base = safeStem === '' || /^_+$/.test(safeStem) ? fallback : safeStem;
  const named = DEVICE.test(base.split('.')[0] ?? '') ? `_${base}` : base;
  return `${cutToBytes(named, MOST_BYTES - byteLength(safeExtension))}${safeExtension}`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function cutToBytes(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const sign of text) {
    bytes += byteLength(sign);
    if (bytes > most) break;
    kept += sign;
  }
  return kept;
}

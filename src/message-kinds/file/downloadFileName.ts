import { shownFileName } from './fileName.js';

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

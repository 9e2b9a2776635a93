import type { DraftAttachment } from '../../model/draft.js';
import { createId } from '../../shared/ids.js';
import { readImageHeader } from './readImageHeader.js';

/** A picture of more pixels than this goes as a file: showing it would take the memory of the tab. */
const MOST_PIXELS = 50_000_000;

/** Makes an attachment of a picked file. What it is, its content says; its name and declared type may lie. */
export async function readAttachment(file: File): Promise<DraftAttachment> {
  const header = await readImageHeader(file);
  const isPicture = header !== undefined && isShowable(header.width, header.height);
  const localId = createId();
  const mimeType = header?.mimeType ?? (file.type.startsWith('image/') ? 'application/octet-stream' : file.type);
  return {
    localId,
    source: { url: '', localId, name: file.name.slice(0, 1_024), mimeType: mimeType.slice(0, 256), size: file.size },
    ...(isPicture ? { width: header.width, height: header.height } : {}),
  };
}

function isShowable(width: number, height: number): boolean {
  return width > 0 && height > 0 && width <= 100_000 && height <= 100_000 && width * height <= MOST_PIXELS;
}

/** What a picture says of itself in its first bytes, without decoding it: a small file may claim a huge picture. */
export interface ImageHeader {
  readonly mimeType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

/** Enough for the frame header of a JPEG behind a large preview block. */
const HEADER_BYTES = 256 << 10;

/** The type and size of a PNG, JPEG, GIF or WebP, by its content; `undefined` for anything else. */
export async function readImageHeader(blob: Blob): Promise<ImageHeader | undefined> {
  const bytes = new DataView(await blob.slice(0, HEADER_BYTES).arrayBuffer());
  try {
    return readPng(bytes) ?? readGif(bytes) ?? readWebp(bytes) ?? readJpeg(bytes);
  } catch {
    // A header that ends too early.
    return undefined;
  }
}

/** PNG specification, section 11.2.2: width and height open the first chunk. */
function readPng(bytes: DataView): ImageHeader | undefined {
  if (bytes.getUint32(0) !== 0x89504e47 || bytes.getUint32(12) !== 0x49484452) return undefined;
  return { mimeType: 'image/png', width: bytes.getUint32(16), height: bytes.getUint32(20) };
}

function readGif(bytes: DataView): ImageHeader | undefined {
  if (bytes.getUint32(0) !== 0x47494638) return undefined;
  return { mimeType: 'image/gif', width: bytes.getUint16(6, true), height: bytes.getUint16(8, true) };
}

/** RFC 9649: lossy, lossless and extended files keep their size at different places. */
function readWebp(bytes: DataView): ImageHeader | undefined {
  if (bytes.getUint32(0) !== 0x52494646 || bytes.getUint32(8) !== 0x57454250) return undefined;
  const mimeType = 'image/webp';
  switch (bytes.getUint32(12)) {
    case 0x56503820:
      return { mimeType, width: bytes.getUint16(26, true) & 0x3fff, height: bytes.getUint16(28, true) & 0x3fff };
    case 0x5650384c: {
      const bits = bytes.getUint32(21, true);
      return { mimeType, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 0x56503858:
      return {
        mimeType,
        width: (bytes.getUint32(24, true) & 0xffffff) + 1,
        height: (bytes.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return undefined;
  }
}

/** ITU-T T.81, annex B: the size stands in the frame header, behind any number of other segments. */
function readJpeg(bytes: DataView): ImageHeader | undefined {
  if (bytes.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (bytes.getUint8(at) === 0xff) {
    const marker = bytes.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { mimeType: 'image/jpeg', height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) };
    at += 2 + bytes.getUint16(at + 2);
  }
  return undefined;
}

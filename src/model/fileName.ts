/** Characters that would make a name look like another: controls and everything that turns the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

const LONGEST_SHOWN = 80;

/** A file's name as it may be shown: hidden characters visible, the real extension always at its end. */
export function displayName(name: string): string {
  const visible = (name.split(/[/\\]/).pop() ?? '').replace(HIDDEN, '\ufffd').replace(/\s+/gu, ' ').trim();
  if (visible.length <= LONGEST_SHOWN) return visible || '\ufffd';
  const extension = extensionOf(visible);
  const tail = extension === '' ? visible.slice(-8) : `.${extension}`;
  return `${visible.slice(0, LONGEST_SHOWN - tail.length - 1)}\u2026${tail}`;
}

/** The last extension, without the dot, at most 10 units. */
export function extensionOf(name: string): string {
  return /\.([^.\s/\\]{1,10})\s*$/u.exec(name)?.[1] ?? '';
}

/** What stands on a file's icon: its extension in capitals, at most four letters. */
export function fileTypeLabel(name: string): string {
  return extensionOf(name).replace(HIDDEN, '').slice(0, 4).toUpperCase();
}

/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

const LONGEST_BYTES = 200;

/** A name that is safe to save a file under: no path, no control or reserved character, no device, at most 200 bytes. */
export function downloadName(name: string): string {
  const base = (name.split(/[/\\]/).pop() ?? '')
    .replace(HIDDEN, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/[.\s]+$/u, '')
    .trim();
  const safe = base === '' || DEVICE.test(base) ? `file-${base}` : base;
  const extension = extensionOf(safe);
  const stem = extension === '' ? safe : safe.slice(0, -extension.length - 1);
  const encoder = new TextEncoder();
  const room = LONGEST_BYTES - encoder.encode(extension).length - 1;
  let kept = '';
  let used = 0;
  for (const character of stem) {
    used += encoder.encode(character).length;
    if (used > room) break;
    kept += character;
  }
  return extension === '' ? kept : `${kept}.${extension}`;
}

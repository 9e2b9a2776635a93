'use client';

import type { ClipboardEvent } from 'react';
import { filesOf, hasFiles } from './filesOf.js';
import type { TransferredFiles } from './filesOf.js';

export interface FilePasteOptions {
  readonly onFiles: (transferred: TransferredFiles) => void;
  readonly disabled?: boolean | undefined;
}

/** An `onPaste` that takes files and pictures, and leaves text to the field. */
export function useFilePaste({ onFiles, disabled }: FilePasteOptions): (event: ClipboardEvent) => void {
  return (event) => {
    const clipboard = event.clipboardData;
    if (disabled || !hasFiles(clipboard)) return;
    // Office programs put a picture of the copied text beside the text: the text is meant.
    const types = new Set(clipboard.types);
    if (types.has('text/plain') && (types.has('text/html') || types.has('text/rtf'))) return;
    const transferred = filesOf(clipboard);
    if (transferred.files.length === 0) return;
    event.preventDefault();
    onFiles(transferred);
  };
}

/** What is read of a drop or a paste. */
export interface FileTransfer {
  readonly types: readonly string[];
  readonly files: ArrayLike<File>;
  readonly items?: ArrayLike<FileTransferItem> | undefined;
}

interface FileTransferItem {
  readonly kind: string;
  getAsFile(): File | null;
  webkitGetAsEntry?(): { readonly isDirectory: boolean } | null;
}

export interface TransferredFiles {
  readonly files: readonly File[];
  /** Folders were among them; they are left out. */
  readonly hasFolders: boolean;
}

/** The plain files of a drop or a paste. Text, links and markup are not looked at. */
export function filesOf(transfer: FileTransfer): TransferredFiles {
  const items = transfer.items ? Array.from(transfer.items) : [];
  const fileItems = items.filter((item) => item.kind === 'file');
  if (fileItems.length === 0) return { files: Array.from(transfer.files), hasFolders: false };
  const plain = fileItems.filter((item) => item.webkitGetAsEntry?.()?.isDirectory !== true);
  const files = plain.map((item) => item.getAsFile()).filter((file) => file !== null);
  return { files, hasFolders: plain.length < fileItems.length };
}

/** Whether a drag carries files, as far as the browser tells before the drop. */
export function hasFiles(transfer: Pick<FileTransfer, 'types'> | null): boolean {
  return transfer !== null && Array.from(transfer.types).includes('Files');
}

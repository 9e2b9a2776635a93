import { EMBEDDED_LIMITS } from '../limits.js';
import type { FileRow } from '../store/rows.js';
import { requireAccess, requireMembership } from './access.js';
import { embeddedFileUrl, fileIdOf } from './fileUrls.js';
import type { Handler, OwnMethod } from './request.js';

export type CheckUploadMethod = OwnMethod<{ readonly conversationId: string; readonly size: number }, void>;

/** Before the first byte travels: whether the file would be taken. */
export const checkUpload: Handler<CheckUploadMethod> = async (request, { conversationId, size }) => {
  await requireMembership(request, conversationId);
  if (size > EMBEDDED_LIMITS.files.maxBytes) throw request.refuse('too-large');
};

export type StoreFileMethod = OwnMethod<
  {
    readonly conversationId: string;
    readonly uploadId: string;
    readonly blob: Blob;
    readonly name: string;
    readonly mimeType: string;
  },
  { readonly url: string }
>;

export const storeFile: Handler<StoreFileMethod> = async (request, { uploadId, ...file }) => {
  await checkUpload(request, { conversationId: file.conversationId, size: file.blob.size });
  // By account and upload: a repeated upload lands on the same file, and nobody can write over another's.
  const fileId = `${request.userId}/${uploadId}`;
  request.tx.put('files', [fileId], file);
  return { url: embeddedFileUrl(fileId) };
};

export type ReadFileMethod = OwnMethod<{ readonly url: string }, FileRow>;

export const readFile: Handler<ReadFileMethod> = async (request, { url }) => {
  const fileId = fileIdOf(url);
  const file = fileId === undefined ? undefined : await request.tx.get('files', [fileId]);
  if (!file) throw request.refuse('not-found');
  if (file.conversationId !== undefined) await requireAccess(request, file.conversationId);
  return file;
};

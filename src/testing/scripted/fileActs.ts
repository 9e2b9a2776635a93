import { ChatError } from '../../model/errors.js';
import type { Caller, ServerContext } from './serverContext.js';
import { roomOf } from './serverContext.js';
import type { ClientStream } from './clientStream.js';

export interface UploadInput {
  readonly conversationId: string;
  readonly uploadId: string;
  readonly blob: Blob;
}

/** Keeps the bytes, and tells the uploading device of half and of all of them. */
export function uploadFile(context: ServerContext, caller: Caller, stream: ClientStream, input: UploadInput) {
  roomOf(context, caller, input.conversationId);
  const { size } = input.blob;
  if (size > (context.features.limits.files?.maxBytes ?? Number.POSITIVE_INFINITY))
    throw new ChatError('too-large', caller.operation);
  const url = `scripted:${context.nextId('file')}`;
  context.truth.files.set(url, input.blob);
  for (const sentBytes of [Math.floor(size / 2), size])
    stream.enqueue({
      event: { type: 'file.progressed', uploadId: input.uploadId, sentBytes, totalBytes: size },
      position: undefined,
    });
  return { url };
}

export function downloadFile({ truth }: ServerContext, caller: Caller, url: string): Blob {
  const blob = truth.files.get(url);
  if (!blob) throw new ChatError('not-found', caller.operation);
  return blob;
}

import type { Reducer } from './reducer.js';

/** Progress of an upload under way; a late sign of a finished one changes nothing. */
export const fileProgressed: Reducer<'file.progressed'> = (draft, { uploadId, sentBytes, totalBytes }) => {
  const known = draft.uploads.get(uploadId);
  if (!known) return;
  const total = Math.max(totalBytes, known.totalBytes);
  draft.uploads.set(uploadId, { sentBytes: Math.min(Math.max(sentBytes, known.sentBytes), total), totalBytes: total });
};

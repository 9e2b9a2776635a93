import { builtInKinds } from '../../../message-kinds/contents.js';
import type { Mention, MessageContent } from '../../../model/message.js';
import { readBySchema } from '../../../model/standardSchema.js';
import { EMBEDDED_LIMITS, MAX_CUSTOM_CONTENT, MAX_MENTIONS } from '../limits.js';
import { fileIdOf } from './fileUrls.js';
import { wordsOf } from './messageView.js';
import type { ServerRequest } from './request.js';

/** Said by the server only, or what a client makes of something it does not know. */
const UNSENDABLE: ReadonlySet<string> = new Set(['system', 'recalled', 'unsupported']);

/** A content as it is stored, or the refusal. Of a kind that the server knows, own fields only. */
export async function checkContent(request: ServerRequest, content: MessageContent): Promise<MessageContent> {
  const { type } = content;
  if (typeof type !== 'string' || UNSENDABLE.has(type)) throw request.refuse('invalid');
  const kind = builtInKinds.find((known) => known.type === type);
  if (!kind) return checkCustomContent(request, content);
  const words = wordsOf(content) ?? '';
  if (words.length > EMBEDDED_LIMITS.text.maxLength) throw request.refuse('too-large');
  const checked = readBySchema(kind.schema, content);
  if (!checked) throw request.refuse('invalid');
  if (checked.type === 'text' && checked.text.trim() === '') throw request.refuse('invalid');
  if (checked.type === 'image' || checked.type === 'file') await checkSource(request, checked.source);
  return checked;
}

function checkCustomContent(request: ServerRequest, content: MessageContent): MessageContent {
  if ((JSON.stringify(content) ?? '').length > MAX_CUSTOM_CONTENT) throw request.refuse('too-large');
  return content;
}

async function checkSource(
  request: ServerRequest,
  source: { readonly url: string; readonly size: number },
): Promise<void> {
  if (source.size > EMBEDDED_LIMITS.files.maxBytes) throw request.refuse('too-large');
  if (source.url === '') throw request.refuse('invalid');
  const fileId = fileIdOf(source.url);
  if (fileId !== undefined && !(await request.tx.get('files', [fileId]))) throw request.refuse('invalid');
}

/** Mentions that lie inside the words, or the refusal. */
export function checkMentions(
  request: ServerRequest,
  content: MessageContent,
  mentions: readonly Mention[] | undefined,
): readonly Mention[] | undefined {
  if (!mentions?.length) return undefined;
  if (mentions.length > MAX_MENTIONS) throw request.refuse('too-large');
  const words = wordsOf(content)?.length ?? 0;
  const areInside = mentions.every(
    ({ start, length }) =>
      Number.isSafeInteger(start) &&
      Number.isSafeInteger(length) &&
      start >= 0 &&
      length > 0 &&
      start + length <= words,
  );
  if (!areInside) throw request.refuse('invalid');
  return mentions;
}

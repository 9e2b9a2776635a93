import type { Draft, DraftAttachment } from '../../model/draft.js';
import type { MessageContent } from '../../model/message.js';

/** The messages of a draft in the order of sending: one file takes the text as its caption, several go before the text. */
export function draftContents(draft: Pick<Draft, 'text' | 'attachments'>): readonly MessageContent[] {
  const text = draft.text.trim();
  const attachments = draft.attachments ?? [];
  const caption = attachments.length === 1 && text !== '' ? text : undefined;
  const files = attachments.map((attachment) => fileContent(attachment, caption));
  return text === '' || caption ? files : [...files, { type: 'text', text }];
}

function fileContent({ source, width, height }: DraftAttachment, caption: string | undefined): MessageContent {
  const common = { source, ...(caption === undefined ? {} : { caption }) };
  return width === undefined || height === undefined
    ? { type: 'file', ...common }
    : { type: 'image', ...common, width, height };
}

import type { MediaSource } from '../../model/media.js';
import type { MessageKindData } from '../../model/messageKind.js';
import { boundedText, contentSchema, mediaSource, oneOf, optional } from '../../model/schemas.js';

/** A file, with or without words about it. */
export interface FileContent {
  readonly type: 'file';
  readonly source: MediaSource;
  readonly caption?: string | undefined;
}

declare module '../../model/message.js' {
  interface MessageContentMap {
    file: FileContent;
  }
}

export const fileKind: MessageKindData<FileContent> = {
  type: 'file',
  schema: contentSchema({ type: oneOf(['file']), source: mediaSource, caption: optional(boundedText(64 << 10)) }),
  preview: (content) => ({ icon: 'file', text: content.source.name }),
  copyText: (content) => content.caption ?? content.source.name,
};

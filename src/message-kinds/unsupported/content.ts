import type { MessageKindData } from '../../model/messageKind.js';
import { boundedText, contentSchema, oneOf, optional } from '../../model/schemas.js';

/** A type that nobody registered, or a content that did not fit its type: kept whole, shown as a neutral bubble. */
export interface UnsupportedContent {
  readonly type: 'unsupported';
  readonly originalType: string;
  /** What the sender gave for clients that do not know the type. */
  readonly fallbackText?: string | undefined;
  /** The original content, so that a later version can show it. At most 256 KiB as JSON. */
  readonly original?: string | undefined;
}

declare module '../../model/message.js' {
  interface MessageContentMap {
    unsupported: UnsupportedContent;
  }
}

export const unsupportedKind: MessageKindData<UnsupportedContent> = {
  type: 'unsupported',
  schema: contentSchema({
    type: oneOf(['unsupported']),
    originalType: boundedText(512),
    fallbackText: optional(boundedText(64 << 10)),
    original: optional(boundedText(256 << 10)),
  }),
  preview: (content) =>
    content.fallbackText ? { text: content.fallbackText } : { icon: 'file', key: 'kind.unsupported.preview' },
  copyText: (content) => content.fallbackText,
};

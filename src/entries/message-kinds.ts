export {
  type MessageFrame,
  type MessageKindView,
  type MessageViewProps,
  useMessageView,
} from '../hooks/messageViews.js';
export { builtInKinds } from '../message-kinds/contents.js';
export { defineMessageKind, type MessageKind } from '../message-kinds/defineMessageKind.js';
export type { FileContent } from '../message-kinds/file/content.js';
export type { ImageContent } from '../message-kinds/image/content.js';
export type { RecalledContent } from '../message-kinds/recalled/content.js';
export type { SystemContent, SystemEvent } from '../message-kinds/system/content.js';
export type { TextContent } from '../message-kinds/text/content.js';
export type { UnsupportedContent } from '../message-kinds/unsupported/content.js';
export type { MediaDimensions, MediaSource } from '../model/media.js';
export type { Message, MessageContent, MessageContentMap } from '../model/message.js';
export type { AnyMessageKindData, MessageKindData, MessagePreview } from '../model/messageKind.js';
export type { StandardResult, StandardSchema } from '../model/standardSchema.js';

export { builtInKinds } from '../message-kinds/contents.js';
export type { FileContent } from '../message-kinds/file/content.js';
export type { ImageContent } from '../message-kinds/image/content.js';
export type { RecalledContent } from '../message-kinds/recalled/content.js';
export type { SystemContent, SystemEvent } from '../message-kinds/system/content.js';
export type { TextContent } from '../message-kinds/text/content.js';
export type { UnsupportedContent } from '../message-kinds/unsupported/content.js';
export type { Draft, DraftAttachment } from '../model/draft.js';
export type { MessageStatus } from '../model/message.js';
export type { AnyMessageKindData, MessageKindData, MessagePreview } from '../model/messageKind.js';
export { limitOf, type Verdict } from '../model/permissions.js';
export type { StandardResult, StandardSchema } from '../model/standardSchema.js';
export type { Clock } from '../shared/clock.js';
export type { Random } from '../shared/random.js';
export { type Table, tableEntries, tableGet, tableHas, tableValues } from '../shared/table.js';
export type { OutgoingMessage } from '../store/commands/command.js';
export type { EditMessageInput } from '../store/commands/editMessage.js';
export type { ReactToMessageInput } from '../store/commands/reactToMessage.js';
export type { SendMessageInput, SentMessage } from '../store/commands/sendMessage.js';
export type { PendingChange, PendingSend } from '../store/pending.js';
export {
  selectConversation,
  selectDraft,
  selectLastMessage,
  selectMessage,
  selectMessageStatus,
  selectPendingSend,
  selectPresence,
  selectRowIds,
  selectTimeline,
  selectTyping,
  selectUnread,
  selectUnreadTotal,
  selectUser,
  selectUserName,
} from '../store/selectors/selectors.js';
export type {
  ChatState,
  ConnectionState,
  ListState,
  Notice,
  PagingState,
  Segment,
  Timeline,
  UnreadCount,
  UploadProgress,
} from '../store/state.js';
export type { ChatCommands } from '../sync/chatCommands.js';
export { type Chat, type ChatAction, type ChatOptions, createChat } from '../sync/createChat.js';
export type { Diagnostic, DiagnosticSink } from '../sync/diagnostics.js';
export type { ChatPlugin } from '../sync/plugin.js';
export type { Quarantine, QuarantinedItem } from '../sync/quarantine.js';
export type { ChatStorage, StorageOptions } from '../sync/storage/storage.js';
export * from './connector-kit.js';

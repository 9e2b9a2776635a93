export type {
  CallOptions,
  Connector,
  ConversationMethods,
  ConversationPage,
  Enforces,
  FileMethods,
  GroupMethods,
  HistoryAnchor,
  HistoryInput,
  HistoryPage,
  MessageMethods,
  MessageTarget,
  Method,
  Ordering,
  ContactMethods,
  PresenceMethods,
  PresenceOf,
  ReceiptMethods,
  SendInput,
  SessionInfo,
  SessionMethods,
} from '../connector/connector.js';
export { type ConnectorDefinition, defineConnector, type EmitEvents } from '../connector/defineConnector.js';
export type {
  ConnectorEvent,
  ConnectorEventMap,
  ConnectorEventOf,
  ConnectorEventType,
  EventBatch,
} from '../connector/events.js';
export type {
  Conversation,
  ConversationKind,
  ConversationLimits,
  Marker,
  Membership,
  MemberRole,
  NotifyLevel,
  UnreadSnapshot,
} from '../model/conversation.js';
export {
  CHAT_ERROR_CODES,
  ChatError,
  type ChatErrorCode,
  type ChatErrorInfo,
  type ChatErrorOptions,
  toChatError,
} from '../model/errors.js';
export type { LimitName, Limits } from '../model/limits.js';
export type { MediaDimensions, MediaSource } from '../model/media.js';
export type {
  Mention,
  Message,
  MessageContent,
  MessageContentMap,
  MessageEdit,
  MessageRecall,
  MessageType,
  Quote,
  Reaction,
} from '../model/message.js';
export type { Receipt, ReceiptKind } from '../model/receipt.js';
export type { Presence, PresenceState, User } from '../model/user.js';

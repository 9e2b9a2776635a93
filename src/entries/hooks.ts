export { useChat } from '../hooks/chatContext.js';
export {
  type MessageFrame,
  type MessageKindView,
  type MessageViewProps,
  useMessageView,
} from '../hooks/messageViews.js';
export { type Selection, type SelectionReason, useSelection } from '../hooks/selectionContext.js';
export { useCan } from '../hooks/useCan.js';
export { useChatState } from '../hooks/useChatState.js';
export { useCommands } from '../hooks/useCommands.js';
export { useConnection, useNotices } from '../hooks/useConnection.js';
export {
  useConversation,
  useConversationIds,
  useConversationListState,
  useLastMessage,
  useUnread,
  useUnreadTotal,
} from '../hooks/useConversations.js';
export { useConversationTitle } from '../hooks/useConversationTitle.js';
export { useDraft } from '../hooks/useDraft.js';
export type { MediaKey, MediaUrl } from '../hooks/mediaUrls.js';
export { useAvatarUrl, useMediaUrl } from '../hooks/useMediaUrl.js';
export {
  useMessage,
  useMessageStatus,
  usePendingSend,
  useRowIds,
  useTimeline,
  useUploadProgress,
  useViewedSegment,
} from '../hooks/useMessages.js';
export { useOwnedChat } from '../hooks/useOwnedChat.js';
export { usePresence, useSelf, useTyping, useUser, useUserName } from '../hooks/usePeople.js';

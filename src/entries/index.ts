export { ChatHeader, type ChatHeaderProps } from '../components/ChatHeader/ChatHeader.js';
export { ChatProvider, type ChatProviderProps, type ProvidedKind } from '../components/ChatProvider/ChatProvider.js';
export type { ChatSlots } from '../components/ChatProvider/ChatSlots.js';
export type { KeyboardOptions, ShortcutName } from '../components/ChatProvider/shortcuts.js';
export type { ChatWindowEmptyProps, ChatWindowSlots } from '../components/ChatWindow/ChatWindow.slots.js';
export { ChatWindow, type ChatWindowProps } from '../components/ChatWindow/ChatWindow.js';
export { Composer, type ComposerProps } from '../components/Composer/Composer.js';
export { ConnectionBanner, type ConnectionBannerProps } from '../components/ConnectionBanner/ConnectionBanner.js';
export type { ConversationFilter } from '../components/ConversationList/conversationFilters.js';
export type { ConversationListSlots } from '../components/ConversationList/ConversationList.slots.js';
export { ConversationList, type ConversationListProps } from '../components/ConversationList/ConversationList.js';
export { type ConversationRowProps, DefaultConversationRow } from '../components/ConversationList/ConversationRow.js';
export { DefaultListFilters, type ListFiltersProps } from '../components/ConversationList/ListFilters.js';
export { DefaultListHeader, type ListHeaderProps } from '../components/ConversationList/ListHeader.js';
export { DefaultListSearch, type ListSearchProps } from '../components/ConversationList/ListSearch.js';
export {
  DefaultListEmpty,
  DefaultListError,
  DefaultListLoading,
  type ListEmptyProps,
  type ListErrorProps,
} from '../components/ConversationList/ListStates.js';
export { NewConversation, type NewConversationProps } from '../components/NewConversation/NewConversation.js';
export { Notices } from '../components/Notices/Notices.js';
export { ChatApp, type ChatAppProps } from '../composites/ChatApp.js';
export { defineLocale } from '../i18n/defineLocale.js';
export type { Locale } from '../i18n/Locale.js';
export { defineMessageKind, type MessageKind } from '../message-kinds/defineMessageKind.js';
export { createTheme, type Theme } from '../theme/createTheme.js';
export type { ThemeInput } from '../theme/themeInput.js';
export * from './headless.js';
export * from './hooks.js';

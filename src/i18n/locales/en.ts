import { listExtraStrings } from '../../components/ConversationList/listExtraStrings.js';
import { rowPartStrings } from '../../components/ChatWindow/rowPartStrings.js';
import { timelineWatchStrings } from '../../components/ChatWindow/timelineWatchStrings.js';
import { syncStrings } from '../../sync/strings.js';
import { messageActsStrings } from '../../components/ChatWindow/actsStrings.js';
import { composerPartStrings } from '../../components/Composer/composerPartStrings.js';
import { conversationMenuStrings } from '../../components/ConversationList/menuStrings.js';
import { newConversationStrings } from '../../components/NewConversation/newConversationStrings.js';
import { compositeStrings } from '../../composites/strings.js';
import { messageActionStrings } from '../../message-actions/strings.js';
import { laterViewStrings } from '../../message-kinds/laterViewStrings.js';
import { reasonStrings } from '../../model/reasonStrings.js';
import { emojiStrings } from '../../ui/EmojiPicker/emojiStrings.js';
import { viewerStrings } from '../../ui/MediaViewer/viewerStrings.js';
import { firstEnglish } from '../english.js';
import type { Locale } from '../Locale.js';

/**
 * English, the default and the fallback. It writes dates and the 24-hour clock as most of the world does;
 * `defineLocale(en, { tag: 'en-US', formats: 'en-US' })` writes them the American way.
 */
export const en: Locale = {
  tag: 'en',
  dir: 'ltr',
  formats: 'en-GB',
  messages: {
    ...firstEnglish,
    ...listExtraStrings,
    ...rowPartStrings,
    ...timelineWatchStrings,
    ...syncStrings,
    ...messageActsStrings,
    ...composerPartStrings,
    ...conversationMenuStrings,
    ...newConversationStrings,
    ...compositeStrings,
    ...messageActionStrings,
    ...laterViewStrings,
    ...reasonStrings,
    ...emojiStrings,
    ...viewerStrings,
  },
};

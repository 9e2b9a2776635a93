import { chatWindowStrings } from '../../components/ChatWindow/strings.js';
import { composerStrings } from '../../components/Composer/strings.js';
import { conversationListStrings } from '../../components/ConversationList/strings.js';
import { compositeStrings } from '../../composites/strings.js';
import { messageActionStrings } from '../../message-actions/strings.js';
import { fileStrings } from '../../message-kinds/file/strings.js';
import { imageStrings } from '../../message-kinds/image/strings.js';
import { recalledStrings } from '../../message-kinds/recalled/strings.js';
import { systemStrings } from '../../message-kinds/system/strings.js';
import { textStrings } from '../../message-kinds/text/strings.js';
import { unsupportedStrings } from '../../message-kinds/unsupported/strings.js';
import { modelStrings } from '../../model/strings.js';
import { syncStrings } from '../../sync/strings.js';
import { uiStrings } from '../../ui/strings.js';
import type { Locale } from '../Locale.js';
import { i18nStrings } from '../strings.js';

/**
 * English, the default and the fallback. It writes dates and the 24-hour clock as most of the world does;
 * `defineLocale(en, { tag: 'en-US', formats: 'en-US' })` writes them the American way.
 */
export const en: Locale = {
  tag: 'en',
  dir: 'ltr',
  formats: 'en-GB',
  messages: {
    ...i18nStrings,
    ...modelStrings,
    ...syncStrings,
    ...uiStrings,
    ...textStrings,
    ...imageStrings,
    ...fileStrings,
    ...systemStrings,
    ...recalledStrings,
    ...unsupportedStrings,
    ...messageActionStrings,
    ...conversationListStrings,
    ...chatWindowStrings,
    ...composerStrings,
    ...compositeStrings,
  },
};

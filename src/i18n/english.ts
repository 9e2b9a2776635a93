import { providerStrings } from '../components/ChatProvider/strings.js';
import { chatWindowStrings } from '../components/ChatWindow/strings.js';
import { composerStrings } from '../components/Composer/strings.js';
import { conversationListStrings } from '../components/ConversationList/strings.js';
import { fileStrings } from '../message-kinds/file/strings.js';
import { imageStrings } from '../message-kinds/image/strings.js';
import { recalledStrings } from '../message-kinds/recalled/strings.js';
import { systemStrings } from '../message-kinds/system/strings.js';
import { textStrings } from '../message-kinds/text/strings.js';
import { unsupportedStrings } from '../message-kinds/unsupported/strings.js';
import { modelStrings } from '../model/strings.js';
import { uiStrings } from '../ui/strings.js';
import { textsOf } from './createTranslate.js';
import type { Locale } from './Locale.js';
import type { Messages } from './messages.js';
import { i18nStrings } from './strings.js';

/** The texts of the first paint; each part that comes later brings its own. */
export const firstEnglish = {
  ...i18nStrings,
  ...providerStrings,
  ...chatWindowStrings,
  ...composerStrings,
  ...conversationListStrings,
  ...fileStrings,
  ...imageStrings,
  ...recalledStrings,
  ...systemStrings,
  ...textStrings,
  ...unsupportedStrings,
  ...modelStrings,
  ...uiStrings,
};

const texts = textsOf(firstEnglish);

/** English as it stands in a page: what is on the screen has its texts. `locales/en` has all of them at once. */
export const arrivingEnglish: Locale = {
  tag: 'en',
  dir: 'ltr',
  formats: 'en-GB',
  messages: texts as unknown as Messages,
};

/**
 * For the module of a part that is fetched later: its English texts are there as soon as it is. Other languages have all
 * their texts from the start, since a host names them.
 */
export function bringTexts(strings: Partial<Messages>): void {
  Object.assign(texts as Record<string, unknown>, strings);
}

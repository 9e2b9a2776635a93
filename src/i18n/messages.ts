import type { listExtraStrings } from '../components/ConversationList/listExtraStrings.js';
import type { rowPartStrings } from '../components/ChatWindow/rowPartStrings.js';
import type { timelineWatchStrings } from '../components/ChatWindow/timelineWatchStrings.js';
import type { providerStrings } from '../components/ChatProvider/strings.js';
import type { messageActsStrings } from '../components/ChatWindow/actsStrings.js';
import type { chatWindowStrings } from '../components/ChatWindow/strings.js';
import type { composerPartStrings } from '../components/Composer/composerPartStrings.js';
import type { composerStrings } from '../components/Composer/strings.js';
import type { conversationMenuStrings } from '../components/ConversationList/menuStrings.js';
import type { conversationListStrings } from '../components/ConversationList/strings.js';
import type { newConversationStrings } from '../components/NewConversation/newConversationStrings.js';
import type { compositeStrings } from '../composites/strings.js';
import type { messageActionStrings } from '../message-actions/strings.js';
import type { fileStrings } from '../message-kinds/file/strings.js';
import type { imageStrings } from '../message-kinds/image/strings.js';
import type { recalledStrings } from '../message-kinds/recalled/strings.js';
import type { systemStrings } from '../message-kinds/system/strings.js';
import type { laterViewStrings } from '../message-kinds/laterViewStrings.js';
import type { textStrings } from '../message-kinds/text/strings.js';
import type { unsupportedStrings } from '../message-kinds/unsupported/strings.js';
import type { reasonStrings } from '../model/reasonStrings.js';
import type { modelStrings } from '../model/strings.js';
import type { syncStrings } from '../sync/strings.js';
import type { emojiStrings } from '../ui/EmojiPicker/emojiStrings.js';
import type { viewerStrings } from '../ui/MediaViewer/viewerStrings.js';
import type { uiStrings } from '../ui/strings.js';
import type { i18nStrings } from './strings.js';

/**
 * Every text of the kit by key (`area.thing`), merged from the `strings.ts` beside each owner. A text is a string, or a
 * function of its values. A locale that lacks one does not compile. A product adds its own with
 * `declare module 'chatloom/i18n' { interface Messages { 'order.paid'?: string } }` and gives them as `messages`.
 */
export interface Messages
  extends Strings<typeof i18nStrings>,
    Strings<typeof providerStrings>,
    Strings<typeof messageActsStrings>,
    Strings<typeof timelineWatchStrings>,
    Strings<typeof rowPartStrings>,
    Strings<typeof listExtraStrings>,
    Strings<typeof chatWindowStrings>,
    Strings<typeof composerPartStrings>,
    Strings<typeof composerStrings>,
    Strings<typeof conversationMenuStrings>,
    Strings<typeof conversationListStrings>,
    Strings<typeof newConversationStrings>,
    Strings<typeof compositeStrings>,
    Strings<typeof messageActionStrings>,
    Strings<typeof fileStrings>,
    Strings<typeof imageStrings>,
    Strings<typeof recalledStrings>,
    Strings<typeof systemStrings>,
    Strings<typeof laterViewStrings>,
    Strings<typeof textStrings>,
    Strings<typeof unsupportedStrings>,
    Strings<typeof reasonStrings>,
    Strings<typeof modelStrings>,
    Strings<typeof syncStrings>,
    Strings<typeof emojiStrings>,
    Strings<typeof viewerStrings>,
    Strings<typeof uiStrings> {}

/** The keys of all texts, as `area.thing`. */
export type MessageKey = keyof Messages;

/** What a text needs to be told: nothing, or one object of values. */
export type MessageArguments<K extends MessageKey> =
  NonNullable<Messages[K]> extends (values: infer V, ...rest: never[]) => string ? [values: V] : [];

/** A host's own wording, key by key. A plain string also replaces a text that takes values. */
export type MessageOverrides = { readonly [K in MessageKey]?: Messages[K] | string | undefined };

type Strings<T> = { readonly [K in keyof T]: T[K] };

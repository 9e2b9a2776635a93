import type { MessageKindView } from '../hooks/messageViews.js';
import { laterMessages } from './laterMessages.js';
import { textMessage } from './text/View.js';

/** The Views of the kinds that Chatloom brings; `ChatProvider` joins them with a product's own. */
export const builtInViews: readonly MessageKindView<never>[] = [
  textMessage,
  ...laterMessages,
] as readonly MessageKindView<never>[];

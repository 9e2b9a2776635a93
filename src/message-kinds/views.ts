import type { MessageKindView } from '../hooks/messageViews.js';
import { fileMessage } from './file/View.js';
import { imageMessage } from './image/View.js';
import { recalledMessage } from './recalled/View.js';
import { systemMessage } from './system/View.js';
import { textMessage } from './text/View.js';
import { unsupportedMessage } from './unsupported/View.js';

/** The Views of the kinds that Chatloom brings; `ChatProvider` joins them with a product's own. */
export const builtInViews: readonly MessageKindView<never>[] = [
  textMessage,
  imageMessage,
  fileMessage,
  systemMessage,
  recalledMessage,
  unsupportedMessage,
] as readonly MessageKindView<never>[];

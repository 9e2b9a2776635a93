import type { MessageKindView } from '../hooks/messageViews.js';

/** The Views of the kinds that Chatloom brings; `ChatProvider` joins them with a product's own. */
export const builtInViews: readonly MessageKindView<never>[] = [];

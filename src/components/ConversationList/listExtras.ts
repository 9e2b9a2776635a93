export { ariaShortcut } from '../../ui/keyboard/formatShortcut.js';
export { createFilterCounter } from './createFilterCounter.js';
export { ListEmpty } from './ListEmpty.js';
export { MatchedText } from './MatchedText.js';
export { PersonResult } from './PersonResult.js';
export { SearchWatch } from './SearchWatch.js';
export { createConversationSearch } from './searchConversations.js';
export { listExtraStrings as strings } from './listExtraStrings.js';

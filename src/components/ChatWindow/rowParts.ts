export { NoMessages } from './NoMessages.js';
export { Quote } from './Quote.js';
export { Reactions } from './Reactions.js';
export { SendError } from './SendError.js';
export { rowPartStrings as strings } from './rowPartStrings.js';

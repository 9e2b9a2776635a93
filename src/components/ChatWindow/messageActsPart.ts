export { openMenu, runAction } from './messageActs.js';
export { MessageToolbar } from './MessageToolbar.js';
export { pressKey } from './pressKey.js';

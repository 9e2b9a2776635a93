export { EmojiPicker } from '../../ui/EmojiPicker/EmojiPicker.js';

export { attachFiles } from './attachFiles.js';
export { AttachmentTiles } from './AttachmentTiles.js';
export { ComposerBar } from './ComposerBar.js';
export { ComposerClosed } from './ComposerClosed.js';
export { composerPartStrings as strings } from './composerPartStrings.js';

export { attachFiles } from './attachFiles.js';
export { AttachmentTiles } from './AttachmentTiles.js';

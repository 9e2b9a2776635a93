import { createChunk } from '../chunk/createChunk.js';

/** Icons of menus, dialogs and grids: fetched when idle, or with the first of them. */
export const laterIcons = createChunk(async () => (await import('./laterIconPaths.js')).laterIconPaths);

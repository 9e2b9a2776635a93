import { createChunk } from '../chunk/createChunk.js';

/** The words beside a control: fetched when idle, or at the first of them. */
export const tooltipChunk = createChunk(async () => (await import('./TooltipBubble.js')).TooltipBubble);

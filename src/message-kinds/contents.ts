import type { AnyMessageKindData } from '../model/messageKind.js';
import { fileKind } from './file/content.js';
import { imageKind } from './image/content.js';
import { recalledKind } from './recalled/content.js';
import { systemKind } from './system/content.js';
import { textKind } from './text/content.js';
import { unsupportedKind } from './unsupported/content.js';

/** The data halves of the kinds that Chatloom brings; `createChat({ kinds })` adds a product's own. */
export const builtInKinds: readonly AnyMessageKindData[] = [
  textKind,
  imageKind,
  fileKind,
  systemKind,
  recalledKind,
  unsupportedKind,
] as readonly AnyMessageKindData[];

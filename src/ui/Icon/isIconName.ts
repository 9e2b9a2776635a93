import { type IconName, iconPaths } from './iconPaths.js';
import { laterIconPaths } from './laterIconPaths.js';

/** An act or a message kind of a product may name any icon. For parts that come later; `NamedIcon` is for the others. */
export function isIconName(name: string): name is IconName {
  return Object.hasOwn(iconPaths, name) || Object.hasOwn(laterIconPaths, name);
}

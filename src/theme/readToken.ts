import { isColorToken } from './tokens.js';
import type { TokenName } from './tokens.js';

/** A custom property keeps its text; only a real property computes `light-dark()` and mixes. */
export function readToken(root: HTMLElement, name: TokenName): string {
  const text = getComputedStyle(root).getPropertyValue(name).trim();
  if (!isColorToken(name)) return text;
  const probe = root.ownerDocument.createElement('span');
  probe.hidden = true;
  probe.style.color = `var(${name})`;
  root.append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  return color || text;
}

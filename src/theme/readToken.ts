import type { TokenName } from './tokens.js';

/** A custom property keeps its text; only a real property computes `light-dark()` and mixes. */
export function readToken(root: HTMLElement, name: TokenName): string {
  const text = getComputedStyle(root).getPropertyValue(name).trim();
  if (!globalThis.CSS?.supports?.('color', text)) return text;
  const probe = root.ownerDocument.createElement('span');
  probe.hidden = true;
  probe.style.color = text;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

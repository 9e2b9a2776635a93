/** How many dialogs hold an element still: it comes back when the last one closes. */
const HOLDS = 'data-cl-inert';

/**
 * Takes the page around the popups' root out of reach while a dialog is open: no focus, no pointer, no screen reader.
 * Roots of popups stay, so that announcements and notices are still heard. Returns the undo.
 */
export function inertOutside(portalNode: Element): () => void {
  const held: Element[] = [];
  for (let node = portalNode; node.parentElement && node !== document.body; node = node.parentElement) {
    for (const sibling of node.parentElement.children) {
      if (sibling !== node && !isSpared(sibling)) held.push(sibling);
    }
  }
  for (const element of held) {
    element.setAttribute(HOLDS, String(Number(element.getAttribute(HOLDS) ?? 0) + 1));
    element.setAttribute('inert', '');
  }
  return () => {
    for (const element of held) {
      const left = Number(element.getAttribute(HOLDS) ?? 1) - 1;
      if (left > 0) {
        element.setAttribute(HOLDS, String(left));
      } else {
        element.removeAttribute(HOLDS);
        element.removeAttribute('inert');
      }
    }
  };
}

function isSpared(element: Element): boolean {
  if (element.matches('.cl-Portal, script, style, link, template')) return true;
  // The host's own: not ours to bring back.
  return element.hasAttribute('inert') && !element.hasAttribute(HOLDS);
}

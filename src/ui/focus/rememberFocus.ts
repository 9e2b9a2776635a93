import type { RefObject } from 'react';

const FOCUSABLE = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  'summary',
  '[contenteditable]:not([contenteditable="false"])',
  '[tabindex]',
].join(',');

/** Gives the element that should have the focus now, or `null` when nothing of the way is left. */
export type FocusTrail = () => HTMLElement | null;

/** Where the focus is to go: an element, or a ref that holds one. */
export type FocusTarget = Element | RefObject<Element | null>;

/**
 * Remembers where the focus is and the way up from there. The trail leads back to the same element, or, when it has
 * gone (a row recalled, a toolbar that hides), to the nearest thing that survived: an ancestor that takes focus, or
 * the tab stop inside it.
 */
export function rememberFocus(target?: FocusTarget | null): FocusTrail {
  const from = elementOf(target) ?? focusedElement();
  const way: Element[] = [];
  for (let node = from; node && node !== document.body && node !== document.documentElement; node = parentOf(node)) {
    way.push(node);
  }
  return () => {
    for (const node of way) {
      if (!node.isConnected) continue;
      const target = isReachable(node) && node.matches(FOCUSABLE) ? node : firstTabStop(node);
      if (target instanceof HTMLElement) return target;
    }
    return null;
  };
}

/** The element that is meant. */
export function elementOf(target: FocusTarget | null | undefined): Element | null {
  return target instanceof Element ? target : (target?.current ?? null);
}

/** The focused element, looked up through shadow roots. */
export function focusedElement(): Element | null {
  if (typeof document === 'undefined') return null;
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function parentOf(node: Element): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The control inside that Tab comes to; of a roving list its current item. */
export function firstTabStop(root: Element): Element | null {
  const candidates = [...root.querySelectorAll(FOCUSABLE)].filter(isReachable);
  const roving = candidates.find((node) => node.getAttribute('tabindex') === '0');
  return roving ?? candidates.find((node) => node.getAttribute('tabindex') !== '-1') ?? null;
}

function isReachable(node: Element): boolean {
  if (node.closest('[inert], [hidden]')) return false;
  if (node.matches(':disabled')) return false;
  // Absent in test environments without layout.
  return typeof node.checkVisibility !== 'function' || node.checkVisibility({ visibilityProperty: true });
}

/** An element, or a point in the viewport (`clientX`, `clientY`). */
export type PopupAnchor = Element | { readonly x: number; readonly y: number };

/** What Base UI positions against. */
export interface VirtualAnchor {
  getBoundingClientRect(): DOMRect;
  readonly contextElement?: Element;
}

/**
 * The anchor as a box that stays usable. A toolbar that hides, or a row that is recalled, takes its button with it:
 * the popup then stays where the button was last seen.
 */
export function virtualAnchor(anchor: PopupAnchor): VirtualAnchor {
  if (!(anchor instanceof Element)) {
    const { x, y } = anchor;
    return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  }
  let last = anchor.getBoundingClientRect();
  return {
    contextElement: anchor,
    getBoundingClientRect() {
      const now = anchor.getBoundingClientRect();
      if (anchor.isConnected && (now.width > 0 || now.height > 0)) last = now;
      return last;
    },
  };
}

/** The kit's root around the anchor: the pane that a sheet belongs to. */
export function rootOf(anchor: PopupAnchor): Element | null {
  const element = anchor instanceof Element ? anchor : document.elementFromPoint(anchor.x, anchor.y);
  return element?.closest('.cl-root') ?? null;
}

/** The lower edge of the root, as far as it can be seen: a sheet rises from it. */
export function sheetAnchor(root: Element | null): VirtualAnchor {
  return {
    getBoundingClientRect() {
      const { clientWidth, clientHeight } = document.documentElement;
      const box = root?.isConnected ? root.getBoundingClientRect() : new DOMRect(0, 0, clientWidth, clientHeight);
      const start = Math.max(0, box.left);
      const end = Math.min(clientWidth, box.right);
      const edge = Math.min(clientHeight, box.bottom);
      return new DOMRect(start, edge, Math.max(0, end - start), 0);
    },
  };
}

/** Below this a root is laid out as on a phone. */
const NARROW_PX = 640;

/** Whether a popup comes as a sheet: in a narrow root that is touched, and wherever the whole window is narrow. */
export function isSheetWanted(root: Element | null): boolean {
  if (matchMedia(`(max-width: ${NARROW_PX}px)`).matches) return true;
  const width = root?.getBoundingClientRect().width ?? Number.POSITIVE_INFINITY;
  return width <= NARROW_PX && matchMedia('(pointer: coarse)').matches;
}

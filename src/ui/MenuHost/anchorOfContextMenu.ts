import type { PopupAnchor } from '../popup/popupAnchor.js';

/** What is read of a `contextmenu` event, native or React's. */
export interface ContextMenuEvent {
  readonly clientX: number;
  readonly clientY: number;
  readonly button: number;
  readonly ctrlKey: boolean;
  readonly currentTarget: EventTarget | null;
  readonly pointerType?: string | undefined;
  readonly nativeEvent?: object | undefined;
}

/** Where a context menu opens: at the pointer, or, asked for by the keyboard (Shift+F10, the menu key), at the element. */
export function anchorOfContextMenu(event: ContextMenuEvent): PopupAnchor {
  const native: { readonly pointerType?: unknown } = event.nativeEvent ?? event;
  const isByPointer = event.button === 2 || event.ctrlKey || Boolean(native.pointerType);
  const { clientX: x, clientY: y, currentTarget } = event;
  return !isByPointer && currentTarget instanceof Element ? currentTarget : { x, y };
}

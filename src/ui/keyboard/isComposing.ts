/** What is read of a keyboard event, native or React's `nativeEvent`. */
export interface CompositionKeyEvent {
  readonly isComposing?: boolean | undefined;
  readonly keyCode?: number | undefined;
}

/** The code of every key that an input method has taken, whatever the key. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether this key belongs to an input method, so that it must not send, pick, close or run a shortcut.
 * Chrome and Firefox give the key first, with `isComposing`, and end the composition after it. Safari ends the
 * composition first, and marks the key only by its code. The key that starts a composition has the code as well.
 */
export function isComposing(event: CompositionKeyEvent): boolean {
  return event.isComposing === true || event.keyCode === TAKEN_BY_INPUT_METHOD;
}

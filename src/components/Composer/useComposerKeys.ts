'use client';

import type { KeyboardEvent } from 'react';
import { useCompositionGuard } from '../../ui/keyboard/useCompositionGuard.js';

interface ComposerKeysOptions {
  readonly sendKey: 'enter' | 'ctrl-enter';
  readonly onSend: () => void;
  /** Leaves the mode that the composer is in; without one Escape does nothing. */
  readonly onEscape: (() => void) | undefined;
  /** `false`: there was nothing to edit, and the key does what it always does. */
  readonly onEditLast: () => boolean;
}

/** The keys of the composer's field. A key that an input method has taken does nothing of all this. */
export function useComposerKeys({ sendKey, onSend, onEscape, onEditLast }: ComposerKeysOptions) {
  const guard = useCompositionGuard();
  return {
    onCompositionStart: guard.onCompositionStart,
    onCompositionEnd: guard.onCompositionEnd,
    onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
      if (guard.isTaken(event.nativeEvent)) return;
      const isSendKey = event.ctrlKey || event.metaKey || (sendKey === 'enter' && !event.shiftKey && !event.altKey);
      if (event.key === 'Enter' && isSendKey) {
        event.preventDefault();
        onSend();
      } else if (event.key === 'Escape' && onEscape) {
        event.preventDefault();
        event.stopPropagation();
        onEscape();
      } else if (isUpAlone(event) && event.currentTarget.value === '' && onEditLast()) {
        event.preventDefault();
      }
    },
  };
}

/** With Alt it goes to another conversation. */
function isUpAlone({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'ArrowUp' && !altKey && !ctrlKey && !metaKey && !shiftKey;
}

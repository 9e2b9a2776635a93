'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import type { Chunk } from '../chunk/createChunk.js';
import { rememberFocus } from '../focus/rememberFocus.js';
import type { FocusTarget, FocusTrail } from '../focus/rememberFocus.js';

/** A popup that was asked for, with the way back to where the focus was. */
export interface HostedPopup<R> {
  readonly id: number;
  readonly request: R;
  readonly wayBack: FocusTrail;
}

interface HostedRequest {
  readonly onClose?: (() => void) | undefined;
  readonly returnFocusTo?: FocusTarget | undefined;
}

export interface PopupCommands<R> {
  readonly open: (request: R) => void;
  readonly close: () => void;
}

export interface HostedPopupState<R, S> {
  /** What to draw, and what draws it: set once its code is there. */
  readonly shown: { readonly popup: HostedPopup<R>; readonly Surface: S } | undefined;
  readonly commands: PopupCommands<R>;
  /** For the surface: this popup has gone. */
  readonly onClosed: (id: number) => void;
}

/**
 * One popup at a time, opened by command and drawn by a chunk that is fetched when it is first wanted. The way back is
 * remembered at the command, before anything takes the focus.
 */
export function useHostedPopup<R extends HostedRequest, S>(chunk: Chunk<S>): HostedPopupState<R, S> {
  const [shown, setShown] = useState<HostedPopupState<R, S>['shown']>();
  const wanted = useRef<HostedPopup<R>>(undefined);
  const lastId = useRef(0);

  const onClosed = useCallback((id: number) => {
    const current = wanted.current;
    if (current?.id !== id) return;
    wanted.current = undefined;
    setShown(undefined);
    current.request.onClose?.();
  }, []);

  const commands = useMemo<PopupCommands<R>>(() => {
    const close = (): void => {
      if (wanted.current) onClosed(wanted.current.id);
    };
    return {
      open(request) {
        // With one open, the focus is inside it: its own way back is the one to take.
        const from = request.returnFocusTo ?? wanted.current?.wayBack();
        close();
        lastId.current += 1;
        const popup: HostedPopup<R> = { id: lastId.current, request, wayBack: rememberFocus(from) };
        wanted.current = popup;
        const Surface = chunk.peek();
        if (Surface !== undefined) {
          setShown({ popup, Surface });
          return;
        }
        chunk.load().then(
          (loaded) => {
            if (wanted.current === popup) setShown({ popup, Surface: loaded });
          },
          (error: unknown) => {
            onClosed(popup.id);
            reportError(error);
          },
        );
      },
      close,
    };
  }, [chunk, onClosed]);

  return { shown, commands, onClosed };
}

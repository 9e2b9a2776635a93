'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import type { Chunk } from '../chunk/createChunk.js';
import { rememberFocus } from '../focus/rememberFocus.js';
import type { FocusTrail } from '../focus/rememberFocus.js';

/** A popup that was asked for, with the way back to where the focus was. */
export interface HostedPopup<R> {
  readonly id: number;
  readonly request: R;
  readonly wayBack: FocusTrail;
}

interface HostedRequest {
  readonly onClose?: (() => void) | undefined;
  readonly returnFocusTo?: Element | undefined;
}

export interface PopupCommands<R> {
  readonly open: (request: R) => void;
  readonly close: () => void;
}

export interface HostedPopupState<R> {
  /** What to draw: set once its code is there. */
  readonly popup: HostedPopup<R> | undefined;
  readonly commands: PopupCommands<R>;
  /** For the surface: this popup has gone. */
  readonly onClosed: (id: number) => void;
}

/**
 * One popup at a time, opened by command and drawn by a chunk that is fetched when it is first wanted. The way back is
 * remembered at the command, before anything takes the focus.
 */
export function useHostedPopup<R extends HostedRequest>(chunk: Chunk<unknown>): HostedPopupState<R> {
  const [popup, setPopup] = useState<HostedPopup<R>>();
  const wanted = useRef<HostedPopup<R>>(undefined);
  const lastId = useRef(0);

  const onClosed = useCallback((id: number) => {
    const current = wanted.current;
    if (current?.id !== id) return;
    wanted.current = undefined;
    setPopup(undefined);
    current.request.onClose?.();
  }, []);

  const commands = useMemo<PopupCommands<R>>(() => {
    const close = (): void => {
      if (wanted.current) onClosed(wanted.current.id);
    };
    return {
      open(request) {
        // With one open, the focus is inside it: its own way back is the one to take.
        const from = request.returnFocusTo ?? wanted.current?.wayBack() ?? undefined;
        close();
        lastId.current += 1;
        const next: HostedPopup<R> = { id: lastId.current, request, wayBack: rememberFocus(from) };
        wanted.current = next;
        if (chunk.peek() !== undefined) {
          setPopup(next);
          return;
        }
        chunk.load().then(
          () => {
            if (wanted.current === next) setPopup(next);
          },
          (error: unknown) => {
            onClosed(next.id);
            reportError(error);
          },
        );
      },
      close,
    };
  }, [chunk, onClosed]);

  return { popup, commands, onClosed };
}

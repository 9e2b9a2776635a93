'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { prefetchWhenIdle } from '../chunk/prefetchWhenIdle.js';
import { useChunk } from '../chunk/useChunk.js';
import { confirmChunk } from './confirmChunk.js';
import { ConfirmContext } from './confirmContext.js';
import type { Confirm, ConfirmRequest } from './confirmContext.js';

export interface ConfirmProviderProps {
  readonly children?: ReactNode;
}

/** Holds the one question of a root, for `useConfirm`. */
export function ConfirmProvider({ children }: ConfirmProviderProps): ReactNode {
  // The last question stays while its dialog fades.
  const [request, setRequest] = useState<ConfirmRequest>();
  const [isOpen, setIsOpen] = useState(false);
  const [questions, setQuestions] = useState(0);
  const { value: Question } = useChunk(confirmChunk, questions > 0, questions);
  const resolve = useRef<(answer: boolean) => void>(undefined);

  const answer = useCallback((yes: boolean) => {
    setIsOpen(false);
    resolve.current?.(yes);
    resolve.current = undefined;
  }, []);
  const confirm = useCallback<Confirm>(
    (next) => {
      answer(false);
      setRequest(next);
      setQuestions((count) => count + 1);
      setIsOpen(true);
      return new Promise((settle) => {
        resolve.current = settle;
        confirmChunk.load().catch((error: unknown) => {
          // What could not be asked is not done; the next question fetches it again.
          answer(false);
          reportError(error);
        });
      });
    },
    [answer],
  );
  useEffect(() => () => resolve.current?.(false), []);
  useEffect(() => prefetchWhenIdle([confirmChunk]), []);

  return (
    <ConfirmContext value={confirm}>
      {children}
      {request && Question ? (
        <Question {...request} open={isOpen} onConfirm={() => answer(true)} onCancel={() => answer(false)} />
      ) : null}
    </ConfirmContext>
  );
}

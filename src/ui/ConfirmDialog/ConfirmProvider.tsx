'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ConfirmDialog } from './ConfirmDialog.js';
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
      setIsOpen(true);
      return new Promise((settle) => {
        resolve.current = settle;
      });
    },
    [answer],
  );
  useEffect(() => () => resolve.current?.(false), []);

  return (
    <ConfirmContext value={confirm}>
      {children}
      {request ? (
        <ConfirmDialog {...request} open={isOpen} onConfirm={() => answer(true)} onCancel={() => answer(false)} />
      ) : null}
    </ConfirmContext>
  );
}

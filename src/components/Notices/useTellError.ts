'use client';

import { useCallback } from 'react';
import { useT } from '../../i18n/useT.js';
import { toChatError } from '../../model/errors.js';
import { useToast } from '../../ui/Toast/useToast.js';
import { errorText } from './errorText.js';

/**
 * Says in a notice why something did not work: for the rejection of a command.
 *
 * @example
 * const tellError = useTellError();
 * commands.setPinned(id, true).catch(tellError);
 */
export function useTellError(): (error: unknown) => void {
  const t = useT();
  const toast = useToast();
  return useCallback(
    (thrown) => {
      const error = toChatError(thrown, 'ui');
      const text = errorText(t, error);
      if (text !== '') toast.show({ text, tone: 'danger', key: `error.${error.code}` });
    },
    [t, toast],
  );
}

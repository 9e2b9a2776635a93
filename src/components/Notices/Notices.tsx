'use client';

import { useEffect, useRef } from 'react';
import { useCommands } from '../../hooks/useCommands.js';
import { useNotices } from '../../hooks/useConnection.js';
import type { Translate } from '../../i18n/Translate.js';
import { useT } from '../../i18n/useT.js';
import type { Notice } from '../../store/state.js';
import { useToast } from '../../ui/Toast/useToast.js';
import { errorText } from './errorText.js';

/** Tells what the server and refused acts have to say, each once, in the root's notices. Draws nothing itself. */
export function Notices(): null {
  const t = useT();
  const toast = useToast();
  const { dismissNotice } = useCommands();
  const notices = useNotices();
  const told = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const before = told.current;
    // What was told and has gone may come again.
    told.current = new Set(notices.map(({ id }) => id));
    for (const notice of notices) {
      if (before.has(notice.id) || notice.kind === 'storage') continue;
      const text = noticeText(t, notice);
      if (text === '') {
        dismissNotice(notice.id);
        continue;
      }
      toast.show({
        text,
        tone: notice.kind === 'error' ? 'danger' : 'neutral',
        key: notice.error ? `error.${notice.error.code}` : `notice.${notice.id}`,
        onClose: () => dismissNotice(notice.id),
      });
    }
  }, [notices, t, toast, dismissNotice]);

  return null;
}

/** A storage notice stays: it belongs to the banner. */
function noticeText(t: Translate, notice: Notice): string {
  if (notice.error) return errorText(t, notice.error);
  return notice.text ?? '';
}

'use client';

import { type RefObject, useLayoutEffect } from 'react';
import { useUserName } from '../../hooks/usePeople.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { rowLabel } from './rowLabel.js';
import { useTimelineContext } from './timelineContext.js';
import { useDescribeMessage } from '../../hooks/useMessagePreview.js';
import type { RowMessage } from './useRowMessage.js';

/**
 * Names the row around an element for screen readers. The row belongs to the list, which does not draw it again when a
 * mark or a reaction changes; so the name is written to it, not passed.
 */
export function useRowName(inside: RefObject<HTMLElement | null>, row: RowMessage, isOwn: boolean): void {
  const t = useT();
  const format = useFormat();
  const describe = useDescribeMessage();
  const { frameOf } = useTimelineContext();
  const { message } = row;
  const name = useUserName(message?.senderId);
  const isNotice = message !== undefined && frameOf(message) === 'notice';
  const sender = isNotice ? '' : isOwn ? t('message.you') : name;
  const label = message ? rowLabel({ ...row, t, format, sender, text: describe(message).text }) : '';
  useLayoutEffect(() => {
    inside.current?.closest('.cl-VirtualList-row')?.setAttribute('aria-label', label);
  }, [inside, label]);
}

'use client';

import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { dataFlag } from '../props/dataFlag.js';
import type { ViewerItem } from './ViewerItem.js';

export interface ViewerStripProps {
  readonly items: readonly ViewerItem[];
  readonly index: number;
  readonly onSelect: (index: number) => void;
}

/** To each side of the current one: a conversation may hold thousands. */
const NEIGHBOURS = 12;

/** Small pictures of what is before and after. One tab stop; the viewer's arrows move it. */
export function ViewerStrip({ items, index, onSelect }: ViewerStripProps): ReactNode {
  const t = useT();
  const strip = useRef<HTMLDivElement>(null);
  const first = Math.max(0, index - NEIGHBOURS);
  const shown = items.slice(first, index + NEIGHBOURS + 1);

  useLayoutEffect(() => {
    const element = strip.current;
    const current = element?.querySelector<HTMLElement>('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
    if (element?.contains(document.activeElement)) current?.focus({ preventScroll: true });
  }, [index]);

  return (
    <div ref={strip} className="cl-Viewer-strip">
      {shown.map((item, offset) => {
        const at = first + offset;
        return (
          <button
            key={item.id}
            type="button"
            className="cl-Viewer-thumb"
            tabIndex={at === index ? 0 : -1}
            aria-label={t('text.parts', {
              parts: [item.alt, t('ui.position', { index: at + 1, total: items.length })].filter(Boolean),
            })}
            aria-current={at === index ? 'true' : undefined}
            data-selected={dataFlag(at === index)}
            onClick={() => onSelect(at)}
          >
            {item.thumbnailUrl ? (
              <img
                className="cl-Media-image"
                src={item.thumbnailUrl}
                alt=""
                draggable={false}
                decoding="async"
                referrerPolicy="no-referrer"
              />
            ) : null}
          </button>
        );
      })}
    </div>
  );
}

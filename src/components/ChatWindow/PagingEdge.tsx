'use client';

import { memo, type ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import type { PagingState } from '../../store/state.js';
import { Button } from '../../ui/Button/Button.js';
import { Spinner } from '../../ui/Progress/Spinner.js';
import { dataFlag } from '../../ui/props/dataFlag.js';

export interface PagingEdgeProps {
  /** Which end of the loaded messages it stands at. */
  readonly at: 'older' | 'newer';
  readonly paging: PagingState;
  readonly onLoad: () => void;
}

/** Beyond the first or last loaded message: that more is coming, or why not and what to do. Its place is kept, so nothing shifts. */
export const PagingEdge = memo(function PagingEdge({ at, paging, onLoad }: PagingEdgeProps): ReactNode {
  const t = useT();
  const isLoading = paging.status === 'loading';
  return (
    <div className="cl-Timeline-gap" data-at={at} data-loading={dataFlag(isLoading)} aria-live="off">
      {paging.status === 'error' ? (
        <>
          <span>{t(`timeline.${at}.error`)}</span>
          <Button size={28} onClick={onLoad}>
            {t('ui.retry')}
          </Button>
        </>
      ) : null}
      {isLoading ? <Spinner label={t(`timeline.${at}.loading`)} /> : null}
    </div>
  );
});

/** Messages are missing between these and the newest ones (P16). They are being fetched; who does not want to wait asks. */
export function GapEdge({ paging, onLoad }: Omit<PagingEdgeProps, 'at'>): ReactNode {
  const t = useT();
  const isLoading = paging.status === 'loading';
  return (
    <div className="cl-Timeline-gap" data-at="gap" data-loading={dataFlag(isLoading)} aria-live="off">
      <span>{t('timeline.gap')}</span>
      {isLoading ? (
        <Spinner label={t('timeline.gap.loading')} />
      ) : (
        <Button size={28} onClick={onLoad}>
          {t('timeline.gap.load')}
        </Button>
      )}
    </div>
  );
}

/** Nothing comes before the first message. */
export function TimelineStart(): ReactNode {
  const t = useT();
  return (
    <div className="cl-Timeline-gap" data-at="start">
      {t('timeline.start')}
    </div>
  );
}

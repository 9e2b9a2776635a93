'use client';

import { type ComponentType, memo, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { Icon } from '../../ui/Icon/Icon.js';
import type { VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';
import { type TimelineView, useTimelineView } from './timelineView.js';

export interface NewPillProps {
  /** Unread messages below; 0 when there are none. */
  readonly count: number;
  /** The reader jumped here: the pill leads back. */
  readonly canGoBack: boolean;
  readonly onPress: () => void;
}

/** The way down, with what is new there; after a jump the way back. The timeline itself never jumps. */
export function NewPill({ count, canGoBack, onPress }: NewPillProps): ReactNode {
  const t = useT();
  const format = useFormat();
  if (count === 0 || canGoBack) {
    return (
      <button
        type="button"
        className="cl-NewPill"
        data-plain=""
        aria-label={t(canGoBack ? 'timeline.back' : 'timeline.to-newest')}
        title={t(canGoBack ? 'timeline.back' : 'timeline.to-newest')}
        onClick={onPress}
      >
        <Icon name="arrowdown" />
        {count > 0 ? <span className="cl-Badge">{format.badge(count)}</span> : null}
      </button>
    );
  }
  return (
    <button type="button" className="cl-NewPill" aria-description={t('timeline.to-newest')} onClick={onPress}>
      {t('timeline.new-messages', { count })}
      <Icon name="arrowdown" />
    </button>
  );
}

export interface NewPillHostProps {
  readonly view: TimelineView;
  readonly list: RefObject<VirtualListHandle | null>;
  readonly Pill: ComponentType<NewPillProps>;
  readonly onBack: () => void;
  readonly onNewest: () => void;
}

/** Shows the pill while there is somewhere to go. Gone with the focus on it, it leaves the focus to the messages. */
export const NewPillHost = memo(function NewPillHost(props: NewPillHostProps): ReactNode {
  const { view, list, Pill, onBack, onNewest } = props;
  const isAtEnd = useTimelineView(view, (state) => state.isAtEnd);
  const count = useTimelineView(view, (state) => state.newBelow);
  const canGoBack = useTimelineView(view, (state) => state.canGoBack);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (!isAtEnd || !hadFocus.current) return;
    hadFocus.current = false;
    if (document.activeElement === document.body) list.current?.focusRow();
  }, [isAtEnd, list]);
  if (isAtEnd) return null;
  return (
    <div
      className="cl-NewPill-place"
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // Without one the pill itself may be going.
        if (relatedTarget) hadFocus.current = false;
      }}
    >
      <Pill count={count} canGoBack={canGoBack} onPress={canGoBack ? onBack : onNewest} />
    </div>
  );
});

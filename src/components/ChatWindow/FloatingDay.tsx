'use client';

import { memo, type ReactNode } from 'react';
import { dataFlag } from '../../ui/props/dataFlag.js';
import { DayText } from './DayLabel.js';
import { type TimelineView, useTimelineView } from './timelineView.js';

/** The day of the messages at the top, while a person scrolls. */
export const FloatingDay = memo(function FloatingDay({ view }: { readonly view: TimelineView }): ReactNode {
  const at = useTimelineView(view, ({ floatingDayAt }) => floatingDayAt);
  const isShown = useTimelineView(view, ({ isScrolling, floatingDayAt }) => isScrolling && floatingDayAt !== undefined);
  return (
    <div className="cl-FloatingDay" data-hidden={dataFlag(!isShown)} aria-hidden="true">
      {at === undefined ? null : <DayText at={at} />}
    </div>
  );
});

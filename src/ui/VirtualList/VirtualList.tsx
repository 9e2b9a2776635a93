'use client';

/*
 * Hazards, and how each is met.
 *
 * Two hands on one scroll position. TanStack's virtualizer can hold an anchor itself (`anchorTo`, `followOnAppend`), but
 * loses it when the anchor's row is deleted, when rows change their order inside, when the viewport is resized and when
 * a row above is measured again on the way up, and it paints an empty frame when a burst arrives inside a frame. It is
 * given no say here (`createListGeometry`), and the browser's own anchoring is off. One `ReadingPlace` decides where the
 * content stands; `settle` puts it there after each cause, whatever that was.
 *
 * A frame that is painted wrong and then put right. Every cause ends before the paint: a commit in its layout effect
 * (rows are measured there, not after), sizes and viewport in a resize observer, a scroll in its event. A render that
 * any of them needs is flushed inside it.
 *
 * The reader's rows unmounting when a page arrives above them. `prepare` lays out the new rows during the render and
 * picks those to mount for where the content will stand.
 *
 * A change that moves twice within one frame (a range too short for a moment, a row that is measured again). The place is
 * chosen anew only from what was painted (`createReadingPlace`).
 *
 * The echo of our own write taken for the person's scroll, or the person's scroll lost under our write. `createScrollPort`
 * knows the position that it left; any other one is the person's, and is taken over before rows change.
 *
 * iOS, where a finger or its fling owns the position. The port shifts the content until it comes to rest.
 *
 * An endless round of renders and measures. A change may ask for a dozen renders, then it waits for the next frame.
 *
 * The focus lost with a row, and controls of fifty rows as fifty tab stops: `createRowFocus`.
 *
 * 100 000 rows. Nothing here walks over them but the virtualizer's own rebuild of offsets and looking for a row that is
 * gone; a row's place, index and position in the set are written past React.
 */

import { useImperativeHandle } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';
import { visibleRows } from './createListReporter.js';
import { useListEngine } from './useListEngine.js';
import { VirtualRow } from './VirtualRow.js';
import type { VirtualListHandle, VirtualListProps } from './VirtualList.types.js';

const ROW_ROLES = { feed: 'article', list: 'listitem', listbox: 'option', none: undefined } as const;

/** A list of any length that mounts what is near the viewport and keeps the reader's row where it is. */
export function VirtualList(props: VirtualListProps): ReactNode {
  const {
    keys,
    renderRow,
    rowAttributes,
    estimateSize,
    anchor = 'end',
    follow = anchor === 'end',
    opening,
    segment,
    paddingStart = 0,
    paddingEnd = 0,
    scrollPaddingStart = 0,
    scrollPaddingEnd = 0,
    role = 'feed',
    label,
    labelledBy,
    busy,
    setSize = keys.length,
    firstPosition = 1,
    before,
    after,
    className,
    columnClassName,
    id,
    handle,
  } = props;
  const { engine, focus, rowKeys, part } = useListEngine(
    {
      keys,
      segment,
      opening,
      estimateSize,
      edge: anchor,
      follow,
      paddingStart,
      paddingEnd,
      insetStart: scrollPaddingStart,
      insetEnd: scrollPaddingEnd,
      setSize,
      firstPosition,
    },
    {
      onVisibleChange: props.onVisibleChange,
      onReachStart: props.onReachStart,
      onReachEnd: props.onReachEnd,
      reachPx: props.reachPx,
      onScroll: props.onScroll,
      onRowKeyDown: props.onRowKeyDown,
      onEscape: props.onEscape,
      currentKey: props.currentKey,
      edge: anchor,
    },
  );
  useImperativeHandle(
    handle,
    (): VirtualListHandle => ({
      scrollToKey: (key, options) => engine.reveal(key, options),
      scrollToEnd: (options) => engine.scrollToEdge('end', options),
      scrollToStart: (options) => engine.scrollToEdge('start', options),
      isAtEnd: () => engine.isAtEnd,
      focusKey: (key) => focus.focusKey(key),
      focusRow: () => focus.focusTabStop(),
      visibleKeys: () => {
        const visible = visibleRows(engine);
        return visible ? engine.geometry.keys.slice(visible.firstIndex, visible.lastIndex + 1) : [];
      },
      takeSnapshot: () => engine.takeSnapshot(),
      restore: (snapshot) => engine.restore(snapshot),
      get element() {
        return engine.element;
      },
    }),
    [engine, focus],
  );
  const { onRowContextMenu } = props;
  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.cl-VirtualList-row') : null;
    const key = row?.dataset['key'];
    if (key !== undefined) onRowContextMenu?.(event, key);
  };

  return (
    <div
      ref={part('scroller')}
      id={id}
      className={classNames('cl-VirtualList', className)}
      tabIndex={-1}
      data-anchor={anchor}
      style={{ scrollPaddingBlock: `${scrollPaddingStart}px ${scrollPaddingEnd}px` }}
    >
      <div ref={part('canvas')} className="cl-VirtualList-canvas">
        <div ref={part('before')} className="cl-VirtualList-before">
          {before}
        </div>
        <div
          ref={part('column')}
          className={classNames('cl-VirtualList-column', columnClassName)}
          role={role}
          aria-label={label}
          aria-labelledby={labelledBy}
          aria-busy={busy}
          onFocus={focus.onFocus}
          onBlur={focus.onBlur}
          onKeyDown={focus.onKeyDown}
          onContextMenu={onRowContextMenu ? onContextMenu : undefined}
        >
          {rowKeys.map((key) => (
            <VirtualRow
              key={key}
              rowKey={key}
              role={ROW_ROLES[role]}
              rowRef={engine.rows.ref}
              renderRow={renderRow}
              rowAttributes={rowAttributes}
            />
          ))}
        </div>
        <div ref={part('after')} className="cl-VirtualList-after">
          {after}
        </div>
      </div>
    </div>
  );
}

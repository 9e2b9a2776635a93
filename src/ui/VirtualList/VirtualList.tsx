'use client';

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

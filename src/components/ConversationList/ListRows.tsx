'use client';

import { type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useCallback, useMemo, useRef } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useTheme } from '../../theme/useTheme.js';
import { useLongPress } from '../../ui/useLongPress/useLongPress.js';
import { VirtualList } from '../../ui/VirtualList/VirtualList.js';
import type { RowAttributes, VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';
import { useShortcuts } from '../ChatProvider/useShortcuts.js';
import { ListItem } from './ListItem.js';
import { RowContext, type RowContextValue } from './rowContext.js';

export interface ListRowsProps extends RowContextValue {
  readonly keys: readonly string[];
  readonly label: string;
  /** More are there than are loaded. */
  readonly isPartial: boolean;
  readonly isBusy: boolean;
  readonly onOpen: (key: string) => void;
  readonly onMenu: (key: string, anchor: MenuAnchor, row: Element) => void;
  readonly onReachEnd: () => void;
  readonly onEscape: (() => void) | undefined;
  readonly after: ReactNode;
  readonly handle: Ref<VirtualListHandle>;
}

const ROW_PX = { comfortable: 64, compact: 48 } as const;
const LINE_PX = 9;
const HEADING_PX = 28;
/** Room below the last row. */
const END_PX = 8;
/** After a key or a long press the browser may send its own event for the same wish, or before it. */
const ECHO_MS = 400;

type MenuSource = 'key' | 'press' | 'event';
type MenuAnchor = Element | { readonly x: number; readonly y: number };

/** The rows themselves: one list box, one tab stop. What a row is asked for by pointer, key or touch ends here. */
export function ListRows(props: ListRowsProps): ReactNode {
  const { keys, selectedId, query, firstUnpinned, firstPerson, Row, onOpen, onMenu } = props;
  const { clock } = useChat();
  const { matches } = useShortcuts();
  const { density } = useTheme().resolved;
  const lastMenu = useRef<{ source: MenuSource; at: number }>({ source: 'key', at: Number.NEGATIVE_INFINITY });
  const context = useMemo(
    () => ({ selectedId, query, firstUnpinned, firstPerson, Row }),
    [selectedId, query, firstUnpinned, firstPerson, Row],
  );
  const rowAttributes = useCallback(
    (key: string): RowAttributes => ({ className: 'cl-ConversationList-item', 'aria-selected': key === selectedId }),
    [selectedId],
  );
  const estimateSize = useCallback(
    (key: string) => ROW_PX[density] + (key === firstUnpinned ? LINE_PX : 0) + (key === firstPerson ? HEADING_PX : 0),
    [density, firstUnpinned, firstPerson],
  );
  const openMenu = (by: MenuSource, key: string, anchor: MenuAnchor, row: Element): void => {
    const now = clock.now();
    const { source, at } = lastMenu.current;
    if (by !== 'key' && by !== source && now - at < ECHO_MS) return;
    lastMenu.current = { source: by, at: now };
    onMenu(key, anchor, row);
  };

  const onRowKeyDown = (event: KeyboardEvent<HTMLElement>, key: string): void => {
    if (event.key === 'ContextMenu' || matches(event.nativeEvent, 'openMenu')) {
      event.preventDefault();
      const row = rowOf(event.target);
      if (row) openMenu('key', key, row.element, row.element);
    } else if ((event.key === 'Enter' || event.key === ' ') && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onOpen(key);
    }
  };
  const onRowContextMenu = (event: MouseEvent<HTMLElement>, key: string): void => {
    event.preventDefault();
    const row = rowOf(event.target);
    if (row) openMenu('event', key, { x: event.clientX, y: event.clientY }, row.element);
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const row = rowOf(event.target);
    if (!row) return;
    const button = (event.target as Element).closest('[data-row-menu]');
    if (button) onMenu(row.key, button, row.element);
    else onOpen(row.key);
  };
  const press = useLongPress<HTMLDivElement>({
    onLongPress({ target, x, y }) {
      const row = rowOf(target);
      if (row) openMenu('press', row.key, { x, y }, row.element);
    },
  });
  const pointer = { ...press, onClick };

  return (
    <div className="cl-ConversationList-body" {...pointer}>
      <RowContext value={context}>
        <VirtualList
          handle={props.handle}
          className="cl-ConversationList-rows"
          role="listbox"
          label={props.label}
          busy={props.isBusy}
          anchor="start"
          keys={keys}
          setSize={props.isPartial ? -1 : keys.length}
          renderRow={renderRow}
          rowAttributes={rowAttributes}
          estimateSize={estimateSize}
          paddingEnd={END_PX}
          scrollPaddingStart={END_PX}
          scrollPaddingEnd={END_PX}
          currentKey={selectedId}
          onRowKeyDown={onRowKeyDown}
          onRowContextMenu={onRowContextMenu}
          onReachEnd={props.onReachEnd}
          onEscape={props.onEscape}
          after={props.after}
        />
      </RowContext>
    </div>
  );
}

function renderRow(key: string): ReactNode {
  return <ListItem rowKey={key} />;
}

function rowOf(target: EventTarget | null): { readonly key: string; readonly element: Element } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('.cl-VirtualList-row') : null;
  const key = element?.dataset['key'];
  return element && key !== undefined ? { key, element } : undefined;
}

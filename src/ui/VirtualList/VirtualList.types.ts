import type { AriaAttributes, CSSProperties, KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';

/** Where a row stands in the viewport. `nearest` moves as little as makes the row visible. */
export type ListAlign = 'start' | 'center' | 'end' | 'nearest';

/** A row to open at. */
export interface ListTarget {
  readonly key: string;
  /** @default 'center' */
  readonly align?: ListAlign | undefined;
}

/** A reading position as plain data: the end, or a row and its distance from the top of the viewport in pixels. */
export type ListSnapshot = { readonly atEnd: true } | { readonly key: string; readonly offset: number };

/** Where a list opens. */
export type ListOpening = 'start' | 'end' | ListTarget | ListSnapshot;

/** What can be seen now. Indexes count within `keys`. */
export interface VisibleRows {
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly firstKey: string;
  readonly lastKey: string;
  /** The lowest row of which at least half, or half a viewport, is visible: what may count as read. */
  readonly seenKey: string;
  readonly seenIndex: number;
  readonly atStart: boolean;
  /** The end is in view and, in a list that follows, new rows will scroll in. */
  readonly atEnd: boolean;
}

/** Attributes for the element around a row's content. */
export interface RowAttributes extends AriaAttributes {
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly [data: `data-${string}`]: string | number | boolean | undefined;
}

export interface ScrollOptions {
  /** `smooth` glides the last stretch, unless the person asked for less motion. @default 'instant' */
  readonly behavior?: 'instant' | 'smooth' | undefined;
}

/** The list by command. Everything is on the screen in the next painted frame. */
export interface VirtualListHandle {
  /** Shows a row; false when it is not among `keys`. */
  scrollToKey(key: string, options?: ScrollOptions & { readonly align?: ListAlign | undefined }): boolean;
  scrollToEnd(options?: ScrollOptions): void;
  scrollToStart(options?: ScrollOptions): void;
  isAtEnd(): boolean;
  /** Moves the focus to a row, showing it first; false when it is not among `keys`. */
  focusKey(key: string): boolean;
  /** Moves the focus to the row that Tab would reach. */
  focusRow(): boolean;
  visibleKeys(): readonly string[];
  takeSnapshot(): ListSnapshot | undefined;
  restore(snapshot: ListSnapshot): void;
  /** The scrolling element. */
  readonly element: HTMLElement | null;
}

export interface VirtualListProps {
  /** The rows, first to last: unique, stable names. A new array means that the rows changed; never mutate one. */
  readonly keys: readonly string[];
  /**
   * Draws the content of one row. Give it a memoized component that takes the key alone, and keep this function's
   * identity: then a new row renders one row.
   */
  readonly renderRow: (key: string) => ReactNode;
  /** The likely height in pixels of a row that was not measured yet. Asked for a sample of rows; the mean is used for all. */
  readonly estimateSize: (key: string) => number;
  /** Attributes of a row's element. Read when the row mounts and when this function's identity changes. */
  readonly rowAttributes?: ((key: string) => RowAttributes | undefined) | undefined;
  /**
   * The edge that a reader rests at: a timeline at its end, a list of conversations at its start. Away from it the
   * row that is being read stays where it is, whatever happens around it.
   * @default 'end'
   */
  readonly anchor?: 'start' | 'end' | undefined;
  /** Whether rows added at the end scroll in while the reader is there. Off while newer pages are missing. @default `anchor === 'end'` */
  readonly follow?: boolean | undefined;
  /** Where it opens. @default the `anchor` edge */
  readonly opening?: ListOpening | undefined;
  /** The name of what is shown. When it changes the list opens anew at `opening`, without an empty frame. */
  readonly segment?: string | undefined;
  /** Empty pixels before the first row and after the last. @default 0 */
  readonly paddingStart?: number | undefined;
  readonly paddingEnd?: number | undefined;
  /** Pixels at the viewport's edges that float over rows: a focused or sought row is never put under them. @default 0 */
  readonly scrollPaddingStart?: number | undefined;
  readonly scrollPaddingEnd?: number | undefined;
  /** Asks for earlier rows. Called once for each first row that comes within `reachPx`. */
  readonly onReachStart?: (() => void) | undefined;
  /** Asks for later rows. Called once for each last row that comes within `reachPx`. */
  readonly onReachEnd?: (() => void) | undefined;
  /** @default two viewports */
  readonly reachPx?: number | undefined;
  readonly onVisibleChange?: ((visible: VisibleRows) => void) | undefined;
  /** The person scrolled. Where the list moves by itself (a new row, a page, a jump) it is not called. */
  readonly onScroll?: (() => void) | undefined;
  /** @default 'feed', whose rows are articles */
  readonly role?: 'feed' | 'list' | 'listbox' | 'none' | undefined;
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  /** Rows are being loaded. */
  readonly busy?: boolean | undefined;
  /** How many rows there are in all, loaded or not; -1 when nobody knows. @default `keys.length` */
  readonly setSize?: number | undefined;
  /** The 1-based place of the first key among all rows. @default 1 */
  readonly firstPosition?: number | undefined;
  /** A key pressed on a row itself, not on a control in it. Prevent the default to keep the list from acting on it. */
  readonly onRowKeyDown?: ((event: KeyboardEvent<HTMLElement>, key: string) => void) | undefined;
  /** The row that Tab comes to while the focus is elsewhere, for example the chosen one. @default the row that was focused last */
  readonly currentKey?: string | undefined;
  readonly onRowContextMenu?: ((event: MouseEvent<HTMLElement>, key: string) => void) | undefined;
  /** Escape on a row itself: the way out of the list. */
  readonly onEscape?: (() => void) | undefined;
  /** Stands above the first row and scrolls with it. */
  readonly before?: ReactNode;
  /** Stands below the last row and scrolls with it. */
  readonly after?: ReactNode;
  readonly className?: string | undefined;
  readonly columnClassName?: string | undefined;
  readonly id?: string | undefined;
  readonly handle?: Ref<VirtualListHandle> | undefined;
}

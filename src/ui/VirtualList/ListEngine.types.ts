import type { ListGeometry } from './createListGeometry.js';
import type { PlaceRules } from './createReadingPlace.js';
import type { RowFacts, RowRegistry } from './createRowRegistry.js';
import type { ListFrame } from './listAnchor.js';
import type { RowWindow } from './rowWindow.js';
import type { ListAlign, ListSnapshot, ScrollOptions } from './VirtualList.types.js';

export interface ListEngineInputs extends RowFacts, PlaceRules {
  readonly estimateSize: (key: string) => number;
  readonly paddingStart: number;
  readonly paddingEnd: number;
  readonly insetStart: number;
  readonly insetEnd: number;
}

export interface ListParts {
  readonly scroller: HTMLElement;
  readonly canvas: HTMLElement;
  readonly before: HTMLElement;
  readonly column: HTMLElement;
  readonly after: HTMLElement;
}

export interface ListEngineHost {
  /** Asks for a render from inside a commit: it is done before the paint. */
  readonly renderInCommit: () => void;
  /** Renders at once; called where React is not at work (an observer, a scroll event, a frame, a microtask). */
  readonly renderNow: () => void;
  readonly keptKeys: () => Iterable<string>;
  /** Rows are about to go: `survivorOf` names the row itself or the nearest one that stays. */
  readonly onKeysChange: (survivorOf: (key: string) => string | undefined) => void;
  /** The person scrolled. */
  readonly onScroll: () => void;
  /** Everything is in its place. */
  readonly onSettled: () => void;
}

export interface ListEngine {
  readonly rows: RowRegistry;
  readonly geometry: ListGeometry;
  readonly mounted: RowWindow;
  readonly element: HTMLElement | null;
  readonly top: number;
  readonly isAtEnd: boolean;
  /** During a render: takes the new inputs and says which rows to draw. */
  prepare(inputs: ListEngineInputs): RowWindow;
  attach(parts: ListParts): () => void;
  /** After a commit, before the paint: puts everything in its place. */
  commit(): void;
  /** The layout as it is now, and where the viewport stands in it. */
  frame(): ListFrame;
  /** Looks again which rows are to be mounted. */
  refresh(): void;
  reveal(key: string, options?: ScrollOptions & { readonly align?: ListAlign | undefined }): boolean;
  scrollToEdge(edge: 'start' | 'end', options?: ScrollOptions): void;
  scrollBy(distance: number): void;
  takeSnapshot(): ListSnapshot | undefined;
  restore(snapshot: ListSnapshot): void;
}

'use client';

import { useLayoutEffect, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLatest } from '../props/useLatest.js';
import { createListEngine } from './createListEngine.js';
import { createListReporter } from './createListReporter.js';
import { createRowFocus } from './createRowFocus.js';
import { createRowSelection } from './createRowSelection.js';
import type { RefCallback } from 'react';
import type { ListEngine, ListEngineInputs, ListParts } from './ListEngine.types.js';
import type { ReporterCallbacks } from './createListReporter.js';
import type { RowFocus, RowFocusCallbacks } from './createRowFocus.js';

export interface ListParticipants {
  readonly engine: ListEngine;
  readonly focus: RowFocus;
  /** The keys of the rows to draw now, in order. */
  readonly rowKeys: readonly string[];
  /** Refs of the five elements. */
  readonly part: (name: keyof ListParts) => RefCallback<HTMLElement>;
}

/** Ties the engine to React: inputs in the render, places in the layout effect, renders on demand. */
export function useListEngine(
  inputs: ListEngineInputs,
  callbacks: ReporterCallbacks & RowFocusCallbacks,
): ListParticipants {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const latest = useLatest(callbacks);
  const [{ engine, focus, selection }] = useState(() => createParticipants(render, () => latest.current));
  const [{ parts, part }] = useState(createPartRefs);
  const { indexes, keys } = engine.prepare(inputs);

  useLayoutEffect(() => {
    const { scroller, canvas, before, column, after } = parts;
    if (!scroller || !canvas || !before || !column || !after) return undefined;
    const undo = [
      engine.attach({ scroller, canvas, before, column, after }),
      focus.attach(column),
      selection.attach(column),
    ];
    return () => {
      for (const stop of undo) stop();
    };
  }, [engine, focus, selection, parts]);
  useLayoutEffect(() => {
    engine.commit();
  });

  return { engine, focus, part, rowKeys: indexes.map((index) => keys[index] ?? '') };
}

function createParticipants(render: () => void, callbacks: () => ReporterCallbacks & RowFocusCallbacks) {
  const selection = createRowSelection();
  const focus: RowFocus = createRowFocus(() => engine, callbacks);
  const engine: ListEngine = createListEngine({
    renderInCommit: render,
    renderNow: () => flushSync(render),
    keptKeys: () => [...focus.keptKeys, ...selection.keptKeys],
    onKeysChange: (survivorOf) => focus.carry(survivorOf),
    onScroll: () => queueMicrotask(() => reporter.scrolled()),
    onSettled: () => {
      focus.place();
      reporter.look();
    },
  });
  const reporter = createListReporter(() => engine, callbacks);
  return { engine, focus, selection };
}

function createPartRefs() {
  const parts: { -readonly [Name in keyof ListParts]?: HTMLElement | undefined } = {};
  const refs = new Map<keyof ListParts, RefCallback<HTMLElement>>();
  const part = (name: keyof ListParts): RefCallback<HTMLElement> => {
    const known = refs.get(name);
    if (known) return known;
    const ref: RefCallback<HTMLElement> = (node) => {
      parts[name] = node ?? undefined;
    };
    refs.set(name, ref);
    return ref;
  };
  return { parts, part };
}

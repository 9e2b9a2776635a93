'use client';

import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useLatest } from '../props/useLatest.js';
import { filesOf, hasFiles } from './filesOf.js';
import type { TransferredFiles } from './filesOf.js';

export interface FileDropOptions {
  readonly onFiles: (transferred: TransferredFiles) => void;
  readonly disabled?: boolean | undefined;
}

export interface FileDropProps {
  readonly onDragEnter: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

export interface FileDrop {
  /** Files are over the target now: show the overlay. */
  readonly isOver: boolean;
  /** For the element that takes the files. */
  readonly targetProps: FileDropProps;
}

/** Takes files that are dropped on an element. Drags without files pass through untouched. */
export function useFileDrop(options: FileDropOptions): FileDrop {
  const latest = useLatest(options);
  const [isOver, setIsOver] = useState(false);
  // Each child that the pointer crosses enters and leaves as well: only the balance tells.
  const depth = useRef(0);
  const end = (): void => {
    depth.current = 0;
    setIsOver(false);
  };
  const isWanted = (event: DragEvent): boolean => !latest.current.disabled && hasFiles(event.dataTransfer);
  return {
    isOver: isOver && !options.disabled,
    targetProps: {
      onDragEnter(event) {
        if (!isWanted(event)) return;
        event.preventDefault();
        depth.current += 1;
        setIsOver(true);
      },
      onDragOver(event) {
        if (!isWanted(event)) return;
        // Without this the browser leaves the page and opens the file.
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave(event) {
        if (!hasFiles(event.dataTransfer)) return;
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) end();
      },
      onDrop(event) {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        end();
        if (latest.current.disabled) return;
        const transferred = filesOf(event.dataTransfer);
        if (transferred.files.length > 0 || transferred.hasFolders) latest.current.onFiles(transferred);
      },
    },
  };
}

'use client';

import { useMemo } from 'react';
import { dataFlag } from '../props/dataFlag.js';
import { isSheetWanted, rootOf, sheetAnchor, virtualAnchor } from './popupAnchor.js';
import type { PopupAnchor, VirtualAnchor } from './popupAnchor.js';

export interface PopupPlaceRequest {
  readonly anchor: PopupAnchor;
  readonly presentation?: 'menu' | 'popover' | 'sheet' | undefined;
  readonly side?: 'top' | 'bottom' | 'inline-start' | 'inline-end' | undefined;
  readonly align?: 'start' | 'center' | 'end' | undefined;
}

export interface PopupPlace {
  readonly isSheet: boolean;
  /** For the scrim under a sheet: it darkens the pane that the sheet belongs to, and not its neighbours. */
  readonly scrim: { readonly 'data-sheet': ''; readonly style: { readonly clipPath: string | undefined } };
  /** For Base UI's positioner. */
  readonly positioner: {
    readonly anchor: VirtualAnchor;
    readonly positionMethod: 'fixed';
    readonly side: 'top' | 'bottom' | 'inline-start' | 'inline-end';
    readonly align: 'start' | 'center' | 'end';
    readonly sideOffset: number;
    readonly collisionPadding: number;
    readonly 'data-sheet': '' | undefined;
  };
}

/** Where a popup stands: at its anchor, or, in a narrow touch layout, along the lower edge of its root. */
export function usePopupPlace(request: PopupPlaceRequest, defaultAlign: 'start' | 'center'): PopupPlace {
  const { anchor, presentation, side = 'bottom', align = defaultAlign } = request;
  return useMemo(() => {
    const root = rootOf(anchor);
    const isSheet = presentation === undefined ? isSheetWanted(root) : presentation === 'sheet';
    return {
      isSheet,
      scrim: { 'data-sheet': '', style: { clipPath: isSheet ? clipTo(root) : undefined } },
      positioner: {
        anchor: isSheet ? sheetAnchor(root) : virtualAnchor(anchor),
        positionMethod: 'fixed',
        side: isSheet ? 'top' : side,
        align: isSheet ? 'center' : align,
        sideOffset: isSheet ? 0 : 4,
        collisionPadding: isSheet ? 0 : 8,
        'data-sheet': dataFlag(isSheet),
      },
    };
  }, [anchor, presentation, side, align]);
}

function clipTo(root: Element | null): string | undefined {
  if (!root) return undefined;
  const { clientWidth, clientHeight } = document.documentElement;
  const { top, right, bottom, left } = root.getBoundingClientRect();
  const insets = [top, clientWidth - right, clientHeight - bottom, left].map((inset) => Math.max(0, Math.round(inset)));
  return insets.every((inset) => inset === 0) ? undefined : `inset(${insets.map((inset) => `${inset}px`).join(' ')})`;
}

'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '../Icon/Icon.js';
import { classNames } from '../props/classNames.js';

export interface ChipProps extends ComponentProps<'span'> {
  /** Before the words, for example an avatar of 20 px. */
  readonly start?: ReactNode;
  /** Without it the chip cannot be taken away. */
  readonly onRemove?: (() => void) | undefined;
  /** Names the cross, for example 'Remove Ana'. */
  readonly removeLabel?: string | undefined;
}

/** One of the things that were chosen. */
export function Chip({ start, onRemove, removeLabel, className, children, ...rest }: ChipProps): ReactNode {
  return (
    <span {...rest} className={classNames('cl-Chip', className)}>
      {start}
      <bdi className="cl-truncate">{children}</bdi>
      {onRemove ? (
        <button type="button" className="cl-Chip-remove" aria-label={removeLabel} onClick={onRemove}>
          <Icon name="close" size={14} />
        </button>
      ) : null}
    </span>
  );
}

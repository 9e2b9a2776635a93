import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';

export interface SkeletonProps extends ComponentProps<'span'> {
  /** @default 'line' */
  readonly shape?: 'line' | 'text' | 'avatar' | 'bubble' | undefined;
}

/** The shape of what is still loading. */
export function Skeleton({ shape = 'line', className, ...rest }: SkeletonProps): ReactNode {
  return <span aria-hidden="true" {...rest} className={classNames('cl-Skeleton', className)} data-shape={shape} />;
}

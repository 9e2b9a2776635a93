import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';

export type VisuallyHiddenProps = ComponentProps<'span'>;

/** Text for screen readers only. */
export function VisuallyHidden({ className, ...rest }: VisuallyHiddenProps): ReactNode {
  return <span {...rest} className={classNames('cl-VisuallyHidden', className)} />;
}

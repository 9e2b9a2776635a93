import type { ComponentProps, ReactNode } from 'react';
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.js';
import { classNames } from '../props/classNames.js';
import { dataFlag } from '../props/dataFlag.js';

export interface BadgeProps extends ComponentProps<'span'> {
  /** The count in words, for example '3 unread messages'; read instead of the number. */
  readonly label?: string | undefined;
  /** Neutral, for a muted conversation. */
  readonly muted?: boolean | undefined;
  /** A mention: the sign instead of a number. */
  readonly mention?: boolean | undefined;
}

/** A small count. */
export function Badge({ label, muted, mention, className, children, ...rest }: BadgeProps): ReactNode {
  return (
    <span
      {...rest}
      className={classNames('cl-Badge', className)}
      data-muted={dataFlag(muted)}
      data-mention={dataFlag(mention)}
    >
      <span aria-hidden={label ? true : undefined}>{children}</span>
      {label ? <VisuallyHidden>{label}</VisuallyHidden> : null}
    </span>
  );
}

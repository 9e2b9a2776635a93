import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';

export interface AvatarStackProps extends ComponentProps<'span'> {
  /** Names the whole stack, for example 'Read by Ana and Bo'. Without it the stack is decoration. */
  readonly label?: string | undefined;
}

/** A few avatars, each over the one before it. */
export function AvatarStack({ label, className, ...rest }: AvatarStackProps): ReactNode {
  return (
    <span
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      {...rest}
      className={classNames('cl-AvatarStack', className)}
    />
  );
}

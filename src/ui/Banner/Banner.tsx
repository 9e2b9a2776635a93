import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';

export interface BannerProps extends ComponentProps<'div'> {
  /** @default 'warning' */
  readonly tone?: 'warning' | 'danger' | 'success' | 'neutral' | undefined;
  readonly icon?: ReactNode;
  /** A button, at the end. */
  readonly action?: ReactNode;
}

/** A line across the pane that says what is going on. It is a status: readers hear it when it appears. */
export function Banner({ tone = 'warning', icon, action, className, children, ...rest }: BannerProps): ReactNode {
  return (
    <div role="status" {...rest} className={classNames('cl-Banner', className)} data-tone={tone}>
      {icon}
      <span className="cl-Banner-text">{children}</span>
      {action}
    </div>
  );
}

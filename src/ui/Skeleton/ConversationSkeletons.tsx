import type { ComponentProps, ReactNode } from 'react';
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.js';
import { classNames } from '../props/classNames.js';
import { Skeleton } from './Skeleton.js';

export interface ConversationSkeletonsProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** What is loading, in words: read once, as a status. */
  readonly label: string;
  /** @default 8 */
  readonly count?: number | undefined;
}

/** Rows of a list that is still loading. */
export function ConversationSkeletons({ label, count = 8, className, ...rest }: ConversationSkeletonsProps): ReactNode {
  return (
    <div role="status" {...rest} className={classNames('cl-SkeletonRows', className)}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className="cl-ConversationRow" aria-hidden="true">
          <Skeleton shape="avatar" />
          <span className="cl-Skeleton-lines">
            <Skeleton shape="line" />
            <Skeleton shape="text" />
          </span>
        </div>
      ))}
    </div>
  );
}

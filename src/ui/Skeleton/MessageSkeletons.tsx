import type { ComponentProps, ReactNode } from 'react';
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.js';
import { classNames } from '../props/classNames.js';
import { dataFlag } from '../props/dataFlag.js';
import { Skeleton } from './Skeleton.js';

export interface MessageSkeletonsProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** What is loading, in words: read once, as a status. */
  readonly label: string;
  /** Groups of bubbles, peers and own in turn. @default 4 */
  readonly count?: number | undefined;
}

/** Bubbles of a conversation that is still loading. */
export function MessageSkeletons({ label, count = 4, className, ...rest }: MessageSkeletonsProps): ReactNode {
  return (
    <div role="status" {...rest} className={classNames('cl-SkeletonMessages', className)}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: count }, (_, group) => (
        <div key={group} className="cl-SkeletonMessages-group" data-own={dataFlag(group % 2 === 1)} aria-hidden="true">
          {group % 2 === 0 ? <Skeleton shape="avatar" /> : null}
          <span className="cl-SkeletonMessages-bubbles">
            <Skeleton shape="bubble" />
            {group % 2 === 0 ? <Skeleton shape="bubble" /> : null}
          </span>
        </div>
      ))}
    </div>
  );
}

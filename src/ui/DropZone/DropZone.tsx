import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '../Icon/Icon.js';
import { classNames } from '../props/classNames.js';

export interface DropZoneProps extends ComponentProps<'div'> {
  /** What happens on a drop, in words. */
  readonly label: string;
}

/** Lies over the target while files are dragged over it. It takes no events itself. */
export function DropZone({ label, className, ...rest }: DropZoneProps): ReactNode {
  return (
    <div aria-hidden="true" {...rest} className={classNames('cl-DropZone', className)}>
      <Icon name="attach" size={24} />
      <span className="cl-DropZone-label">{label}</span>
    </div>
  );
}

import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '../Icon/Icon.js';
import { classNames } from '../props/classNames.js';
import { dataFlag } from '../props/dataFlag.js';

export interface CheckProps extends Omit<ComponentProps<'span'>, 'children'> {
  readonly checked: boolean;
  /** `round` for one of several, `square` for each by itself. @default 'round' */
  readonly shape?: 'round' | 'square' | undefined;
}

/** The mark of a choice. It is drawn only: the row around it carries role and state. */
export function Check({ checked, shape = 'round', className, ...rest }: CheckProps): ReactNode {
  return (
    <span
      aria-hidden="true"
      {...rest}
      className={classNames('cl-Check', className)}
      data-shape={shape}
      data-checked={dataFlag(checked)}
    >
      <Icon name="check" size={14} />
    </span>
  );
}

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';
import { filledIcons, iconPaths, mirroredIcons } from './iconPaths.js';
import type { IconName } from './iconPaths.js';

export type { IconName } from './iconPaths.js';

export interface IconProps extends Omit<ComponentProps<'svg'>, 'children' | 'name'> {
  readonly name: IconName;
  /** Pixels; the stroke follows. @default 20 */
  readonly size?: 14 | 16 | 20 | 24 | undefined;
}

/** A picture in the colour of the text. It is decoration: the name belongs to the control around it. */
export function Icon({ name, size = 20, className, ...rest }: IconProps): ReactNode {
  const isFilled = filledIcons.has(name);
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
      {...rest}
      className={classNames('cl-Icon', className)}
      data-size={size}
      data-mirror={mirroredIcons.has(name) ? '' : undefined}
    >
      <path d={iconPaths[name]} fill={isFilled ? 'currentColor' : undefined} stroke={isFilled ? 'none' : undefined} />
    </svg>
  );
}

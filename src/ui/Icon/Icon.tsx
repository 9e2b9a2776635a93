'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useChunk } from '../chunk/useChunk.js';
import { classNames } from '../props/classNames.js';
import { filledIcons, iconPaths, mirroredIcons } from './iconPaths.js';
import type { IconName } from './iconPaths.js';
import { laterIcons } from './laterIcons.js';
import type { laterIconPaths } from './laterIconPaths.js';

export type { IconName } from './iconPaths.js';

export interface IconProps extends Omit<ComponentProps<'svg'>, 'children' | 'name'> {
  readonly name: IconName;
  /** Pixels; the stroke follows. @default 20 */
  readonly size?: 14 | 16 | 20 | 24 | undefined;
}

/** A picture in the colour of the text. It is decoration: the name belongs to the control around it. */
export function Icon({ name, size = 20, className, ...rest }: IconProps): ReactNode {
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
      {isEarly(name) ? outline(name, iconPaths[name]) : <LaterOutline name={name} />}
    </svg>
  );
}

function outline(name: IconName, d: string | undefined): ReactNode {
  const isFilled = filledIcons.has(name);
  return <path d={d} fill={isFilled ? 'currentColor' : undefined} stroke={isFilled ? 'none' : undefined} />;
}

/** Its box is there from the start. */
function LaterOutline({ name }: { readonly name: keyof typeof laterIconPaths }): ReactNode {
  const { value: paths } = useChunk(laterIcons, true);
  return outline(name, paths?.[name]);
}

function isEarly(name: IconName): name is keyof typeof iconPaths {
  return Object.hasOwn(iconPaths, name);
}

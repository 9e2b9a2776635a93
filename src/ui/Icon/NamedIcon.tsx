'use client';

import type { ReactNode } from 'react';
import { useChunk } from '../chunk/useChunk.js';
import { Icon, type IconProps } from './Icon.js';
import { iconPaths } from './iconPaths.js';
import { laterIcons } from './laterIcons.js';

export interface NamedIconProps extends Omit<IconProps, 'name'> {
  readonly name: string;
}

/** An icon whose name comes as data, from a message kind of a product: nothing, where there is none of that name. */
export function NamedIcon({ name, ...rest }: NamedIconProps): ReactNode {
  const isEarly = Object.hasOwn(iconPaths, name);
  const { value: later } = useChunk(laterIcons, !isEarly);
  return isEarly || (later && Object.hasOwn(later, name)) ? <Icon {...rest} name={name as IconProps['name']} /> : null;
}

'use client';

import { useState } from 'react';
import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.js';
import { initialsOf } from './initialsOf.js';

export type AvatarShape = 'person' | 'group';
export type AvatarPresence = 'online' | 'away' | 'busy';

export interface AvatarProps extends Omit<ComponentProps<'span'>, 'children'> {
  /** Whose picture it is; gives the initials when none are passed. */
  readonly name: string;
  /** The person's hue in degrees: the colour behind the initials. */
  readonly hue?: number | undefined;
  /** An address that may be loaded as it is: the caller has resolved and allowed it. */
  readonly src?: string | undefined;
  /** @default the first letter of `name` */
  readonly initials?: string | undefined;
  /** Shown instead of initials, when there is no picture. */
  readonly icon?: ReactNode;
  /** People are round, groups are rounded squares. @default 'person' */
  readonly shape?: AvatarShape | undefined;
  /** A named size that follows the density, or pixels. @default 'list' */
  readonly size?: 'list' | 'timeline' | number | undefined;
  readonly presence?: AvatarPresence | undefined;
  /** The presence in words, for those who cannot see its colour. */
  readonly presenceLabel?: string | undefined;
  /** Names the picture. Without it the avatar is decoration: the name stands beside it. */
  readonly label?: string | undefined;
}

/** Sizes that the style sheet knows, with type to match. */
const NAMED_SIZES = new Set<string | number>(['list', 'timeline', 16, 20, 24, 28, 32, 64, 96]);

/** A picture of a person or a group; initials on their hue while there is none, or when it does not load. */
export function Avatar(props: AvatarProps): ReactNode {
  const {
    name,
    hue,
    src,
    initials,
    icon,
    shape = 'person',
    size = 'list',
    presence,
    presenceLabel,
    label,
    className,
    style,
    ...rest
  } = props;
  const [failed, setFailed] = useState<string>();
  const [loaded, setLoaded] = useState<string>();
  const picture = src && src !== failed ? src : undefined;
  const isLoaded = picture !== undefined && picture === loaded;
  const own: Record<string, string | number> = {};
  if (hue !== undefined) own['--h'] = hue;
  if (!NAMED_SIZES.has(size)) own['--s'] = `${size}px`;

  return (
    <span
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label || presenceLabel ? undefined : true}
      {...rest}
      className={classNames('cl-Avatar', className)}
      style={{ ...own, ...style } as CSSProperties}
      data-shape={shape}
      data-size={size}
      data-image={picture ? (isLoaded ? 'loaded' : 'loading') : undefined}
    >
      {isLoaded ? null : <span aria-hidden="true">{icon ?? initials ?? initialsOf(name)}</span>}
      {picture ? (
        <img
          className="cl-Avatar-image"
          src={picture}
          alt=""
          draggable={false}
          decoding="async"
          referrerPolicy="no-referrer"
          onLoad={() => setLoaded(picture)}
          onError={() => setFailed(picture)}
        />
      ) : null}
      {presence ? <span className="cl-Avatar-presence" data-presence={presence} /> : null}
      {presence && presenceLabel && !label ? <VisuallyHidden>{presenceLabel}</VisuallyHidden> : null}
    </span>
  );
}

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';

export type KbdProps = ComponentProps<'kbd'>;

/** A key, as it is printed on the keyboard. */
export function Kbd({ className, ...rest }: KbdProps): ReactNode {
  return <kbd {...rest} className={classNames('cl-Kbd', className)} />;
}

'use client';

import { useId } from 'react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.js';
import { classNames } from '../props/classNames.js';
import { dataFlag } from '../props/dataFlag.js';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly type?: 'button' | 'submit' | undefined;
  /** @default 'neutral' */
  readonly variant?: 'neutral' | 'accent' | 'danger' | 'quiet' | 'text' | undefined;
  /** Block size in pixels. @default 36 */
  readonly size?: 28 | 36 | undefined;
  readonly icon?: ReactNode;
  /** Why it cannot be used now. It stays focusable, says so, and does nothing. */
  readonly reason?: string | undefined;
}

/** A button with words. */
export function Button(props: ButtonProps): ReactNode {
  const { type, variant = 'neutral', size = 36, icon, reason, className, children, onClick, disabled, ...rest } = props;
  const reasonId = useId();
  const isRefused = reason !== undefined;
  const onOwnClick = (event: MouseEvent<HTMLButtonElement>): void => {
    if (isRefused) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      aria-disabled={isRefused || undefined}
      aria-describedby={isRefused ? reasonId : undefined}
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      disabled={disabled}
      className={classNames(variant === 'text' ? 'cl-TextButton' : 'cl-Button', className)}
      data-variant={variant}
      data-size={size}
      data-disabled={dataFlag(disabled || isRefused)}
      onClick={onOwnClick}
    >
      {icon}
      {children}
      {isRefused ? <VisuallyHidden id={reasonId}>{reason}</VisuallyHidden> : null}
    </button>
  );
}

'use client';

import { useId } from 'react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.js';
import { useTooltip } from '../Tooltip/useTooltip.js';
import { classNames } from '../props/classNames.js';
import { dataFlag } from '../props/dataFlag.js';
import { mergeHandlers } from '../props/mergeHandlers.js';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-label'> {
  /** What the button does, in words: its name, and its tooltip. */
  readonly label: string;
  readonly type?: 'button' | 'submit' | undefined;
  /** Pixels. @default 36 */
  readonly size?: 24 | 28 | 32 | 36 | 40 | 44 | undefined;
  /** @default 'quiet' */
  readonly variant?: 'quiet' | 'accent' | undefined;
  /** A toggle, on or off. Leave it out for a plain button. */
  readonly pressed?: boolean | undefined;
  /** Drawn in the accent: what it stands for is open or chosen. Follows `pressed` when that is given. */
  readonly active?: boolean | undefined;
  /** Shows the label on hover and focus. @default true */
  readonly tooltip?: boolean | undefined;
  /** Why it cannot be used now. It stays focusable, says so, and does nothing. */
  readonly reason?: string | undefined;
}

/** A button with a picture and no words. */
export function IconButton(props: IconButtonProps): ReactNode {
  const { label, type, size = 36, variant = 'quiet', pressed, active, tooltip = true, reason, ...others } = props;
  const { className, children, onClick, disabled, ...rest } = others;
  const { onPointerEnter, onPointerLeave, onPointerDown, onFocus, onBlur } = rest;
  const hint = useTooltip(tooltip ? (reason ?? label) : undefined);
  const reasonId = useId();
  const isRefused = reason !== undefined;
  const onOwnClick = (event: MouseEvent<HTMLButtonElement>): void => {
    if (isRefused) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      aria-pressed={pressed}
      aria-disabled={isRefused || undefined}
      aria-describedby={isRefused ? reasonId : undefined}
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      aria-label={label}
      disabled={disabled}
      className={classNames('cl-IconButton', className)}
      data-size={size}
      data-variant={variant}
      data-active={dataFlag(active ?? pressed)}
      data-disabled={dataFlag(disabled || isRefused)}
      onClick={onOwnClick}
      onPointerEnter={mergeHandlers(onPointerEnter, hint.onPointerEnter)}
      onPointerLeave={mergeHandlers(onPointerLeave, hint.onPointerLeave)}
      onPointerDown={mergeHandlers(onPointerDown, hint.onPointerDown)}
      onFocus={mergeHandlers(onFocus, hint.onFocus)}
      onBlur={mergeHandlers(onBlur, hint.onBlur)}
    >
      {children}
      {isRefused ? <VisuallyHidden id={reasonId}>{reason}</VisuallyHidden> : null}
    </button>
  );
}

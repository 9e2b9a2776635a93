import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';
import { dataFlag } from '../props/dataFlag.js';

export interface ProgressRingProps extends Omit<ComponentProps<'svg'>, 'children'> {
  /** 0 to 1. Leave it out while the share is not known: the ring turns. */
  readonly value?: number | undefined;
  /** What is going on. Without it the ring is decoration. */
  readonly label?: string | undefined;
  /** The share in words, for example '64 %'. */
  readonly valueText?: string | undefined;
}

/** A ring that fills. */
export function ProgressRing({ value, label, valueText, className, ...rest }: ProgressRingProps): ReactNode {
  const share = value === undefined || Number.isNaN(value) ? undefined : Math.min(1, Math.max(0, value));
  const percent = share === undefined ? 25 : Math.round(share * 100);
  return (
    <svg
      viewBox="0 0 32 32"
      role={label ? 'progressbar' : undefined}
      aria-label={label}
      aria-valuemin={label ? 0 : undefined}
      aria-valuemax={label ? 100 : undefined}
      aria-valuenow={label && share !== undefined ? percent : undefined}
      aria-valuetext={label ? valueText : undefined}
      aria-hidden={label ? undefined : true}
      {...rest}
      className={classNames('cl-Ring', className)}
      data-indeterminate={dataFlag(share === undefined)}
    >
      <circle className="cl-Ring-track" cx="16" cy="16" r="13" />
      <circle
        className="cl-Ring-value"
        cx="16"
        cy="16"
        r="13"
        pathLength="100"
        strokeDasharray={`${percent} 100`}
        transform="rotate(-90 16 16)"
      />
    </svg>
  );
}

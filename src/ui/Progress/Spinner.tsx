import type { ReactNode } from 'react';
import { ProgressRing } from './ProgressRing.js';
import type { ProgressRingProps } from './ProgressRing.js';

export type SpinnerProps = Omit<ProgressRingProps, 'value' | 'valueText'>;

/** Something is going on, for nobody knows how long. */
export function Spinner(props: SpinnerProps): ReactNode {
  return <ProgressRing {...props} />;
}

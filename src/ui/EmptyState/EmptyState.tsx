import type { ReactNode } from 'react';
import { Placeholder, type PlaceholderProps } from './Placeholder.js';
import { Weave } from './Weave.js';

export type EmptyStateProps = Omit<PlaceholderProps, 'art'>;

/** Says that there is nothing here, why, and what to do; with the weave where there is no icon. */
export function EmptyState(props: EmptyStateProps): ReactNode {
  return <Placeholder art={<Weave />} {...props} />;
}

import type { ReactNode } from 'react';

export interface PopupContentProps {
  readonly render: (close: () => void) => ReactNode;
  readonly close: () => void;
}

/** What a popup's caller draws inside it. */
export function PopupContent({ render, close }: PopupContentProps): ReactNode {
  return render(close);
}

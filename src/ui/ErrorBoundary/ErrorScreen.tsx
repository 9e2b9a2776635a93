'use client';

import type { ReactNode } from 'react';
import { Button } from '../Button/Button.js';
import { Placeholder } from '../EmptyState/Placeholder.js';
import { Icon } from '../Icon/Icon.js';

export interface ErrorScreenProps {
  readonly title: string;
  readonly text?: string | undefined;
  /** Names the button that tries again. */
  readonly resetLabel: string;
  readonly onReset: () => void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** What stands in place of a broken part: what happened, and a way on. */
export function ErrorScreen({ title, text, resetLabel, onReset, children }: ErrorScreenProps): ReactNode {
  return (
    <Placeholder role="alert" title={title} text={text} tone="danger" icon={<Icon name="alert" size={24} />}>
      <Button icon={<Icon name="refresh" size={16} />} onClick={onReset}>
        {resetLabel}
      </Button>
      {children}
    </Placeholder>
  );
}

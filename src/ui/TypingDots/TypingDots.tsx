import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';

export type TypingDotsProps = Omit<ComponentProps<'span'>, 'children'>;

/** Three dots: somebody is writing. Decoration; the words stand beside it. */
export function TypingDots({ className, ...rest }: TypingDotsProps): ReactNode {
  return (
    <span aria-hidden="true" {...rest} className={classNames('cl-TypingDots', className)}>
      <span className="cl-TypingDots-dot" />
      <span className="cl-TypingDots-dot" />
      <span className="cl-TypingDots-dot" />
    </span>
  );
}

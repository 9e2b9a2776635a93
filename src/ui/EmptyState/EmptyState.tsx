import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';
import { Weave } from './Weave.js';

export interface EmptyStateProps extends Omit<ComponentProps<'div'>, 'title'> {
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** An icon of 24 px in a tinted square, instead of the weave. */
  readonly icon?: ReactNode;
  /** The colour of the square. @default 'accent' */
  readonly tone?: 'accent' | 'danger' | undefined;
  /** Makes the title a heading of this level. @default none */
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined;
}

/** Says that there is nothing here, why, and what to do (the children: a button). */
export function EmptyState(props: EmptyStateProps): ReactNode {
  const { title, text, icon, tone = 'accent', headingLevel, className, children, ...rest } = props;
  return (
    <div {...rest} className={classNames('cl-Empty', className)} data-tone={tone}>
      {icon ? (
        <span className="cl-Empty-art" data-icon="" data-tone={tone} aria-hidden="true">
          {icon}
        </span>
      ) : (
        <Weave />
      )}
      <div className="cl-Empty-title" role={headingLevel ? 'heading' : undefined} aria-level={headingLevel}>
        {title}
      </div>
      {text ? <div className="cl-Empty-text">{text}</div> : null}
      {children}
    </div>
  );
}

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';

export interface PlaceholderProps extends Omit<ComponentProps<'div'>, 'title'> {
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** An icon of 24 px in a tinted square. */
  readonly icon?: ReactNode;
  /** What stands there without an icon. */
  readonly art?: ReactNode;
  /** The colour of the square. @default 'accent' */
  readonly tone?: 'accent' | 'danger' | undefined;
  /** Makes the title a heading of this level. @default none */
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined;
}

/** Words in place of content: why, and what to do (the children: a button). */
export function Placeholder(props: PlaceholderProps): ReactNode {
  const { title, text, icon, art, tone = 'accent', headingLevel, className, children, ...rest } = props;
  return (
    <div {...rest} className={classNames('cl-Empty', className)} data-tone={tone}>
      {icon ? (
        <span className="cl-Empty-art" data-icon="" data-tone={tone} aria-hidden="true">
          {icon}
        </span>
      ) : (
        art
      )}
      <div className="cl-Empty-title" role={headingLevel ? 'heading' : undefined} aria-level={headingLevel}>
        {title}
      </div>
      {text ? <div className="cl-Empty-text">{text}</div> : null}
      {children}
    </div>
  );
}

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';
import { dataFlag } from '../props/dataFlag.js';

export interface PersonRowProps extends Omit<ComponentProps<'div'>, 'children'> {
  readonly avatar?: ReactNode;
  readonly name: ReactNode;
  /** A second line. */
  readonly note?: ReactNode;
  /** At the end: a time, an emoji, a mark. */
  readonly end?: ReactNode;
  /** The row that Enter would choose, in a list whose focus stays in a field. */
  readonly active?: boolean | undefined;
}

/** A person in a dialog, a popover or a list to choose from. Give it the role that the list asks for. */
export function PersonRow({ avatar, name, note, end, active, className, ...rest }: PersonRowProps): ReactNode {
  return (
    <div {...rest} className={classNames('cl-PersonRow', className)} data-active={dataFlag(active)}>
      {avatar}
      <span className="cl-PersonRow-text">
        <bdi className="cl-PersonRow-name">{name}</bdi>
        {note ? <span className="cl-PersonRow-note">{note}</span> : null}
      </span>
      {end ? <span className="cl-PersonRow-end">{end}</span> : null}
    </div>
  );
}

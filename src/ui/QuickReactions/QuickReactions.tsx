'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '../Icon/Icon.js';
import { classNames } from '../props/classNames.js';
import { dataFlag } from '../props/dataFlag.js';
import { mergeHandlers } from '../props/mergeHandlers.js';
import { useRovingFocus } from '../useRovingFocus/useRovingFocus.js';

export interface QuickReactionsProps extends Omit<ComponentProps<'div'>, 'children'> {
  readonly emoji: readonly string[];
  /** Those that the person has given already. */
  readonly mine?: readonly string[] | undefined;
  readonly onPick: (emoji: string) => void;
  /** Opens the whole picker; gets the button, to open it there. Without it there is no such button. */
  readonly onMore?: ((button: HTMLElement) => void) | undefined;
  /** Names the row. */
  readonly label: string;
  /** Names one emoji, for example 'React with …'. */
  readonly itemLabel: (emoji: string, isMine: boolean) => string;
  readonly moreLabel?: string | undefined;
  /** `menu` when it stands in a menu's header. @default 'toolbar' */
  readonly as?: 'toolbar' | 'menu' | undefined;
}

/** A row of the reactions that are used most, and a way to all others. */
export function QuickReactions(props: QuickReactionsProps): ReactNode {
  const { emoji, mine = [], onPick, onMore, label, itemLabel, moreLabel, as = 'toolbar', ...others } = props;
  const { className, onKeyDown, ...rest } = others;
  const isMenu = as === 'menu';
  const roving = useRovingFocus({ count: emoji.length + (onMore ? 1 : 0) });
  const focusProps = (at: number) => (isMenu ? { tabIndex: -1 } : roving.itemProps(at));

  return (
    <div
      role={isMenu ? 'group' : 'toolbar'}
      aria-label={label}
      {...rest}
      className={classNames('cl-QuickReactions', className)}
      data-menu-header={dataFlag(isMenu)}
      onKeyDown={isMenu ? onKeyDown : mergeHandlers(onKeyDown, roving.groupProps.onKeyDown)}
    >
      {emoji.map((sign, at) => {
        const isMine = mine.includes(sign);
        return (
          <button
            key={sign}
            {...focusProps(at)}
            type="button"
            role={isMenu ? 'menuitemcheckbox' : undefined}
            className="cl-QuickReactions-item"
            aria-label={itemLabel(sign, isMine)}
            aria-checked={isMenu ? isMine : undefined}
            aria-pressed={isMenu ? undefined : isMine}
            data-mine={dataFlag(isMine)}
            onClick={() => onPick(sign)}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        );
      })}
      {onMore ? (
        <button
          {...focusProps(emoji.length)}
          type="button"
          role={isMenu ? 'menuitem' : undefined}
          className="cl-QuickReactions-item"
          aria-label={moreLabel}
          onClick={(event) => onMore(event.currentTarget)}
        >
          <Icon name="plus" />
        </button>
      ) : null}
    </div>
  );
}

'use client';

import { useState } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../props/classNames.js';
import { dataFlag } from '../props/dataFlag.js';
import { mergeHandlers } from '../props/mergeHandlers.js';

export interface SwitchProps extends Omit<ComponentProps<'button'>, 'type' | 'children' | 'value'> {
  /** On or off. Leave it out to let the switch keep its own state. */
  readonly checked?: boolean | undefined;
  /** @default false */
  readonly defaultChecked?: boolean | undefined;
  readonly onCheckedChange?: ((checked: boolean) => void) | undefined;
  /** Its name, when no `aria-labelledby` points at one. */
  readonly label?: string | undefined;
}

/** On or off, at once. */
export function Switch(props: SwitchProps): ReactNode {
  const { checked, defaultChecked = false, onCheckedChange, label, className, onClick, disabled, ...rest } = props;
  const [ownChecked, setOwnChecked] = useState(defaultChecked);
  const isOn = checked ?? ownChecked;
  return (
    <button
      aria-label={label}
      {...rest}
      type="button"
      role="switch"
      aria-checked={isOn}
      disabled={disabled}
      className={classNames('cl-Switch', className)}
      data-checked={dataFlag(isOn)}
      data-disabled={dataFlag(disabled)}
      onClick={mergeHandlers(onClick, () => {
        setOwnChecked(!isOn);
        onCheckedChange?.(!isOn);
      })}
    >
      <span className="cl-Switch-thumb" aria-hidden="true" />
    </button>
  );
}

'use client';

import { useRef, useState } from 'react';
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';
import { IconButton } from '../IconButton/IconButton.js';
import { Icon } from '../Icon/Icon.js';
import { isComposing } from '../keyboard/isComposing.js';
import { classNames } from '../props/classNames.js';
import { dataFlag } from '../props/dataFlag.js';
import { mergeHandlers } from '../props/mergeHandlers.js';
import { useMergedRef } from '../props/useMergedRef.js';

export interface FieldProps
  extends Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'onChange' | 'size' | 'type'> {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  /** The name of the field; its placeholder as well, unless one is passed. */
  readonly label: string;
  /** @default 'search' */
  readonly type?: 'search' | 'text' | undefined;
  /** @default a magnifying glass in a search field */
  readonly icon?: ReactNode;
  /** Names the button that empties the field. Without it there is no such button. */
  readonly clearLabel?: string | undefined;
}

/** One line to type in, with an icon at its start and a way to empty it at its end. Escape empties it first. */
export function Field(props: FieldProps): ReactNode {
  const { value, onValueChange, label, type = 'search', icon, clearLabel, className, style, ref, ...rest } = props;
  const { onFocus, onBlur, onKeyDown, placeholder = label, ...others } = rest;
  const [isFocused, setIsFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const mergedRef = useMergedRef(ref, input);
  const onOwnKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Escape' || value === '' || isComposing(event.nativeEvent)) return;
    // The popup around the field closes on the next Escape, not on this one.
    event.preventDefault();
    event.stopPropagation();
    onValueChange('');
  };
  return (
    <div className={classNames('cl-Field', className)} style={style} data-focus={dataFlag(isFocused)}>
      {icon ?? (type === 'search' ? <Icon name="search" size={16} /> : null)}
      <input
        autoComplete="off"
        spellCheck={false}
        {...others}
        ref={mergedRef}
        // Not type=search: its own clear button and Escape differ between browsers.
        type="text"
        role={type === 'search' ? 'searchbox' : undefined}
        aria-label={label}
        className="cl-Field-input"
        // An empty field reads as the page does, and so does its placeholder.
        dir={value === '' ? undefined : 'auto'}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
        onFocus={mergeHandlers(onFocus, () => setIsFocused(true))}
        onBlur={mergeHandlers(onBlur, () => setIsFocused(false))}
        onKeyDown={mergeHandlers(onKeyDown, onOwnKeyDown)}
      />
      {clearLabel && value !== '' ? (
        <IconButton
          className="cl-Field-clear"
          label={clearLabel}
          size={24}
          onClick={() => {
            onValueChange('');
            input.current?.focus();
          }}
        >
          <Icon name="close" size={16} />
        </IconButton>
      ) : null}
    </div>
  );
}

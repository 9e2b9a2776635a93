'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { FocusTrail } from '../focus/rememberFocus.js';
import { Icon } from '../Icon/Icon.js';
import { IconButton } from '../IconButton/IconButton.js';
import { classNames } from '../props/classNames.js';
import type { DialogProps } from './Dialog.js';
import { DialogLayer } from './DialogLayer.js';
import { giveFocusBack } from '../focus/giveFocusBack.js';

export interface DialogSurfaceProps extends DialogProps {
  readonly wayBack: FocusTrail;
  /** After the last frame of its closing. */
  readonly onClosed: () => void;
}

export function DialogSurface(props: DialogSurfaceProps): ReactNode {
  const { open, onClose, onClosed, wayBack, title, text, children, actions, closeLabel, className } = props;
  const { size = 'small', role = 'dialog', initialFocus, closeOnOutsidePress } = props;
  const popup = useRef<HTMLDivElement>(null);
  const heading = <Dialog.Title className="cl-Dialog-title">{title}</Dialog.Title>;
  const cross = closeLabel ? (
    <IconButton label={closeLabel} onClick={() => onClose('close')}>
      <Icon name="close" />
    </IconButton>
  ) : null;

  return (
    <DialogLayer
      open={open}
      layer="dialog"
      closeOnOutsidePress={closeOnOutsidePress}
      onClose={onClose}
      onClosed={onClosed}
    >
      <Dialog.Backdrop className="cl-Scrim" />
      <Dialog.Viewport className="cl-Dialog-viewport">
        <Dialog.Popup
          ref={popup}
          role={role}
          className={classNames('cl-Dialog', className)}
          data-size={size}
          initialFocus={initialFocus}
          finalFocus={() => giveFocusBack(popup.current, wayBack)}
        >
          {cross || size === 'wide' ? (
            <div className="cl-Dialog-head">
              {heading}
              {cross}
            </div>
          ) : (
            heading
          )}
          {text ? <Dialog.Description className="cl-Dialog-text">{text}</Dialog.Description> : null}
          {size === 'wide' ? <div className="cl-Dialog-body">{children}</div> : children}
          {actions ? <div className="cl-Dialog-actions">{actions}</div> : null}
        </Dialog.Popup>
      </Dialog.Viewport>
    </DialogLayer>
  );
}

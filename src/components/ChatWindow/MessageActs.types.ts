import type { RefObject } from 'react';
import type { Translate } from '../../i18n/Translate.js';
import type { MessageAction } from '../../message-actions/action.js';
import type { Message } from '../../model/message.js';
import type { Chat } from '../../sync/createChat.js';
import type { Confirm } from '../../ui/ConfirmDialog/confirmContext.js';
import type { MenuHost } from '../../ui/MenuHost/menuHostContext.js';
import type { PopoverHost } from '../../ui/Popover/popoverHostContext.js';
import type { ToastControls } from '../../ui/Toast/useToast.js';
import type { VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';
import type { Shortcuts } from '../ChatProvider/useShortcuts.js';
import type { TimelineView } from './timelineView.js';
import type { ShownPreview } from '../../hooks/useMessagePreview.js';

export interface MessageActsOptions {
  readonly view: TimelineView;
  readonly list: RefObject<VirtualListHandle | null>;
  readonly focusComposer: () => void;
}

/** Everything around a timeline that an act on one of its messages may need. */
export interface MessageActsScope extends MessageActsOptions {
  readonly chat: Chat;
  readonly t: Translate;
  /** A product's own acts. */
  readonly ownActions: readonly MessageAction[];
  readonly menu: MenuHost;
  readonly popover: PopoverHost;
  readonly toast: ToastControls;
  readonly confirm: Confirm;
  readonly announce: (text: string) => void;
  readonly tellError: (error: unknown) => void;
  readonly shortcuts: Shortcuts;
  /** A message in one line. */
  readonly describe: (message: Message) => ShownPreview;
}

import type { ComponentType } from 'react';
import type { ChatHeaderProps } from '../ChatHeader/ChatHeader.js';
import type { ComposerProps } from '../Composer/Composer.js';
import type { DayLabelProps } from './DayLabel.js';
import type { MessageAvatarProps } from './MessageAvatar.js';
import type { MessageRowProps } from './MessageRow.js';
import type { MessageToolbarProps } from './MessageToolbar.js';
import type { NewPillProps } from './NewPill.js';
import type { TypingLineProps } from './TypingLine.js';

/** What a part in place of an empty timeline gets. */
export interface ChatWindowEmptyProps {
  /** `none`: no conversation is open; `missing`: it is not here; `empty`: nobody wrote yet. */
  readonly reason: 'none' | 'missing' | 'empty';
  readonly conversationId: string | undefined;
}

/** The parts of `ChatWindow` that can be replaced; `null` leaves one out. */
export interface ChatWindowSlots {
  readonly Header?: ComponentType<ChatHeaderProps> | null | undefined;
  /** Between header and timeline: the state of the connection. */
  readonly Banner?: ComponentType | null | undefined;
  readonly Composer?: ComponentType<ComposerProps> | null | undefined;
  readonly TypingLine?: ComponentType<TypingLineProps> | null | undefined;
  readonly NewPill?: ComponentType<NewPillProps> | null | undefined;
  readonly Empty?: ComponentType<ChatWindowEmptyProps> | null | undefined;
  readonly Loading?: ComponentType | null | undefined;
  /** The content of a row; the list brings its place and focus. Give it a memoized component. */
  readonly MessageRow?: ComponentType<MessageRowProps> | undefined;
  readonly Avatar?: ComponentType<MessageAvatarProps> | null | undefined;
  readonly Toolbar?: ComponentType<MessageToolbarProps> | null | undefined;
  readonly Day?: ComponentType<DayLabelProps> | null | undefined;
  readonly Divider?: ComponentType | null | undefined;
}

declare module '../ChatProvider/ChatSlots.js' {
  interface ChatSlots {
    readonly ChatWindow?: ChatWindowSlots | undefined;
  }
}

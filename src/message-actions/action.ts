import type { Message } from '../model/message.js';
import type { Verdict } from '../model/permissions.js';
import type { Chat } from '../sync/createChat.js';

/** What an act is about. */
export interface MessageActionTarget {
  readonly chat: Chat;
  readonly message: Message;
}

/** What an act may use of the window it is done in. */
export interface MessageActionContext extends MessageActionTarget {
  /** Puts the focus where messages are written. */
  readonly focusComposer: () => void;
  /** Opens the choice of reactions beside the message. */
  readonly pickReaction: () => void;
  /** Shows who reacted. */
  readonly showReactions: () => void;
  /** Rejects when the browser does not allow it. */
  readonly copyText: (text: string) => Promise<void>;
}

/**
 * Something that can be done with a message: a line of its menu, perhaps a button and a key. A descriptor holds no
 * React: the menu, the question before it and what is said after it are drawn from it.
 */
export interface MessageAction {
  readonly id: string;
  /** A name of the icon set. */
  readonly icon: string;
  /** The key of its label, or the label itself where no such key exists. */
  readonly label: string;
  /** The name of a shortcut of the keyboard map, or keys such as `Mod+Shift+X`. They act on a focused message. */
  readonly shortcut?: string | undefined;
  /** @default 'neutral' */
  readonly tone?: 'neutral' | 'danger' | undefined;
  /** Lines of one group stand together in the menu. @default 'main' */
  readonly group?: string | undefined;
  /** Where it is offered; its shortcut works in any case. @default ['menu'] */
  readonly places?: readonly ('menu' | 'toolbar')[] | undefined;
  /**
   * The question before it, as the beginning of four keys: `.title` (given `excerpt`), `.text` and `.yes`.
   * `undefined`: it is done at once.
   */
  readonly confirm?: string | ((target: MessageActionTarget) => string | undefined) | undefined;
  /** The key of what is said when it is done. */
  readonly done?: string | undefined;
  /**
   * Whether it can be done now. What is `unsupported` or `expired` is not shown; for other reasons it is shown, with
   * the reason.
   */
  isAvailable(target: MessageActionTarget): Verdict;
  /** Does it. A rejection is told by its code. */
  run(context: MessageActionContext): void | Promise<void>;
}

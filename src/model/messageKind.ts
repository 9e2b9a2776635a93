import type * as v from 'valibot';
import type { Mention, Message, MessageContent } from './message.js';

/** An icon and a text key with its values, or a plain text of the sender's. Never a translated string. */
export type MessagePreview =
  | {
      readonly text: string;
      readonly icon?: string | undefined;
      /** Names inside `text`. */
      readonly mentions?: readonly Mention[] | undefined;
      /** It may hold marks of the Markdown subset, which are left out. @default false */
      readonly isMarked?: boolean | undefined;
    }
  | {
      readonly icon: string;
      readonly key: string;
      readonly values?: Readonly<Record<string, string | number>> | undefined;
    };

/**
 * The data half of a message kind: what `createChat` needs to let it in, preview it and copy it. The View is the other
 * half; headless code never touches it.
 */
export interface MessageKindData<C extends { readonly type: string } = { readonly type: string }> {
  readonly type: C['type'];
  /** Checks an untrusted content. Own keys only: what it does not name is dropped. */
  readonly schema: v.GenericSchema<unknown, C>;
  /** The line in the conversation list, in quotes and in announcements. */
  preview(content: C, message: Pick<Message, 'senderId' | 'conversationId' | 'mentions'>): MessagePreview;
  /** What copying the message puts on the clipboard; `undefined` hides the action. */
  copyText?(content: C): string | undefined;
  /** Whether it counts as unread. @default true */
  readonly countable?: boolean | undefined;
}

export type AnyMessageKindData = MessageKindData<MessageContent & { readonly type: string }>;

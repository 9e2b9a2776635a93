import type { Mention, Message, MessageContent } from './message.js';
import type { StandardSchema } from './standardSchema.js';

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
  /**
   * Checks an untrusted content: a schema of valibot, zod, arktype or any other library of Standard Schema v1. It answers
   * at once (an asynchronous one refuses everything) and drops what it does not name.
   */
  readonly schema: StandardSchema<C>;
  /** The line in the conversation list, in quotes and in announcements. */
  preview(content: C, message: Pick<Message, 'senderId' | 'conversationId' | 'mentions'>): MessagePreview;
  /** What copying the message puts on the clipboard; `undefined` hides the action. */
  copyText?(content: C): string | undefined;
  /** Whether it counts as unread. @default true */
  readonly countable?: boolean | undefined;
}

/** The data half of a kind of which only the type is known. */
export type AnyMessageKindData = MessageKindData<MessageContent & { readonly type: string }>;

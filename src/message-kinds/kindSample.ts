import type { Message, MessageContent } from '../model/message.js';

/**
 * One message of a kind, for the gallery of kinds and the contract test that every kind passes. They stand in
 * `<kind>/samples.ts`, which is found by its name and not shipped.
 */
export interface KindSample extends Pick<Message, 'mentions' | 'edit' | 'recall'> {
  /** What is special about it. */
  readonly name: string;
  readonly content: MessageContent;
}

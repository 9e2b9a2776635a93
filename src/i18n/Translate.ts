import type { MessageArguments, MessageKey } from './messages.js';

/** The text for a key, in the locale of the moment. Never throws; its identity changes with the locale only. */
export interface Translate {
  <K extends MessageKey>(key: K, ...values: MessageArguments<K>): string;
  /**
   * For keys that come as data, such as a message kind's `preview`. An unknown key gives an empty text and one
   * `onMissing`.
   */
  readonly dynamic: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  /** Whether the key has a text, in this locale or in English. */
  readonly has: (key: string) => boolean;
}

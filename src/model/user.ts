/** A person or a bot, as others see them. */
export interface User {
  readonly id: string;
  /** Shown as it is; may be empty, then the id is shown. */
  readonly name: string;
  /** Resolved through the connector or the host's `resolveMedia`; never loaded as it is. */
  readonly avatarUrl?: string | undefined;
  readonly isBot?: boolean | undefined;
  /** Highest wins when two versions of a profile meet. */
  readonly revision?: number | undefined;
}

/** What a person shows; `unknown` while nobody tells. */
export type PresenceState = 'online' | 'away' | 'busy' | 'offline' | 'unknown';

/** Whether a person is there. */
export interface Presence {
  readonly state: PresenceState;
  /** Milliseconds since the epoch. */
  readonly lastSeenAt?: number | undefined;
}

export const UNKNOWN_PRESENCE: Presence = { state: 'unknown' };

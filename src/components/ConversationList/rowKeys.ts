/** Ids have no control characters, so a person's key can never be a conversation's. */
const PERSON = '\u0001';

export function personKey(userId: string): string {
  return PERSON + userId;
}

/** The person of a row that is not a conversation yet. */
export function personOfKey(key: string): string | undefined {
  return key.startsWith(PERSON) ? key.slice(PERSON.length) : undefined;
}

import type { User } from '../../model/user.js';

/** A person; by default named after the id. */
export function makeUser(overrides: Partial<User> = {}): User {
  const id = overrides.id ?? 'ana';
  return { name: id.charAt(0).toUpperCase() + id.slice(1), ...overrides, id };
}

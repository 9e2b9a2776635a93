import type { User } from '../../model/user.js';
import type { StateDraft } from '../stateDraft.js';
import type { Reducer } from './reducer.js';

export const profileChanged: Reducer<'profile.changed'> = (draft, { user }) => storeUser(draft, user);

export function storeUser(draft: StateDraft, user: User): void {
  const known = draft.users.get(user.id);
  if (!known || (user.revision ?? 0) >= (known.revision ?? 0)) draft.users.set(user.id, user);
}

import type { User } from '../../model/user.js';
import type { StateDraft } from '../stateDraft.js';
import type { Reducer } from './reducer.js';

export const profileChanged: Reducer<'profile.changed'> = (draft, { user }) => storeUser(draft, user);

export function storeUser(draft: StateDraft, user: User): void {
  const known = draft.users.get(user.id);
  // Pages bring along people who are known: nothing that shows them is drawn again for it.
  if (!known || ((user.revision ?? 0) >= (known.revision ?? 0) && !isSameUser(known, user)))
    draft.users.set(user.id, user);
}

function isSameUser(known: User, user: User): boolean {
  return (
    known.name === user.name &&
    known.avatarUrl === user.avatarUrl &&
    known.isBot === user.isBot &&
    known.revision === user.revision
  );
}

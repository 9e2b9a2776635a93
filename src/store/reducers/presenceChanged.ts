import type { Reducer } from './reducer.js';

export const presenceChanged: Reducer<'presence.changed'> = (draft, { userId, presence }) =>
  draft.presence.set(userId, presence);

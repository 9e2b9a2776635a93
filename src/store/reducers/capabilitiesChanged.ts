import type { Reducer } from './reducer.js';

export const capabilitiesChanged: Reducer<'capabilities.changed'> = (draft, { limits }) => {
  draft.limits = limits;
};

import type { Notice } from '../state.js';
import type { StateDraft } from '../stateDraft.js';
import type { Reducer } from './reducer.js';

/** More than this nobody reads. */
const LIMIT = 20;

export const noticeReceived: Reducer<'notice.received'> = (draft, { noticeId, text }, { now }) =>
  addNotice(draft, { id: noticeId, at: now, kind: 'server', text });

export function addNotice(draft: StateDraft, notice: Notice): void {
  if (draft.notices.some(({ id }) => id === notice.id)) return;
  draft.notices = [...draft.notices, notice].slice(-LIMIT);
}

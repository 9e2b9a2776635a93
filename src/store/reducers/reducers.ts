import type { ConnectorEvent, ConnectorEventType } from '../../connector/events.js';
import type { StateDraft } from '../stateDraft.js';
import { capabilitiesChanged } from './capabilitiesChanged.js';
import { conversationChanged } from './conversationChanged.js';
import { conversationRemoved } from './conversationRemoved.js';
import { fileProgressed } from './fileProgressed.js';
import { messageDeleted } from './messageDeleted.js';
import { messageEdited } from './messageEdited.js';
import { messageReacted } from './messageReacted.js';
import { messageRecalled } from './messageRecalled.js';
import { messageReceived } from './messageReceived.js';
import { noticeReceived } from './noticeReceived.js';
import { presenceChanged } from './presenceChanged.js';
import { profileChanged } from './profileChanged.js';
import { receiptAdvanced } from './receiptAdvanced.js';
import type { Reducer, ReducerContext } from './reducer.js';
import { typingChanged } from './typingChanged.js';

/** `connection.changed` and `sync.progressed` are about the line: the sync's session handles them. */
type ReducedType = Exclude<ConnectorEventType, 'connection.changed' | 'sync.progressed'>;

const reducers: { readonly [K in ReducedType]: Reducer<K> } = {
  'capabilities.changed': capabilitiesChanged,
  'conversation.changed': conversationChanged,
  'conversation.removed': conversationRemoved,
  'file.progressed': fileProgressed,
  'message.deleted': messageDeleted,
  'message.edited': messageEdited,
  'message.reacted': messageReacted,
  'message.recalled': messageRecalled,
  'message.received': messageReceived,
  'notice.received': noticeReceived,
  'presence.changed': presenceChanged,
  'profile.changed': profileChanged,
  'receipt.advanced': receiptAdvanced,
  'typing.changed': typingChanged,
};

export function reduceEvent(draft: StateDraft, event: ConnectorEvent, context: ReducerContext): void {
  if (event.type === 'connection.changed' || event.type === 'sync.progressed') return;
  const reducer = reducers[event.type] as (draft: StateDraft, event: ConnectorEvent, context: ReducerContext) => void;
  reducer(draft, event, context);
}

import type { Connector } from '../../connector/connector.js';
import type { NotifyLevel } from '../../model/conversation.js';
import { ChatError } from '../../model/errors.js';
import { limitOf } from '../../model/permissions.js';
import { applySettings } from '../fold.js';
import type { PendingRemoval, PendingSettings, SettingsPatch } from '../pending.js';
import { dropConversation } from '../reducers/conversationRemoved.js';
import { selectConversation } from '../selectors/selectors.js';
import { type CommandContext, type Operation, requireMethod } from './command.js';
import { beginChange } from './target.js';

/** Pins a conversation to the top of the list, or lets it go. Rejects with `unsupported`, `not-found` or `too-large`. */
export async function setPinned(context: CommandContext, conversationId: string, pinned: boolean): Promise<void> {
  const state = context.read();
  const limit = limitOf('pinConversation', state.limits);
  if (!limit) throw new ChatError('unsupported', 'conversations.setPinned');
  const count = state.conversationIds.filter((id) => selectConversation(state, id)?.pinnedAt !== undefined).length;
  if (pinned && count >= (limit.max ?? Number.POSITIVE_INFINITY))
    throw new ChatError('too-large', 'conversations.setPinned');
  requireMethod(context.connector.conversations.setPinned, 'conversations.setPinned');
  await change(context, conversationId, { pinned });
}

/** Which messages of a conversation make themselves heard. Rejects with `unsupported` or `not-found`. */
export async function setNotifyLevel(
  context: CommandContext,
  conversationId: string,
  notify: NotifyLevel,
): Promise<void> {
  requireMethod(context.connector.conversations.setNotifyLevel, 'conversations.setNotifyLevel');
  await change(context, conversationId, { notify });
}

/** Puts the unread mark on a conversation by hand, or takes it off. Rejects with `unsupported` or `not-found`. */
export async function setMarkedUnread(
  context: CommandContext,
  conversationId: string,
  markedUnread: boolean,
): Promise<void> {
  requireMethod(context.connector.conversations.setMarkedUnread, 'conversations.setMarkedUnread');
  await change(context, conversationId, { markedUnread });
}

/** Takes a conversation off this account's list; a new message brings it back. Rejects with `unsupported` or `not-found`. */
export async function removeConversation(context: CommandContext, conversationId: string): Promise<void> {
  requireMethod(context.connector.conversations.remove, 'conversations.remove');
  if (!selectConversation(context.read(), conversationId)) throw new ChatError('not-found', 'conversations.remove');
  const removal: PendingRemoval = { kind: 'remove', ...beginChange(context, conversationId) };
  await context.submit(removal).settled;
}

async function change(context: CommandContext, conversationId: string, patch: SettingsPatch): Promise<void> {
  const conversation = selectConversation(context.read(), conversationId);
  if (!conversation) throw new ChatError('not-found', 'conversations.set');
  const settings: PendingSettings = {
    kind: 'settings',
    ...beginChange(context, conversationId),
    patch,
    baseRevision: conversation.revision,
  };
  await context.submit(settings).settled;
}

export const settingsOperation: Operation<PendingSettings> = {
  lane: (settings) => `settings ${settings.conversationId} ${Object.keys(settings.patch).join()}`,

  async call({ conversationId, patch }, { connector, signal }) {
    await callFor(connector, conversationId, patch, signal);
    return {};
  },

  /** A newer version from the server has it in already, or has something newer. */
  settle(draft, { conversationId, patch, baseRevision, createdAt }) {
    const known = draft.conversations.get(conversationId);
    if (known && known.revision <= baseRevision)
      draft.conversations.set(conversationId, applySettings(known, patch, createdAt));
  },
};

async function callFor(
  connector: Connector,
  conversationId: string,
  patch: SettingsPatch,
  signal: AbortSignal,
): Promise<void> {
  const { setPinned, setNotifyLevel, setMarkedUnread } = connector.conversations;
  const { pinned, notify, markedUnread } = patch;
  if (pinned !== undefined)
    await requireMethod(setPinned, 'conversations.setPinned')({ conversationId, pinned }, { signal });
  if (notify !== undefined) {
    await requireMethod(setNotifyLevel, 'conversations.setNotifyLevel')({ conversationId, level: notify }, { signal });
  }
  if (markedUnread !== undefined) {
    const method = requireMethod(setMarkedUnread, 'conversations.setMarkedUnread');
    await method({ conversationId, unread: markedUnread }, { signal });
  }
}

export const removalOperation: Operation<PendingRemoval> = {
  lane: (removal) => `remove ${removal.conversationId}`,

  async call({ conversationId }, { connector, signal }) {
    await requireMethod(connector.conversations.remove, 'conversations.remove')({ conversationId }, { signal });
    return {};
  },

  settle: (draft, { conversationId }) => dropConversation(draft, conversationId),
};

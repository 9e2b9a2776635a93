import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MessageAction, MessageActionContext } from '../../../src/message-actions/action.js';
import { askFirst } from '../../../src/message-actions/askFirst.js';
import { defaultMessageActions, joinMessageActions } from '../../../src/message-actions/defaults.js';
import { en } from '../../../src/i18n/locales/en.js';
import { createI18n } from '../../../src/i18n/createI18n.js';
import { refused } from '../../../src/model/permissions.js';
import { selectDraft, selectMessage, selectRowIds } from '../../../src/store/selectors/selectors.js';
import { createChat, type Chat } from '../../../src/sync/createChat.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';
import { messageMenuLines } from '../../../src/components/ChatWindow/messageMenu.js';
import { isIconName } from '../../../src/ui/Icon/isIconName.js';

const chats: Chat[] = [];

afterEach(async () => {
  for (const chat of chats.splice(0)) await chat.dispose();
});

async function twoMessages(options: Parameters<typeof createScriptedServer>[0] = {}) {
  const server = createScriptedServer(options);
  server.addConversation({ id: 'room', kind: 'direct', memberIds: ['ana', 'bo'] });
  const open = async (user: string) => {
    const chat = createChat({ connector: server.client(user).connector, storage: 'memory', tabs: false });
    chats.push(chat);
    chat.start();
    await vi.waitFor(() => expect(chat.store.getState().connection.status).toBe('online'));
    await chat.commands.openConversation('room');
    return chat;
  };
  const [ana, bo] = [await open('ana'), await open('bo')];
  const say = (chat: Chat, text: string) =>
    chat.commands.sendMessage({ conversationId: 'room', content: { type: 'text', text } }).sent;
  await say(bo, 'from Bo');
  await say(ana, 'from Ana');
  await vi.waitFor(() => {
    const rows = selectRowIds(ana.store.getState(), 'room');
    expect(rows).toHaveLength(2);
    expect(ana.store.getState().pending.sends.get('room')).toBeUndefined();
  });
  const rows = selectRowIds(ana.store.getState(), 'room');
  const message = (index: number) => {
    const found = selectMessage(ana.store.getState(), rows[index]);
    if (!found) throw new Error('no message');
    return found;
  };
  return { ana, theirs: message(0), own: message(1) };
}

const byId = (id: string): MessageAction => {
  const action = defaultMessageActions.find((other) => other.id === id);
  if (!action) throw new Error(`no act ${id}`);
  return action;
};
const offered = (chat: Chat, message: Parameters<MessageAction['isAvailable']>[0]['message']) =>
  messageMenuLines(defaultMessageActions, { chat, message }).map(({ action }) => action.id);

function contextOf(chat: Chat, message: MessageActionContext['message']) {
  const spies = {
    focusComposer: vi.fn(),
    pickReaction: vi.fn(),
    showReactions: vi.fn(),
    copyText: vi.fn(() => Promise.resolve()),
  };
  return { chat, message, ...spies };
}

describe('what can be done with a message', () => {
  it('of one’s own: edit and recall; of another: neither', async () => {
    const { ana, theirs, own } = await twoMessages();
    expect(offered(ana, theirs)).toEqual(['reply', 'copy', 'delete']);
    expect(offered(ana, own)).toEqual(['reply', 'copy', 'edit', 'recall', 'delete']);
  });

  it('is not shown where the backend cannot do it or the time is over', async () => {
    const { ana, own } = await twoMessages({
      limits: { edit: undefined, reply: undefined, deleteForMe: undefined, recall: { windowMs: -1 } },
    });
    expect(offered(ana, own)).toEqual(['copy']);
  });

  it('is shown with its reason where it is refused for now', async () => {
    const { ana, own } = await twoMessages();
    const lines = messageMenuLines([{ ...byId('reply'), isAvailable: () => refused('not-allowed') }, byId('copy')], {
      chat: ana,
      message: own,
    });
    expect(lines.map(({ action, refusal }) => [action.id, refusal])).toEqual([
      ['reply', 'not-allowed'],
      ['copy', undefined],
    ]);
  });

  it('of what is left of a recalled one: only delete', async () => {
    const { ana, own } = await twoMessages();
    await ana.commands.recallMessage(own.id);
    const left = selectMessage(ana.store.getState(), own.id);
    expect(left && offered(ana, left)).toEqual(['delete']);
  });

  it('of a message that failed: retry and delete; of one on its way: cancel', async () => {
    const { ana } = await twoMessages();
    const send = (text: string) =>
      ana.commands.sendMessage({ conversationId: 'room', content: { type: 'text', text } }).clientId;
    const clientId = send('on its way');
    const pending = selectMessage(ana.store.getState(), clientId);
    expect(pending && offered(ana, pending)).toContain('cancel');
    expect(pending && offered(ana, pending)).not.toContain('retry');
    expect(pending && offered(ana, pending)).not.toContain('recall');
  });
});

describe('the acts', () => {
  it('P62 reply and edit through the draft, so that they survive a reload', async () => {
    const { ana, theirs, own } = await twoMessages();
    const reply = contextOf(ana, theirs);
    await byId('reply').run(reply);
    expect(selectDraft(ana.store.getState(), 'room')?.replyTo?.messageId).toBe(theirs.id);
    expect(reply.focusComposer).toHaveBeenCalled();
    await byId('edit').run(contextOf(ana, own));
    expect(selectDraft(ana.store.getState(), 'room')).toMatchObject({ editing: own.id, text: 'from Ana' });
  });

  it('copy what the kind says', async () => {
    const { ana, theirs } = await twoMessages();
    const copy = contextOf(ana, theirs);
    await byId('copy').run(copy);
    expect(copy.copyText).toHaveBeenCalledWith('from Bo');
  });

  it('P26 recall for everyone, delete for oneself', async () => {
    const { ana, theirs, own } = await twoMessages();
    await byId('recall').run(contextOf(ana, own));
    expect(selectMessage(ana.store.getState(), own.id)?.content.type).toBe('recalled');
    await byId('delete').run(contextOf(ana, theirs));
    expect(selectRowIds(ana.store.getState(), 'room')).toEqual([own.id]);
  });

  it('have labels, icons and questions that exist', () => {
    const { t } = createI18n();
    for (const action of defaultMessageActions) {
      expect(t.has(action.label), action.label).toBe(true);
      expect(isIconName(action.icon), action.icon).toBe(true);
      if (action.done) expect(t.has(action.done)).toBe(true);
      if (typeof action.confirm !== 'string') continue;
      for (const part of ['title', 'text', 'yes'])
        expect(Object.keys(en.messages)).toContain(`${action.confirm}.${part}`);
    }
  });
});

describe('askFirst', () => {
  it('names the message, and goes on only with a yes', async () => {
    const { ana, own } = await twoMessages();
    const confirm = vi.fn(() => Promise.resolve(false));
    const asker = { t: createI18n().t, confirm, excerpt: 'A long text that goes on and on and on for a while' };
    await expect(askFirst(byId('recall'), { chat: ana, message: own }, asker)).resolves.toBe(false);
    expect(confirm).toHaveBeenCalledWith(
      expect.objectContaining({
        title: 'Recall “A long text that goes on and on and on f…”?',
        confirmLabel: 'Recall',
        cancelLabel: 'Keep',
        tone: 'danger',
      }),
    );
    await expect(askFirst(byId('reply'), { chat: ana, message: own }, asker)).resolves.toBe(true);
    expect(confirm).toHaveBeenCalledTimes(1);
  });
});

describe('joinMessageActions', () => {
  it('puts a product’s own after ours, or in the place of one of ours', () => {
    const own = { ...byId('copy'), label: 'Copy it' };
    const extra = { ...byId('copy'), id: 'translate' };
    const joined = joinMessageActions([own, extra]);
    expect(joined.find(({ id }) => id === 'copy')).toBe(own);
    expect(joined.at(-1)).toBe(extra);
    expect(joined).toHaveLength(defaultMessageActions.length + 1);
  });
});

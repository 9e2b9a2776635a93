import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../src/model/conversation.js';
import { selectConversation } from '../../../src/store/selectors/selectors.js';
import type { Limits } from '../../../src/model/limits.js';
import { boSends, onServer, openRoom, ROOM, type Room, send, shown, startChat, text } from './openRoom.js';

/** What ana's chat is told of the room, whatever the server thinks. */
async function tell(room: Room, change: Partial<Conversation>): Promise<void> {
  const known = selectConversation(room.chat.store.getState(), ROOM);
  room.client.inject({ type: 'conversation.changed', conversation: { ...known, ...change, revision: 1_000 } });
  await room.clock.advance(60);
}

const refusal = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

const acts = (room: Room, own: string, foreign: string): Readonly<Record<string, () => unknown>> => {
  const { commands } = room.chat;
  return {
    send: () => commands.sendMessage({ conversationId: ROOM, content: text('x') }),
    react: () => commands.reactToMessage({ messageId: foreign, key: '👍', added: true }),
    edit: () => commands.editMessage({ messageId: own, content: text('x') }),
    recall: () => commands.recallMessage(own),
    editForeign: () => commands.editMessage({ messageId: foreign, content: text('x') }),
    recallForeign: () => commands.recallMessage(foreign),
  };
};

async function codesOf(room: Room, own: string, foreign: string): Promise<Record<string, unknown>> {
  const codes: Record<string, unknown> = {};
  for (const [name, act] of Object.entries(acts(room, own, foreign))) {
    const result = refusal(act);
    const settled =
      result instanceof Promise
        ? result.then(
            () => 'done',
            (error: { code: string }) => error.code,
          )
        : result;
    await room.clock.advance(500);
    codes[name] = typeof settled === 'string' ? settled : await settled;
  }
  return codes;
}

async function openTalk(limits: Limits = {}): Promise<{ room: Room; own: string; foreign: string }> {
  const room = await openRoom({ limits });
  send(room, 'mine');
  await room.clock.advance(500);
  const foreign = await boSends(room, 'theirs');
  await room.clock.advance(500);
  return { room, own: room.server.messages(ROOM)[0]?.id ?? '', foreign };
}

describe('P53 below the interface', () => {
  it.each(['removed', 'left'] as const)(
    'whoever was %s can do nothing there, from the very event on',
    async (membership) => {
      const { room, own, foreign } = await openTalk();
      await tell(room, { membership });
      expect(await codesOf(room, own, foreign)).toEqual({
        send: 'not-allowed',
        react: 'not-allowed',
        edit: 'not-allowed',
        recall: 'not-allowed',
        editForeign: 'unsupported',
        recallForeign: 'unsupported',
      });
      expect(room.chat.can('send', { conversationId: ROOM })).toEqual({ allowed: false, reason: 'not-allowed' });
      expect(shown(room)).toEqual(['mine', 'theirs']);
      expect(room.server.messages(ROOM)).toHaveLength(2);
    },
  );

  it('nobody changes what another person wrote', async () => {
    const { room, own, foreign } = await openTalk();
    const calls = () => room.connector.faults.calls.map(({ operation }) => operation);
    expect(await codesOf(room, own, foreign)).toMatchObject({
      send: expect.objectContaining({ clientId: expect.any(String) as unknown }) as unknown,
      editForeign: 'unsupported',
      recallForeign: 'unsupported',
    });
    expect(calls().filter((operation) => operation === 'messages.edit')).toHaveLength(1);
    expect(calls().filter((operation) => operation === 'messages.recall')).toHaveLength(1);
  });

  it('what a backend lacks, or a room forbids, is refused without a call', async () => {
    const { room, own, foreign } = await openTalk();
    await tell(room, { limits: { text: null, edit: null, recall: null, reactions: null, deleteForMe: null } });
    const before = room.connector.faults.calls.length;
    expect(await codesOf(room, own, foreign)).toMatchObject({
      send: 'not-allowed',
      react: 'unsupported',
      edit: 'unsupported',
      recall: 'unsupported',
    });
    await expect(room.chat.commands.deleteMessages([own])).rejects.toMatchObject({ code: 'unsupported' });
    expect(room.connector.faults.calls).toHaveLength(before);
  });

  it('the time for an edit or a recall runs out', async () => {
    const { room, own, foreign } = await openTalk({
      edit: { types: ['text'], windowMs: 60_000 },
      recall: { windowMs: 60_000 },
    });
    await room.clock.advance(61_000);
    expect(await codesOf(room, own, foreign)).toMatchObject({ edit: 'expired', recall: 'expired' });
  });

  it('too long, empty and too large are refused before anything is shown', async () => {
    const { room } = await openTalk({ text: { maxLength: 10 } });
    const { commands } = room.chat;
    expect(refusal(() => commands.sendMessage({ conversationId: ROOM, content: text('x'.repeat(11)) }))).toBe(
      'too-large',
    );
    expect(refusal(() => commands.sendMessage({ conversationId: ROOM, content: text(' \n ') }))).toBe('invalid');
    const source = { url: '', localId: 'b1', name: 'a.bin', mimeType: 'application/octet-stream', size: 1 << 30 };
    expect(refusal(() => commands.sendMessage({ conversationId: ROOM, content: { type: 'file', source } }))).toBe(
      'too-large',
    );
    expect(shown(room)).toEqual(['mine', 'theirs']);
  });

  it('P36 what the server refuses all the same is taken back, with its reason', async () => {
    const { room, own } = await openTalk();
    room.connector.faults.nextCall({ fault: 'throw-before', code: 'not-allowed' }, 'messages.recall');
    const recalling = room.chat.commands.recallMessage(own).catch((error: { code: string }) => error.code);
    expect(shown(room)[0]).toBe('recalled');
    await room.clock.advance(500);
    expect(await recalling).toBe('not-allowed');
    expect(shown(room)[0]).toBe('mine');
    expect(room.chat.store.getState().notices).toMatchObject([{ error: { code: 'not-allowed' } }]);
  });

  it('a conversation that nobody knows is refused, not made', async () => {
    const { room } = await openTalk();
    expect(refusal(() => room.chat.commands.sendMessage({ conversationId: 'nowhere', content: text('x') }))).toBe(
      'not-allowed',
    );
    await expect(room.chat.commands.setPinned('nowhere', true)).rejects.toMatchObject({ code: 'not-found' });
    await expect(room.chat.commands.recallMessage('nothing')).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('P1 what is written behind a link goes once the conversation is known; where there is none it is refused', async () => {
  const before = await openRoom();
  const room = startChat(before.server, before.clock, {}, before.bo);
  expect(selectConversation(room.chat.store.getState(), ROOM)).toBeUndefined();
  send(room, 'early');
  await room.clock.advance(1_000);
  expect(shown(room)).toEqual(['early']);
  expect(onServer(room)).toEqual(['early']);
  expect(refusal(() => send(room, 'late', 'no such room'))).toBe('not-allowed');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createId } from '../../../../src/shared/ids.js';
import { type Actor, calm, readAll, say, setStage } from './stage.js';

type Step = {
  readonly type: 'send' | 'mention' | 'read' | 'recall' | 'delete' | 'edit';
  readonly who: number;
  readonly at: number;
};

const steps = fc.array(
  fc.record({
    type: fc.constantFrom<Step['type']>('send', 'mention', 'read', 'recall', 'delete', 'edit'),
    who: fc.nat(2),
    at: fc.nat(12),
  }),
  { maxLength: 40 },
);

async function play(actor: Actor, { type, at }: Step): Promise<unknown> {
  const conversationId = 'room';
  const messageId = `room.${at + 1}`;
  const { messages, receipts } = actor.connector;
  const mentions = [{ userId: '*', start: 0, length: 4 }];
  if (type === 'send') return say(actor, 'Hello');
  if (type === 'mention') {
    const content = { type: 'text', text: '@all hello' } as const;
    return messages.send({ conversationId, clientId: createId(), content, mentions }, calm);
  }
  if (type === 'read') return receipts?.markRead?.({ conversationId, upTo: { order: at } }, calm);
  if (type === 'recall') return messages.recall?.({ conversationId, messageId }, calm);
  if (type === 'delete') return messages.deleteForMe?.({ conversationId, messageIds: [messageId] }, calm);
  return messages.edit?.({ conversationId, messageId, content: { type: 'text', text: '@all edited' }, mentions }, calm);
}

test('P32 the count of unread messages is always what a recount gives', async () => {
  let runs = 0;
  let hardRuns = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (run) => {
      const stage = setStage();
      const actors = [await stage.enter('ana'), await stage.enter('bo'), await stage.enter('mai')];
      for (const step of run) {
        const actor = actors[step.who];
        if (actor) await play(actor, step).catch(() => undefined);
      }
      runs += 1;
      const [ana] = actors;
      const changed = ana ? (await readAll(ana)).filter(({ recall, edit }) => recall ?? edit) : [];
      if (changed.length > 0) hardRuns += 1;
      for (const actor of actors) {
        const { userId, conversations } = actor.connector;
        const room = await conversations.get?.({ conversationId: 'room' }, calm);
        const readUpTo = room?.readUpTo?.order ?? 0;
        const unread = (await readAll(actor)).filter(
          ({ order = 0, senderId, recall, deletedForMe }) =>
            order > readUpTo && senderId !== userId && !recall && !deletedForMe,
        );
        const mentions = unread.filter((message) =>
          message.mentions?.some((mention) => mention.userId === userId || mention.userId === '*'),
        );
        expect(room?.unread).toMatchObject({ count: unread.length, mentions: mentions.length });
      }
    }),
    { numRuns: 60 },
  );
  expect(hardRuns / runs).toBeGreaterThan(0.05);
});

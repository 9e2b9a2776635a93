import { createScriptedServer, createVirtualClock } from 'chatloom/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConnectorEvent } from '../../src/connector/events.js';
import { selectMessage } from '../../src/store/selectors/selectors.js';
import { createChat } from '../../src/sync/createChat.js';
import { runs } from './runs.ts';

const AUTHORS = ['ana', 'bo', 'cy'] as const;

const change = fc.record({
  kind: fc.constantFrom('edit', 'edit', 'recall'),
  actor: fc.constantFrom(...AUTHORS, 'mallory'),
  target: fc.nat(2),
});

/** Changes and originals in any order: the place of each original among the changes. */
const scenario = fc.record({
  changes: fc.array(change, { minLength: 3, maxLength: 14 }),
  places: fc.tuple(fc.nat(14), fc.nat(14), fc.nat(14)),
  enforces: fc.boolean(),
});

test('P27 a change by whoever has no right to it is ignored, also one that comes before its original; P25 P26 the rest converges', async () => {
  const cases = { runs: 0, forged: 0, forgedBefore: 0 };
  await fc.assert(
    fc.asyncProperty(scenario, async ({ changes, places, enforces }) => {
      const clock = createVirtualClock();
      const server = createScriptedServer({ clock, enforces: { authorship: enforces, timestamps: true } });
      server.addConversation({ id: 'room', kind: 'group', title: 'All', memberIds: ['ana', 'bo', 'cy'] });
      const client = server.client('ana');
      const chat = createChat({
        connector: client.connector,
        clock,
        random: () => 0.5,
        tabs: false,
        storage: 'memory',
      });
      chat.start();
      await clock.advance(200);

      const events: ConnectorEvent[] = changes.map(({ kind, actor, target }, index) => {
        const of = { conversationId: 'room', messageId: `m${target}` };
        return kind === 'recall'
          ? { type: 'message.recalled', ...of, recalledBy: actor, recalledAt: index }
          : {
              type: 'message.edited',
              ...of,
              editorId: actor,
              revision: index + 1,
              editedAt: index,
              content: { type: 'text', text: `edit ${index} by ${actor}` },
            };
      });
      const stream = events.map((event) => [event]);
      for (const [target, place] of places.entries())
        (stream[Math.min(place, stream.length - 1)] ?? []).push({
          type: 'message.received',
          message: {
            id: `m${target}`,
            conversationId: 'room',
            senderId: AUTHORS[target] ?? 'ana',
            sentAt: 1,
            order: target + 1,
            content: { type: 'text', text: `original ${target}` },
          },
        });
      for (const batch of stream) client.injectBatch({ events: batch });
      await clock.advance(200);

      cases.runs += 1;
      const isForged = ({ actor, target }: (typeof changes)[number]) => actor !== AUTHORS[target];
      if (!enforces && changes.some(isForged)) cases.forged += 1;
      if (!enforces && changes.some((each, index) => isForged(each) && index <= (places[each.target] ?? 0)))
        cases.forgedBefore += 1;

      for (const target of [0, 1, 2]) {
        const valid = changes.map((each, index) => ({ ...each, index })).filter((each) => each.target === target);
        const counted = valid.filter((each) => enforces || !isForged(each));
        const message = selectMessage(chat.store.getState(), `m${target}`);
        const lastEdit = counted.filter(({ kind }) => kind === 'edit').at(-1);
        if (counted.some(({ kind }) => kind === 'recall')) expect(message?.content.type).toBe('recalled');
        else
          expect(message?.content).toEqual({
            type: 'text',
            text: lastEdit ? `edit ${lastEdit.index} by ${lastEdit.actor}` : `original ${target}`,
          });
      }
      const disposing = chat.dispose();
      await clock.advance(5_000);
      await disposing;
    }),
    runs(300),
  );
  expect(cases.forged / cases.runs).toBeGreaterThan(0.05);
  expect(cases.forgedBefore / cases.runs).toBeGreaterThan(0.05);
});

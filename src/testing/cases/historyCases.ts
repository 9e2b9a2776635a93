import type { HistoryAnchor, HistoryPage } from '../../connector/connector.js';
import { assert, assertRefused, assertSame } from './assert.js';
import type { CaseClient, CaseContext } from './caseContext.js';
import { defineCase, type CaseDefinition } from './defineCase.js';

export const historyCases: readonly CaseDefinition[] = [
  defineCase('P16 the latest page ends at the live end, oldest first', [], async (t) => {
    const { bo, conversationId, ids } = await filled(t, 5);
    const page = await ask(bo, conversationId, { at: 'latest' }, 3);
    assertSame(idsOf(page), ids.slice(-3), 'ids of the latest page');
    assertSame(page.after, null, 'what comes after the latest page');
    assert(page.before !== null, 'the latest page of 3 says that nothing comes before, but there is more');
  }),

  defineCase('P21 going back page by page meets every message once, and ends at the start', [], async (t) => {
    const { bo, conversationId, ids } = await filled(t, 7);
    const met: string[] = [];
    let page = await ask(bo, conversationId, { at: 'latest' }, 2);
    for (let steps = 0; steps < 200; steps += 1) {
      met.unshift(...idsOf(page));
      const oldest = page.messages[0];
      if (page.before === null || !oldest) break;
      page = await ask(bo, conversationId, { at: 'before', messageId: oldest.id, ...page.before }, 2);
    }
    assertSame(page.before, null, 'what comes before the oldest page');
    assertSame(met.length, new Set(met).size, 'messages met, as often as there are different ones');
    assertSame(met.slice(-ids.length), ids, 'ids met going back');
  }),

  defineCase('P21 going forward from a message meets every later one once, and ends at the live end', [], async (t) => {
    const { bo, conversationId, ids } = await filled(t, 6);
    const met: string[] = [];
    let anchor: HistoryAnchor = { at: 'after', messageId: ids[0] ?? '' };
    for (let steps = 0; steps < 200; steps += 1) {
      const page = await ask(bo, conversationId, anchor, 2);
      met.push(...idsOf(page));
      const newest = page.messages.at(-1);
      if (page.after === null || !newest) break;
      anchor = { at: 'after', messageId: newest.id, ...page.after };
    }
    assertSame(met, ids.slice(1), 'ids met going forward');
  }),

  defineCase('a page around a message holds it, and its ends join the pages beside it', [], async (t) => {
    const { bo, conversationId, ids } = await filled(t, 9);
    const middle = ids[4] ?? '';
    const page = await ask(bo, conversationId, { at: 'around', messageId: middle }, 3);
    assert(idsOf(page).includes(middle), 'the page around a message does not hold it');
    const first = page.messages[0]?.id ?? '';
    const last = page.messages.at(-1)?.id ?? '';
    const before =
      page.before && (await ask(bo, conversationId, { at: 'before', messageId: first, ...page.before }, 1));
    const after = page.after && (await ask(bo, conversationId, { at: 'after', messageId: last, ...page.after }, 1));
    const run = [...(before ? idsOf(before) : []), ...idsOf(page), ...(after ? idsOf(after) : [])];
    const start = ids.indexOf(run[0] ?? '');
    assertSame(run, ids.slice(start, start + run.length), 'the page and its neighbours');
  }),

  defineCase('pages before and after work from a message alone, without a cursor', [], async (t) => {
    const { bo, conversationId, ids } = await filled(t, 5);
    const before = await ask(bo, conversationId, { at: 'before', messageId: ids[3] ?? '' }, 2);
    assertSame(idsOf(before), ids.slice(1, 3), 'ids before the fourth');
    const after = await ask(bo, conversationId, { at: 'after', messageId: ids[1] ?? '' }, 2);
    assertSame(idsOf(after), ids.slice(2, 4), 'ids after the second');
  }),

  defineCase('a page never holds more than was asked for', [], async (t) => {
    const { bo, conversationId } = await filled(t, 4);
    for (const limit of [1, 2, 3]) {
      const page = await ask(bo, conversationId, { at: 'latest' }, limit);
      assert(page.messages.length <= limit, `a page of ${limit} holds ${page.messages.length}`);
    }
  }),

  defineCase('P17 a page ascends by order', ['ordering.sequence'], async (t) => {
    const { bo, conversationId } = await filled(t, 6);
    const page = await ask(bo, conversationId, { at: 'latest' }, 50);
    const orders = page.messages.map(({ order }) => order ?? Number.NaN);
    assertSame(
      orders,
      [...orders].sort((a, b) => a - b),
      'orders of the page',
    );
  }),

  defineCase('both accounts get the same messages in the same order', [], async (t) => {
    const { ana, bo, conversationId } = await filled(t, 4);
    const [mine, theirs] = await Promise.all(
      [ana, bo].map((client) => ask(client, conversationId, { at: 'latest' }, 50)),
    );
    assertSame(mine && idsOf(mine), theirs && idsOf(theirs), 'ids of the two accounts');
  }),

  defineCase('a page around an unknown message is refused', [], async (t) => {
    const { bo, conversationId } = await filled(t, 1);
    for (const at of ['before', 'after', 'around'] as const)
      await assertRefused(ask(bo, conversationId, { at, messageId: 'no such message' }, 5), `a page ${at} nothing`, [
        'not-found',
        'invalid',
      ]);
  }),

  defineCase(
    'a conversation without messages gives an empty page with closed ends',
    ['conversations.ensure'],
    async (t) => {
      const { bo, conversationId } = await filled(t, 0);
      const page = await ask(bo, conversationId, { at: 'latest' }, 10);
      assert(
        page.messages.every(({ content }) => content.type === 'system'),
        'messages that nobody sent',
      );
      assertSame([page.before, page.after], [null, null], 'ends of the empty page');
    },
  ),
];

/** A conversation in which the two accounts wrote `count` messages in turns. */
async function filled(t: CaseContext, count: number) {
  const { ana, bo, conversationId } = await t.pair();
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1)
    ids.push((await t.send(index % 2 === 0 ? ana : bo, conversationId, `message ${index}`)).id);
  return { ana, bo, conversationId, ids };
}

function ask(client: CaseClient, conversationId: string, anchor: HistoryAnchor, limit: number): Promise<HistoryPage> {
  return client.connector.messages.history({ conversationId, anchor, limit }, client.options);
}

function idsOf(page: HistoryPage): readonly string[] {
  return page.messages.map(({ id }) => id);
}

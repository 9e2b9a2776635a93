import { assert, assertSame, declared } from './assert.js';
import { defineCase, type CaseDefinition } from './defineCase.js';

export const contactCases: readonly CaseDefinition[] = [
  defineCase(
    'P71 typing is told to the other account, its end too, and not to oneself',
    ['presence.sendTyping', 'limits.typing'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const sendTyping = declared(ana.connector.presence?.sendTyping);
      for (const typing of [true, false]) {
        await sendTyping({ conversationId, typing }, ana.options);
        const event = await bo.waitFor('typing.changed', (told) => told.typing === typing);
        assertSame([event.conversationId, event.userId], [conversationId, ana.userId], 'where and who');
      }
      await t.fence(bo, conversationId, ana);
      assert(!ana.events.some((event) => event.type === 'typing.changed'), 'the typing person was told of it');
    },
  ),

  defineCase('watched people are told as they come and go', ['presence.watch', 'limits.presence'], async (t) => {
    const ana = await t.client(0);
    const bo = await t.device(1);
    const watch = declared(ana.connector.presence?.watch);
    const [known] = await watch({ userIds: [bo.userId] }, ana.options);
    assertSame(known?.userId, bo.userId, 'the person answered about');
    assert(known?.presence.state !== 'online', 'a person without a device is online');
    await bo.connect();
    await ana.waitFor('presence.changed', (event) => event.userId === bo.userId && event.presence.state === 'online');
    await bo.disconnect();
    await ana.waitFor('presence.changed', (event) => event.userId === bo.userId && event.presence.state !== 'online');
  }),

  defineCase('profiles answers for those who exist and leaves out the rest', ['contacts.profiles'], async (t) => {
    const { ana, bo } = await t.pair();
    const users = await declared(ana.connector.contacts?.profiles)(
      { userIds: [bo.userId, ana.userId, 'nobody at all', '__proto__'] },
      ana.options,
    );
    assertSame(users.map(({ id }) => id).sort(), [ana.userId, bo.userId].sort(), 'people answered about');
  }),

  defineCase(
    'people are found by their name',
    ['contacts.find', 'contacts.profiles', 'limits.findPeople'],
    async (t) => {
      const { ana, bo } = await t.pair();
      const find = declared(ana.connector.contacts?.find);
      const [profile] = await declared(ana.connector.contacts?.profiles)({ userIds: [bo.userId] }, ana.options);
      const query = profile?.name ?? bo.userId;
      const found = await find({ query, limit: 10 }, ana.options);
      assert(
        found.some(({ id }) => id === bo.userId),
        `'${query}' does not find ${bo.userId}`,
      );
      assert((await find({ query, limit: 1 }, ana.options)).length <= 1, 'more people than asked for');
      assertSame(await find({ query: 'zzz nobody is called this', limit: 10 }, ana.options), [], 'people for nonsense');
    },
  ),
];

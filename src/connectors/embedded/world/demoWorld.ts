import type { SeedMessage, WorldSeed } from './worldSeed.js';

const MINUTE_MS = 60_000;

/** The tiny world behind `world: 'demo'`: Ana, Bo and Mai, two conversations and a bot. */
export function demoWorld(now: number): WorldSeed {
  const say = (from: string, minutesAgo: number, text: string): SeedMessage => ({
    from,
    sentAt: now - minutesAgo * MINUTE_MS,
    content: { type: 'text', text },
  });
  return {
    users: [
      { id: 'ana', name: 'Ana Marsh' },
      { id: 'bo', name: 'Bo Lindgren' },
      { id: 'mai', name: 'Mai Phan', presence: 'online' },
      {
        id: 'loom-bot',
        name: 'Loom bot',
        bot: {
          answers: [
            { words: ['hello', 'hi', 'hey'], text: 'Hello! Write to me, and I answer by timer. Nobody else does.' },
            { words: ['help'], text: 'Open this page in a second tab as Bo, and write to yourself.' },
          ],
          otherwise: ['You wrote: “{text}”', 'Noted. I am a small bot, so that is all I can do.'],
        },
      },
    ],
    conversations: [
      {
        id: 'ana-bo',
        kind: 'direct',
        members: [{ userId: 'ana' }, { userId: 'bo', unread: 1 }],
        messages: [
          say('bo', 52, 'Did the parcel arrive?'),
          say('ana', 50, 'It did. The neighbour had it, and she has opinions about your wrapping.'),
          say('bo', 47, 'The tape was on sale.'),
          say('ana', 12, 'Come by at six, we open it together.'),
        ],
      },
      {
        id: 'weekend',
        kind: 'group',
        title: 'Weekend',
        members: [{ userId: 'mai', role: 'owner' }, { userId: 'ana', unread: 1 }, { userId: 'bo' }],
        messages: [
          {
            from: 'mai',
            sentAt: now - 90 * MINUTE_MS,
            content: {
              type: 'system',
              event: 'group.created',
              actorId: 'mai',
              targetIds: ['ana', 'bo'],
              text: 'Weekend',
            },
          },
          say('mai', 88, 'Saturday is dry until four. Who is in for the lake?'),
          { ...say('bo', 81, 'In. I bring the bread.'), reactions: [{ key: '👍', userIds: ['mai', 'ana'] }] },
          say('mai', 9, 'Then we meet at the north gate at *nine*.'),
        ],
      },
      {
        id: 'ana-loom-bot',
        kind: 'direct',
        members: [{ userId: 'ana' }, { userId: 'loom-bot' }],
        messages: [say('loom-bot', 240, 'I am a bot. Say hello, and I answer.')],
      },
    ],
  };
}

import type { SeedConversation, SeedMember, SeedMessage, SeedUser, WorldSeed } from 'chatloom/connectors/embedded';
import { STORY_NOW } from './storyClock.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Today at a time of the clock, UTC. */
const at = (hours: number, minutes: number): number => STORY_NOW - ((10 - hours) * 60 + (43 - minutes)) * MINUTE;

const SELF = 'elena';

const PEOPLE: readonly SeedUser[] = [
  { id: SELF, name: 'Elena Marsh' },
  { id: 'priya', name: 'Priya Nair', presence: 'online' },
  { id: 'tom', name: 'Tom Hale', presence: 'away' },
  { id: 'yuki', name: 'Yuki Tanaka', presence: 'busy' },
  { id: 'maya', name: 'Maya Okafor', presence: 'online' },
  { id: 'ines', name: 'Inês Carvalho', presence: 'online' },
  { id: 'jonas', name: 'Jonas Weber', presence: 'online' },
  { id: 'mum', name: 'Mum' },
  { id: 'bakery', name: 'Oat and Rye Bakery' },
  { id: 'leo', name: 'Leo Brandt' },
  { id: 'samir', name: 'Samir Aziz' },
  { id: 'layla', name: 'ليلى قاسم' },
  { id: 'chen', name: '陈屿' },
  { id: 'build', name: 'Build bot', bot: { answers: [], otherwise: [] } },
  { id: 'noor', name: 'Noor Haddad' },
  { id: 'matthias', name: 'Matthias Boll' },
];

const text = (from: string, sentAt: number, said: string): SeedMessage => ({
  from,
  sentAt,
  content: { type: 'text', text: said },
});

function direct(
  peer: string,
  messages: readonly SeedMessage[],
  mine: Partial<SeedMember> = {},
  theirs: Partial<SeedMember> = {},
): SeedConversation {
  return {
    id: `with-${peer}`,
    kind: 'direct',
    members: [
      { userId: SELF, ...mine },
      { userId: peer, ...theirs },
    ],
    messages,
  };
}

function group(
  id: string,
  title: string,
  others: readonly string[],
  messages: readonly SeedMessage[],
  mine: Partial<SeedMember> = {},
): SeedConversation {
  const members = [{ userId: SELF, ...mine }, ...others.map((userId) => ({ userId }))];
  return { id, kind: 'group', title, members, messages };
}

const source = (name: string, mimeType: string, size: number) => ({ url: `story:${name}`, name, mimeType, size });

/** Elena's account: what stories of the list, the window and the whole messenger are drawn from. */
export const storyWorld: WorldSeed = {
  users: PEOPLE,
  conversations: [
    group(
      'lisbon',
      'Lisbon offsite',
      ['maya', 'ines', 'jonas', 'tom', 'yuki', 'priya'],
      [
        text('maya', at(9, 2), 'I walked through the flats this morning. I need a yes or a no.'),
        text(SELF, at(9, 9), 'Yes from me. The light alone is worth the stairs.'),
        text('ines', at(10, 12), 'Ferry times are out. The 08:40 gets us to Cacilhas before the café fills up.'),
        text('yuki', at(10, 38), 'I can bring the projector either way.'),
        text(SELF, at(10, 42), 'Ten works. I will move the first session and tell Jonas.'),
      ],
      { pinnedAt: STORY_NOW - DAY, role: 'admin' },
    ),
    direct(
      'priya',
      [
        text('priya', at(10, 22), 'The upload retried twice on the train.'),
        text(SELF, at(10, 31), 'Shipped the fix, thank you'),
      ],
      { pinnedAt: STORY_NOW - 2 * DAY },
    ),
    group(
      'design',
      'Design review',
      ['jonas', 'ines', 'noor'],
      [
        text('ines', at(10, 20), 'Spacing first, please.'),
        text('noor', at(10, 22), 'And the empty states.'),
        {
          ...text('jonas', at(10, 24), '@Elena can you bring the grid'),
          mentions: [{ userId: SELF, start: 0, length: 6 }],
        },
      ],
      { unread: 3 },
    ),
    direct('tom', [text(SELF, at(9, 50), 'Which gate?'), text('tom', at(10, 8), 'B14, at the far end.')], {
      unread: 1,
    }),
    direct('yuki', [text('yuki', at(9, 51), 'Does ten work for you?')]),
    group(
      'release',
      'Release 4.2',
      ['build', 'jonas', 'tom'],
      Array.from({ length: 28 }, (_, index) =>
        text('build', at(9, 19 + index), `Nightly ${index + 1} passed in 6 min`),
      ),
      { unread: 28, notify: 'none' },
    ),
    direct('mum', [
      {
        from: 'mum',
        sentAt: at(8, 15),
        content: {
          type: 'image',
          source: source('lemon.jpg', 'image/jpeg', 48_000),
          width: 1200,
          height: 900,
          caption: 'The lemon tree has fruit',
        },
      },
    ]),
    direct('layla', [text('layla', at(7, 40), 'وصلت الملفات، شكرًا لك. هل نلتقي غدًا قبل الورشة؟')]),
    direct('chen', [text('chen', at(7, 5), '好的，我带地图和吃的，周六老地方见。')], { markedUnread: true }),
    direct('bakery', [
      {
        from: 'bakery',
        sentAt: at(10, 43) - DAY,
        content: { type: 'file', source: source('Invoice 2041.pdf', 'application/pdf', 86_000) },
      },
    ]),
    direct('leo', [text('leo', at(10, 20) - DAY, 'The table is booked.')]),
    group(
      'neighbours',
      'Neighbours at 14',
      ['noor', 'matthias'],
      [text('noor', at(9, 0) - DAY, 'The lift is working again')],
      { notify: 'mentions' },
    ),
    group(
      'book-club',
      'Thursday book club',
      ['noor', 'samir', 'ines'],
      [
        {
          from: 'noor',
          sentAt: at(9, 0) - 2 * DAY,
          content: { type: 'system', event: 'member.added', actorId: 'noor', targetIds: ['samir'] },
        },
      ],
    ),
    direct('samir', [text(SELF, at(9, 0) - 8 * DAY, 'The keys are with the concierge')], {}, { unread: 1 }),
  ],
};

/** As many conversations as one likes, each with one message: for length, paging and search. */
export function manyConversations(count: number): WorldSeed {
  const users = [{ id: SELF, name: 'Elena Marsh' }];
  const conversations = Array.from({ length: count }, (_, index): SeedConversation => {
    const id = `person-${index}`;
    users.push({ id, name: `${NAMES[index % NAMES.length]} ${index + 1}` });
    return direct(id, [text(id, STORY_NOW - index * MINUTE, `Message number ${index + 1}`)]);
  });
  return { users, conversations };
}

const NAMES = ['Ana', 'Bo', 'Chiara', 'Dmitri', 'Esra', 'Femi', 'Grace', 'Hoa'];

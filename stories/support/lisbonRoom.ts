import { embeddedFileUrl, type SeedMessage, type WorldSeed } from 'chatloom/connectors/embedded';
import { drawPicture } from './drawPicture.js';
import { STORY_NOW } from './storyClock.js';
import { storyWorld } from './storyWorld.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const today = (hours: number, minutes: number): number => STORY_NOW - ((10 - hours) * 60 + (43 - minutes)) * MINUTE;
const yesterday = (hours: number, minutes: number): number => today(hours, minutes) - DAY;

const text = (from: string, sentAt: number, said: string, extra: Partial<SeedMessage> = {}): SeedMessage => ({
  from,
  sentAt,
  content: { type: 'text', text: said },
  ...extra,
});

const picture = (id: string, width: number, height: number, more: { caption?: string; alt?: string } = {}) =>
  ({
    type: 'image',
    source: { url: embeddedFileUrl(id), name: `${id}.svg`, mimeType: 'image/svg+xml', size: 4_200 },
    width,
    height,
    ...more,
  }) as const;

const drawing = (hue: number, width: number, height: number): Blob => {
  const [, data = ''] = drawPicture({ hue, width, height }).split(',');
  return new Blob([decodeURIComponent(data)], { type: 'image/svg+xml' });
};

const messages: readonly SeedMessage[] = [
  {
    from: 'maya',
    sentAt: yesterday(15, 58),
    content: { type: 'system', event: 'member.added', actorId: 'maya', targetIds: ['yuki'] },
  },
  text('maya', yesterday(16, 2), 'I walked through the flats this morning. Four photos, then I need a yes or a no.'),
  {
    from: 'maya',
    sentAt: yesterday(16, 4),
    content: picture('terrace', 1200, 900, { caption: 'The top floor has the terrace, and it sleeps all of us.' }),
    reactions: [
      { key: '😍', userIds: ['ines', 'jonas', 'tom', 'yuki', 'priya'] },
      { key: '👍', userIds: ['elena', 'tom', 'yuki', 'priya'] },
      { key: '🌿', userIds: ['ines'] },
    ],
  },
  text('elena', yesterday(16, 9), 'Yes from me. The light alone is worth the stairs.', { replyTo: 2 }),
  text('elena', yesterday(16, 10), 'I can put the deposit down today if nobody objects by five.', {
    editedAt: yesterday(16, 11),
  }),
  {
    from: 'jonas',
    sentAt: yesterday(16, 31),
    content: {
      type: 'file',
      source: {
        url: embeddedFileUrl('agenda'),
        name: 'Offsite agenda v3.pdf',
        mimeType: 'application/pdf',
        size: 1_200_000,
      },
    },
  },
  text('tom', yesterday(16, 40), 'Wrong window', { recalledAt: yesterday(16, 41) }),
  {
    from: 'elena',
    sentAt: yesterday(18, 47),
    content: picture('sunset', 1600, 1000, { alt: 'The sun goes down over the river' }),
  },
  text(
    'ines',
    today(10, 12),
    'Ferry times are out: https://transtejo.example/winter. The 08:40 gets us to Cacilhas **before** the café fills up.',
  ),
  text('elena', today(10, 16), '🐟🎉'),
  text('tom', today(10, 33), 'From the airport take the metro, not a car.'),
  { from: 'tom', sentAt: today(10, 34), content: picture('tram', 1400, 700, { alt: 'A yellow tram' }) },
  text('yuki', today(10, 38), '@Elena could the workshop start at ten instead of nine? My flight lands at 08:20.', {
    mentions: [{ userId: 'elena', start: 0, length: 6 }],
  }),
  text('yuki', today(10, 38), 'I can bring the projector either way.', {
    reactions: [{ key: '🙏', userIds: ['tom', 'jonas'] }],
  }),
  text('elena', today(10, 41), 'Ten works. I will move the first session and tell Jonas.'),
];

/** The room as Elena sees it; so many of the newest messages she has not read. */
export function lisbonRoom({ unread = 0, earlier = 0 }: { unread?: number; earlier?: number } = {}): WorldSeed {
  const before = Array.from({ length: earlier }, (_, index) =>
    text(
      ['maya', 'jonas', 'tom', 'elena'][Math.floor(index / 3) % 4] ?? 'maya',
      yesterday(15, 0) - (earlier - index) * 7 * MINUTE,
      `Message ${index + 1}, from before the flats were found.`,
    ),
  );
  const replyOffset = messages.map((message) =>
    message.replyTo === undefined ? message : { ...message, replyTo: message.replyTo + earlier },
  );
  return {
    users: storyWorld.users,
    files: [
      { id: 'terrace', name: 'terrace.svg', mimeType: 'image/svg+xml', blob: drawing(210, 1200, 900) },
      { id: 'sunset', name: 'sunset.svg', mimeType: 'image/svg+xml', blob: drawing(20, 1600, 1000) },
      { id: 'tram', name: 'tram.svg', mimeType: 'image/svg+xml', blob: drawing(45, 1400, 700) },
      { id: 'agenda', name: 'Offsite agenda v3.pdf', mimeType: 'application/pdf', blob: new Blob(['%PDF-1.4']) },
    ],
    conversations: [
      {
        id: 'lisbon',
        kind: 'group',
        title: 'Lisbon offsite',
        members: ['elena', 'maya', 'ines', 'jonas', 'tom', 'yuki', 'priya'].map((userId) =>
          userId === 'elena' ? { userId, unread } : { userId },
        ),
        messages: [...before, ...replyOffset],
      },
      ...(storyWorld.conversations ?? []).filter(({ id }) => id !== 'lisbon'),
    ],
  };
}

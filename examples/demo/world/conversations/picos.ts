import { embeddedFileUrl, type SeedConversation } from 'chatloom/connectors/embedded';
import type { Calendar } from '../calendar.js';
import { conversation, notice, paper, picture, text } from '../writing.js';

/** The lively group: twelve people, one house, no slides. */
export function picos({ ago, day }: Calendar): SeedConversation {
  return conversation({
    id: 'picos',
    kind: 'group',
    title: 'Picos offsite',
    avatarUrl: embeddedFileUrl('group-picos'),
    members: [
      { userId: 'maya', role: 'owner', unread: 1 },
      { userId: 'jonas', role: 'admin', unread: 2 },
      { userId: 'ana', unread: 4, pinnedAt: day(9, '11:20') },
      { userId: 'bo', unread: 1 },
      { userId: 'ines' },
      { userId: 'tom', unread: 4 },
      { userId: 'yuki', unread: 2 },
      { userId: 'priya', unread: 6 },
      { userId: 'kwame', unread: 4 },
      { userId: 'olena', unread: 5, undelivered: 4 },
      { userId: 'sofia', unread: 8 },
      { userId: 'diego', unread: 20, undelivered: 12 },
    ],
    lines: [
      notice('maya', day(9, '11:05'), 'group.created', ['jonas', 'ana', 'bo', 'ines', 'tom', 'yuki', 'priya', 'kwame']),
      text('maya', day(9, '11:06'), 'Four days, one house, no slides. I found us a place under the Urriellu.'),
      text('kwame', day(9, '11:09'), 'Define no slides.'),
      text('maya', day(9, '11:10'), 'If it needs a projector, it should have been a letter.', {
        reactions: { '😂': ['kwame', 'tom', 'bo'], '👏': ['ana'] },
      }),
      notice('maya', day(6, '09:28'), 'member.added', ['diego', 'olena', 'sofia']),
      text(
        'maya',
        day(6, '09:31'),
        '@Diego is our guide. He asks that everybody walks an hour in their boots before the trip, and that nobody buys new ones at the airport.',
        { as: 'boots' },
      ),
      text('diego', day(6, '09:44'), 'And bring layers. On the ridge it is three seasons before lunch.'),
      text('tom', day(6, '09:52'), 'I have already bought new ones at the airport.', { replyTo: 'boots' }),
      text('diego', day(6, '09:58'), 'Then we see us in the last row.', { reactions: { '😅': ['tom'] } }),
      text('maya', day(2, '16:02'), 'I walked through the house this morning. Two photos, then I need a yes or a no.'),
      picture('maya', day(2, '16:03'), 'room', 'The long room. The drum stays, I asked.'),
      picture('maya', day(2, '16:04'), 'path', 'And this is what the front door opens to.', {
        as: 'door',
        reactions: { '😍': ['ana', 'ines', 'tom', 'yuki', 'bo', 'priya'], '🌿': ['olena'] },
      }),
      text('ana', day(2, '16:09'), 'Yes from me. The light alone is worth the stairs.', { replyTo: 'door' }),
      text('ana', day(2, '16:10'), 'I can pay the deposit today if nobody objects by five.', {
        editedAt: day(2, '16:11'),
      }),
      text('tom', day(2, '16:31'), 'One question. Who sleeps near the drum?', { as: 'drum' }),
      text('jonas', day(2, '16:33'), 'Whoever asks.', {
        replyTo: 'drum',
        reactions: { '🥁': ['maya', 'kwame', 'bo'] },
      }),
      text('tom', day(2, '16:34'), 'This said something about Jonas.', { recalledAt: day(2, '16:35') }),
      paper('jonas', day(1, '16:31'), 'agenda', 'Third version. The first two were optimistic.'),
      text(
        'ines',
        day(1, '16:38'),
        'Trains are out. The **09:12** from Oviedo, change in Arriondas, twenty minutes for coffee: https://trains.example/picos',
        { reactions: { '☕': ['yuki', 'ana'] } },
      ),
      text(
        'yuki',
        day(1, '16:52'),
        'What I can bring:\n- the small speaker\n- tea for twelve\n- patience, for the projector we are not using',
      ),
      picture('ana', day(1, '18:47'), 'meadow', 'Last year, from the car. This time I want to be in it.', {
        reactions: { '❤️': ['maya', 'bo'] },
      }),
      picture('sofia', ago(95), 'stream', 'Twenty minutes above the house. Cold enough to end an argument.', {
        as: 'stream',
      }),
      text('kwame', ago(92), '🥶🎉'),
      text(
        'olena',
        ago(70),
        'A thought about Wednesday. We plan the walk as if it were a meeting, with a start, an end and a purpose. Could we leave out the purpose? Ten kilometres is enough time for a conversation to become a different one, and that is the only part of an offsite I ever remember. Whoever wants to arrive can go in front with Diego. I will be at the back, being overtaken by cows.',
        { reactions: { '🐄': ['ana', 'kwame', 'sofia'], '❤️': ['maya'] } },
      ),
      paper('maya', ago(52), 'packing', 'From Diego, typed by me'),
      text('tom', ago(41), 'If the weather turns, I vote for cards, soup, and Jonas on grids until we sleep.', {
        as: 'grids',
      }),
      text('jonas', ago(40), 'I have slides for that.', { replyTo: 'grids' }),
      text('maya', ago(38), 'Jonas.'),
      text(
        'yuki',
        ago(9),
        '@Ana could the workshop start at ten instead of nine? My train gets in at 08:20 and I would like to arrive as a person.',
      ),
      text('yuki', ago(8), 'I can bring the speaker either way.', { reactions: { '🙏': ['maya', 'kwame'] } }),
      picture('bo', ago(4), 'sunrise', 'Diego says this is what 06:40 looks like. We have never met.'),
      paper('ines', ago(2), 'rooms', 'Rooms are sorted. Please change your own row only.'),
    ],
  });
}

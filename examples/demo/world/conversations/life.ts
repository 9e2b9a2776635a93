import { embeddedFileUrl, type SeedConversation } from 'chatloom/connectors/embedded';
import type { Calendar } from '../calendar.js';
import { conversation, foreign, notice, paper, picture, text } from '../writing.js';

export function mum({ ago, day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-mum',
    kind: 'direct',
    members: [{ userId: 'ana', unread: 1 }, { userId: 'mum' }],
    lines: [
      text('mum', day(4, '08:10'), 'Your father has named the fig tree. I will not write down the name.'),
      text('ana', day(4, '08:31'), 'Is it Gerald?'),
      text('mum', day(4, '08:32'), 'It is Gerald.', { reactions: { '🌳': ['ana'] } }),
      text('ana', day(1, '22:40'), 'Home. The bread survived the train, mostly.'),
      text('mum', day(1, '22:41'), 'Mostly is how you were raised. Good night.'),
      picture('mum', ago(130), 'fig', 'Gerald has fruit'),
    ],
  });
}

export function bakery({ day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-bakery',
    kind: 'direct',
    members: [{ userId: 'ana' }, { userId: 'bakery' }],
    lines: [
      text(
        'ana',
        day(8, '12:02'),
        'Hello! Could I order twelve large rye loaves and forty rolls for Monday the offsite begins?',
      ),
      text('bakery', day(8, '12:30'), 'Good day. Yes. Is this for people or for ducks? We slice differently.'),
      text('ana', day(8, '12:31'), 'People. Some of them are designers.'),
      text('bakery', day(8, '12:35'), 'Then thin.'),
      paper('bakery', day(1, '11:15'), 'invoice'),
    ],
  });
}

export function leo({ day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-leo',
    kind: 'direct',
    members: [{ userId: 'ana', markedUnread: true }, { userId: 'leo' }],
    lines: [
      text(
        'leo',
        day(5, '17:20'),
        'I found the letters you asked about. There are more than we thought, and one is in verse.',
      ),
      text('ana', day(5, '17:45'), 'Good verse?'),
      text('leo', day(5, '17:46'), 'Brave verse.'),
      text('leo', day(1, '10:05'), 'Are we still on for six on Friday? I would bring the box.'),
    ],
  });
}

export function samir({ day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-samir',
    kind: 'direct',
    members: [{ userId: 'ana' }, { userId: 'samir', unread: 1, undelivered: 1 }],
    lines: [
      text('samir', day(5, '09:10'), 'Landing on Sunday. Is the flat still free?'),
      text('ana', day(5, '09:30'), 'It is, and it has missed you. The radiator has not.'),
      text('samir', day(5, '09:31'), 'We will talk, the radiator and I.'),
      text('ana', day(4, '20:15'), 'The keys are with the concierge. Say that you are the one with the plants.'),
    ],
  });
}

export function neighbours({ day }: Calendar): SeedConversation {
  return conversation({
    id: 'neighbours',
    kind: 'group',
    title: 'Neighbours at 14',
    avatarUrl: embeddedFileUrl('group-neighbours'),
    members: [
      { userId: 'kwame', role: 'owner' },
      { userId: 'ana', notify: 'mentions' },
      { userId: 'bo' },
      { userId: 'olena' },
      { userId: 'leo', unread: 2 },
      { userId: 'tom' },
    ],
    lines: [
      picture(
        'kwame',
        day(4, '07:55'),
        'dogs',
        'The management of the second floor would like a word about the noise.',
        {
          reactions: { '🐶': ['ana', 'bo', 'olena', 'tom'] },
        },
      ),
      text('olena', day(4, '08:02'), 'Which of them is the chair?'),
      text('kwame', day(4, '08:03'), 'The upper one. The lower one takes the minutes.'),
      text('leo', day(3, '18:40'), 'Is anybody else without the lift?'),
      text('tom', day(3, '18:44'), 'All of us. I met the engineer on the fourth floor. We had time.'),
      text('bo', day(3, '19:02'), 'He says it is a fuse, and that it has always been a fuse.'),
      text('ana', day(2, '09:15'), 'The lift is working again. Please be kind to it.'),
    ],
  });
}

export function bookClub({ day }: Calendar): SeedConversation {
  return conversation({
    id: 'book-club',
    kind: 'group',
    title: 'Thursday book club',
    members: [
      { userId: 'olena', role: 'owner' },
      { userId: 'ana' },
      { userId: 'leo' },
      { userId: 'linzhixia' },
      { userId: 'kwame' },
      { userId: 'bo', unread: 3 },
    ],
    lines: [
      text(
        'olena',
        day(6, '21:10'),
        'Since three of you asked: no, you do not have to finish it. But the last forty pages change what the first forty were about, and I would like to argue with people who know that.\n\nTwo questions for Thursday, so that we do not spend the evening on the dog again:\n\n1. When does she decide to stay? I can find four places, and I believe none of them.\n2. Why is the letter never read aloud? Everybody in the book handles it. Nobody opens it in front of us.',
      ),
      text('leo', day(6, '21:25'), 'The dog was a fair point.', { as: 'dog' }),
      text('olena', day(6, '21:26'), 'The dog was an hour.', {
        replyTo: 'dog',
        reactions: { '🐕': ['leo', 'kwame', 'ana'] },
      }),
      text(
        'linzhixia',
        day(5, '07:40'),
        'She decides in the kitchen, I think. She washes a cup that is not hers. 她洗了别人的杯子。',
        {
          reactions: { '💡': ['olena', 'ana'] },
        },
      ),
      text('kwame', day(4, '20:02'), 'I read that page four times and thought it was about dishes.'),
      foreign(
        'olena',
        day(3, '20:30'),
        'poll',
        'Poll: Which one next? A long winter, The cartographer’s aunt, or something short',
      ),
      text('ana', day(3, '20:41'), 'Something short. The offsite is long enough.'),
    ],
  });
}

/** From last year, with the guide. */
export function diego({ lastYear }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-diego',
    kind: 'direct',
    members: [{ userId: 'ana' }, { userId: 'diego' }],
    lines: [
      text(
        'ana',
        lastYear(9, 14, '10:12'),
        'Hello Diego, you do not know me. Three people told me that you know the quiet way up.',
      ),
      text('diego', lastYear(9, 14, '13:50'), 'There are two quiet ways. One of them is quiet because it is closed.'),
      text('ana', lastYear(9, 14, '13:58'), 'The other, please. Eight people, none of them heroic.'),
      text('diego', lastYear(9, 15, '07:30'), 'Good. Heroes are slow. Write to me in spring.', {
        reactions: { '⛰️': ['ana'] },
      }),
    ],
  });
}

/** A group that Ana has left: she may read, and not write. */
export function ceramics({ day }: Calendar): SeedConversation {
  return conversation({
    id: 'ceramics',
    kind: 'group',
    title: 'Ceramics, spring course',
    members: [{ userId: 'sofia', role: 'owner' }, { userId: 'olena' }, { userId: 'ana', membership: 'left' }],
    lines: [
      text(
        'sofia',
        day(41, '18:00'),
        'The kiln was kind. Eleven of twelve survived, and the twelfth became a better shape.',
      ),
      text('ana', day(41, '18:20'), 'That was mine. I had meant a jug.'),
      text('sofia', day(40, '09:00'), 'The course ends here. Thank you all for the mud.'),
      notice('ana', day(40, '12:10'), 'member.left', ['ana']),
    ],
  });
}

export function loomBot({ day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-loom-bot',
    kind: 'direct',
    members: [{ userId: 'ana' }, { userId: 'loom-bot' }],
    lines: [
      text(
        'loom-bot',
        day(1, '09:00'),
        'I am a small bot, and the only one here who answers by timer. Say hello, or ask about **offline**.',
      ),
    ],
  });
}

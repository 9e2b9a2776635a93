import type { SeedConversation } from 'chatloom/connectors/embedded';
import type { Calendar } from '../calendar.js';
import { conversation, foreign, type Line, paper, picture, text } from '../writing.js';

export function designReview({ ago, day }: Calendar): SeedConversation {
  return conversation({
    id: 'design',
    kind: 'group',
    title: 'Design review',
    members: [
      { userId: 'jonas', role: 'owner' },
      { userId: 'ana', unread: 4 },
      { userId: 'bo', unread: 2 },
      { userId: 'ines', unread: 2 },
      { userId: 'yuki', unread: 2 },
      { userId: 'priya', unread: 4 },
    ],
    lines: [
      picture('jonas', day(1, '14:05'), 'brushes', 'Material for Tuesday. No, the blue one cannot be expensed twice.'),
      text(
        'ines',
        day(1, '14:20'),
        'The composer keeps its height when the reply bar opens. I measured it with a ruler, on the glass.',
        {
          as: 'ruler',
        },
      ),
      text('jonas', day(1, '14:22'), 'Please clean the glass.', {
        replyTo: 'ruler',
        reactions: { '🧽': ['ines', 'bo'] },
      }),
      text(
        'ana',
        day(1, '15:10'),
        'I like the running stitch for the unread line. It is the one ornament I would fight for.',
        {
          reactions: { '🧵': ['jonas', 'ines', 'yuki'] },
        },
      ),
      text(
        'priya',
        ago(180),
        'Contrast report: every accent passes, Saffron too. It passes because it wears dark text, like all of us in winter.',
      ),
      text('bo', ago(171), 'What about the links inside own bubbles?'),
      text('priya', ago(168), '4.8 in light, 4.7 in dark. I checked at night, to be fair to it.'),
      text(
        'ines',
        ago(33),
        'One open point: the time under a picture. Inside it fights with the caption, outside it looks lost.',
        { as: 'time' },
      ),
      text('yuki', ago(26), 'Inside, at the end of the last line. The eye is already there.', { replyTo: 'time' }),
      text(
        'jonas',
        ago(21),
        '@Ana can you bring the grid to the review? The printed one. People behave better in front of paper.',
      ),
      text('jonas', ago(20), 'And scissors.'),
    ],
  });
}

export function priya({ ago, day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-priya',
    kind: 'direct',
    members: [{ userId: 'ana' }, { userId: 'priya' }],
    lines: [
      text(
        'priya',
        day(1, '17:40'),
        'Found it. On the train the upload kept its place, and then apologised by starting over.',
      ),
      text('ana', day(1, '17:44'), 'That is the most polite bug we have had.'),
      paper('priya', ago(205), 'retries', 'Three builds. The fifth row is the one I want framed.', { as: 'rows' }),
      text('ana', ago(200), 'From 37 to zero. I would frame that too.', { replyTo: 'rows' }),
      text(
        'priya',
        ago(150),
        'So the queue works offline. I wrote down the steps, so that it is not only me who believes it.',
      ),
      text('ana', ago(55), 'Shipped the fix, thank you', { reactions: { '🎉': ['priya'] } }),
    ],
  });
}

export function yuki({ ago, day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-yuki',
    kind: 'direct',
    members: [{ userId: 'ana' }, { userId: 'yuki' }],
    lines: [
      text('yuki', day(2, '09:51'), 'The museum closes at four on Wednesdays. 水曜日は早く閉まります。'),
      text('ana', day(2, '09:58'), 'Then we go on Tuesday and pretend it was the plan.'),
      picture('yuki', day(2, '12:30'), 'clock', 'The clock in the hall has no opinion about the time.'),
      text('ana', day(2, '12:41'), 'I own a boiler like that.'),
      text('ana', ago(104), 'Do you want the workshop in the long room or outside?'),
      text('yuki', ago(101), 'Outside, if the table does not move when somebody thinks. No hurry. The tea is patient.'),
    ],
  });
}

export function jonas({ day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-jonas',
    kind: 'direct',
    members: [{ userId: 'ana' }, { userId: 'jonas' }],
    lines: [
      text('jonas', day(4, '18:12'), 'I printed the grid on A1. The copy shop asked whether it was a crossword.'),
      text('ana', day(4, '18:20'), 'Did you say yes?'),
      text('jonas', day(4, '18:21'), 'I said it was a very long word.'),
      foreign('jonas', day(1, '19:30'), 'call', 'Missed video call'),
      text('jonas', day(1, '19:31'), 'Nothing urgent. I wanted to show you the fold.'),
    ],
  });
}

/** The noisy one, muted: a machine that reports every build. */
export function release({ ago, day }: Calendar): SeedConversation {
  const builds = Array.from({ length: 28 }, (_, index): Line => {
    const number = 214 + index;
    const seconds = 352 + ((index * 37) % 90);
    const duration = `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
    const verdict =
      index % 9 === 4
        ? `**failed** after ${duration}: \`outbox.test.ts\` expected 1 message and found 2. Run again by Priya.`
        : `passed in ${duration}, ${2_840 + index * 3} tests.`;
    return text('build-bot', ago(47 + (27 - index) * 40), `Build ${number} ${verdict}`);
  });
  return conversation({
    id: 'release',
    kind: 'group',
    title: 'Release 4.2',
    members: [
      { userId: 'priya', role: 'owner', unread: 3 },
      { userId: 'ana', unread: 28, notify: 'none' },
      { userId: 'bo', unread: 12, notify: 'mentions' },
      { userId: 'jonas', unread: 28 },
      { userId: 'build-bot' },
    ],
    lines: [
      text('priya', day(3, '10:00'), 'Freeze is on. From here only fixes go in, and only if somebody would notice.'),
      text('bo', day(3, '10:06'), 'Somebody would notice the doubled toast.'),
      text('priya', day(3, '10:07'), 'Then that one goes in.', { reactions: { '🍞': ['bo', 'ana'] } }),
      ...builds,
    ],
  });
}

import type { SeedConversation } from 'chatloom/connectors/embedded';
import type { Calendar } from '../calendar.js';
import { conversation, picture, text } from '../writing.js';

/** The two people of the demo. */
export function anaAndBo({ ago, day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-bo',
    kind: 'direct',
    members: [
      { userId: 'ana', pinnedAt: day(20, '10:00') },
      { userId: 'bo', unread: 1, undelivered: 1, pinnedAt: day(20, '10:00') },
    ],
    lines: [
      text('bo', day(3, '19:20'), 'Are you bringing the big pot or am I?'),
      text('ana', day(3, '19:24'), 'You. Mine still tastes of the experiment.', { as: 'experiment' }),
      text('bo', day(3, '19:25'), 'We agreed to call it curry.', { replyTo: 'experiment' }),
      text('ana', day(3, '19:25'), '🍛🤐'),
      text(
        'ana',
        day(1, '21:02'),
        'Release notes are done. Would you read them as somebody who has never seen the product?',
      ),
      text('ana', day(1, '21:03'), 'The short version:\n```\nqueue.retry = "until it arrives";\n```'),
      text('bo', day(1, '21:15'), 'Read. The third paragraph says *simply* twice. Nothing that needs the word is.', {
        as: 'simply',
      }),
      text('ana', day(1, '21:16'), 'Both gone.', { replyTo: 'simply', editedAt: day(1, '21:17') }),
      text('bo', day(1, '21:17'), '👍'),
      text('bo', ago(62), 'Lunch? The place with the yellow door has the soup again.'),
      text('ana', ago(58), 'Half past twelve. Save me the window.'),
      text('bo', ago(57), 'There is one window, and it is beside the kitchen.'),
      text('ana', ago(56), 'Then save me the kitchen.', { reactions: { '❤️': ['bo'] } }),
      picture('bo', ago(12), 'lamp', 'They have hung a bird over our table.', { as: 'bird' }),
      text('ana', ago(11), 'It looks as if it knew about the release.', { replyTo: 'bird' }),
      text('bo', ago(10), 'It has seen the third paragraph.', { reactions: { '😂': ['ana'] } }),
      text('ana', ago(3), 'Leaving now. Ten minutes.'),
    ],
  });
}

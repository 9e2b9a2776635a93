import type { KindSample } from '../kindSample.js';

const sample = (name: string, text: string, extra: Partial<KindSample> = {}): KindSample => ({
  name,
  content: { type: 'text', text },
  ...extra,
});

export const samples: readonly KindSample[] = [
  sample('one line', 'The 08:40 gets us to Cacilhas before the café fills up.'),
  sample('two directions', 'The train leaves at 9\nالقطار يغادر في التاسعة'),
  sample('Chinese', '好的，我带地图和吃的，周六老地方见。'),
  sample('emphasis', 'Please **do not** miss it, it is _the last one_ ~~on Monday~~ on Tuesday: `gate 4`.'),
  sample('a list', 'To bring:\n- the map\n- something to eat\n- two lamps'),
  sample('steps', '1. Open the valve\n2. Wait for a minute\n3. Close it'),
  sample('a quote', '> Does ten work for everybody?\n\nIt does for me.'),
  sample('code', 'One line was missing:\n```ts\nqueue.resume({ from: lastAcknowledged });\n```'),
  sample('a heading', '# Agenda\n\nRooms first, then dinner.'),
  sample('an address', 'Times are at https://transtejo.example/winter?line=2 and also transtejo.com.'),
  sample('a named address', 'I wrote it down in [the plan](https://notes.example/4.2).'),
  sample('an address that deceives', 'Confirm here: [bank.example](https://evil.example/login)'),
  sample('an address of letters that look like others', 'See https://pаypal.example now'),
  sample('mentions', '@Elena could you ask @Tom?', {
    mentions: [
      { userId: 'elena', start: 0, length: 6 },
      { userId: 'tom', start: 21, length: 4 },
    ],
  }),
  sample('one emoji', '🎉'),
  sample('three emoji', '🐟🎉👍🏽'),
  sample('edited', 'I can put the deposit down today.', {
    edit: { revision: 1, editedAt: Date.UTC(2026, 10, 24, 10, 2) },
  }),
  sample('markup', '<b>not bold</b> <img src=x onerror=alert(1)>'),
  sample('a long one', 'It goes on and on. '.repeat(600)),
];

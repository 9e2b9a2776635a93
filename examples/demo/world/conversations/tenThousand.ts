import { embeddedFileUrl, type SeedConversation, type SeedMessage } from 'chatloom/connectors/embedded';
import { EXCHANGES, type Exchange, MONTHS, WORDS } from './exchanges.js';

/** How long the thread is, and what it is called after. */
export const TEN_THOUSAND = 10_000;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** From three years ago to nine days ago. */
const FIRST_DAY = 1_095;
const LAST_DAY = 9;

const PEOPLE = ['ana', 'bo', 'kwame', 'olena'];

/** A long thread about an allotment. Every sentence was written; a fixed rule puts them together, the same each time. */
export function tenThousand(now: number): SeedConversation {
  return {
    id: 'ten-thousand',
    kind: 'group',
    title: 'Ten thousand messages',
    avatarUrl: embeddedFileUrl('group-thousands'),
    members: PEOPLE.map((userId) => ({ userId, role: userId === 'olena' ? 'owner' : 'member' })),
    messages: thread(now),
  };
}

function* thread(now: number): Generator<SeedMessage> {
  const start = now - FIRST_DAY * DAY_MS;
  const step = ((FIRST_DAY - LAST_DAY) * DAY_MS) / TEN_THOUSAND;
  let written = 0;
  let exchange = 0;
  let month = -1;
  const write = (from: string, words: string, more: Partial<SeedMessage> = {}): SeedMessage => {
    written += 1;
    return { from, sentAt: Math.round(start + written * step), content: { type: 'text', text: words }, ...more };
  };

  yield write('olena', 'This is message one. The plot is ours from today: four people, one shed, no plan.');
  while (written < TEN_THOUSAND - 1) {
    const date = new Date(start + written * step);
    if (date.getMonth() !== month) {
      month = date.getMonth();
      yield write('olena', MONTHS[month] ?? '');
    }
    if (written % 1_000 > 990) {
      yield write('kwame', `For those who count: this is message ${(written + 1).toLocaleString('en')}.`);
    }
    const lines = EXCHANGES[(exchange * 7) % EXCHANGES.length] ?? [];
    const first = written;
    for (const message of speak(lines, exchange, first)) {
      if (written < TEN_THOUSAND - 1) yield write(message.from, message.words, message.more);
    }
    exchange += 1;
  }
  yield write('olena', 'And that was message ten thousand. The plot is full, and so is the thread.');
}

interface Spoken {
  readonly from: string;
  readonly words: string;
  readonly more: Partial<SeedMessage>;
}

/** An exchange with its gaps filled. The number of the exchange picks the words and turns the people. */
function speak(lines: Exchange, exchange: number, first: number): readonly Spoken[] {
  const turn = Math.floor(exchange / EXCHANGES.length);
  const person = (name: string): string => PEOPLE[(PEOPLE.indexOf(name) + turn) % PEOPLE.length] ?? name;
  return lines.map(([who, words, mark], place) => {
    const filled = words.replace(/\{(\w+)\}/g, (_gap, kind: keyof typeof WORDS) => wordOf(kind, exchange));
    const reactions = [{ key: '😄', userIds: [person('ana'), person('olena')].filter((id) => id !== person(who)) }];
    return {
      from: person(who),
      words: filled.charAt(0).toUpperCase() + filled.slice(1),
      more: {
        ...(mark === 'answers' && place > 0 ? { replyTo: first + place - 1 } : {}),
        ...(mark === 'liked' ? { reactions } : {}),
      },
    };
  });
}

function wordOf(kind: keyof typeof WORDS, exchange: number): string {
  const words = WORDS[kind];
  return words[(exchange * 3 + kind.length) % words.length] ?? '';
}

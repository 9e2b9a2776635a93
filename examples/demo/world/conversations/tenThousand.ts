import { embeddedFileUrl, type SeedConversation, type SeedMessage } from 'chatloom/connectors/embedded';
import { EXCHANGES, type Exchange, MONTHS, OPENINGS, WORDS } from './exchanges.js';

/** How long the thread is, and what it is called after. */
export const TEN_THOUSAND = 10_000;

const MINUTE_MS = 60_000;

/** From three years ago to nine days ago, in days. */
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
  const timeOf = createPace(now);
  let written = 0;
  let exchange = 0;
  let month = -1;
  let mark = 1_000;
  const write = (from: string, words: string, more: Partial<SeedMessage> = {}): SeedMessage => {
    const sentAt = timeOf(written, exchange);
    written += 1;
    return { from, sentAt, content: { type: 'text', text: words }, ...more };
  };

  yield write('olena', 'This is message one. The plot is ours from today: four people, one shed, no plan.');
  while (written < TEN_THOUSAND - 1) {
    const thisMonth = new Date(timeOf(written, exchange)).getMonth();
    if (thisMonth !== month) {
      month = thisMonth;
      yield write('olena', MONTHS[month] ?? '');
    }
    if (written >= mark) {
      yield write('kwame', `For those who count: that makes ${mark.toLocaleString('en')}, give or take a reply.`);
      mark += 1_000;
    }
    const lines = EXCHANGES[(exchange * 7) % EXCHANGES.length] ?? [];
    for (const { from, words, more } of speak(lines, exchange, written)) {
      if (written < TEN_THOUSAND - 1) yield write(from, words, more);
    }
    exchange += 1;
  }
  yield write('olena', 'And that was message ten thousand. The plot is full, and so is the thread.');
}

/** When people are there: before work, at noon, in the evening. A few minutes lie between the lines of an exchange. */
const SLOTS = [7.5, 12.6, 18.3].map((hours) => hours * 60 * MINUTE_MS);

/** Tells when the next message was sent: each exchange has the next slot of its day. */
function createPace(now: number): (written: number, exchange: number) => number {
  const today = new Date(now);
  let latest = { sentAt: 0, written: -1, exchange: -1, daysAgo: -1, slot: 0 };
  return (written, exchange) => {
    if (written === latest.written) return latest.sentAt;
    const later = latest.sentAt + (1 + (written % 7)) * MINUTE_MS;
    if (exchange === latest.exchange) {
      latest = { ...latest, written, sentAt: later };
      return later;
    }
    const daysAgo = FIRST_DAY - Math.floor(((FIRST_DAY - LAST_DAY) * written) / TEN_THOUSAND);
    const slot = daysAgo === latest.daysAgo ? latest.slot + 1 : 0;
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo).getTime();
    const start = day + (SLOTS[slot] ?? 0) + ((exchange * 13) % 40) * MINUTE_MS;
    latest = { written, exchange, daysAgo, slot, sentAt: Math.max(start, later) };
    return latest.sentAt;
  };
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
    const opening = place === 0 ? (OPENINGS[(exchange * 5) % OPENINGS.length] ?? '') : '';
    const filled = words.replace(/\{(\w+)\}/g, (_gap, kind: keyof typeof WORDS) => wordOf(kind, exchange));
    const reactions = [{ key: '😄', userIds: [person('ana'), person('olena')].filter((id) => id !== person(who)) }];
    return {
      from: person(who),
      words: opening + filled.charAt(0).toUpperCase() + filled.slice(1),
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

import { embeddedFileUrl, type SeedUser } from 'chatloom/connectors/embedded';

const HOUR_MS = 3_600_000;

/** Short names, as people write them after an `@`. */
export const CALLED: Readonly<Record<string, string>> = {
  Ana: 'ana',
  安娜: 'ana',
  آنا: 'ana',
  Bo: 'bo',
  Maya: 'maya',
  Jonas: 'jonas',
  Inês: 'ines',
  Tom: 'tom',
  Yuki: 'yuki',
  Priya: 'priya',
  Diego: 'diego',
  Kwame: 'kwame',
};

export function worldPeople(now: number): readonly SeedUser[] {
  const seen = (hoursAgo: number): Pick<SeedUser, 'presence' | 'lastSeenAt'> => ({
    presence: 'offline',
    lastSeenAt: now - hoursAgo * HOUR_MS,
  });
  const portrait = (id: string): Pick<SeedUser, 'avatarUrl'> => ({ avatarUrl: embeddedFileUrl(`avatar-${id}`) });
  return [
    { id: 'ana', name: 'Ana Marsh', ...portrait('ana'), ...seen(1) },
    { id: 'bo', name: 'Bo Lindgren', ...portrait('bo'), ...seen(1) },
    { id: 'maya', name: 'Maya Okafor', ...portrait('maya'), presence: 'online' },
    { id: 'jonas', name: 'Jonas Weber', presence: 'online' },
    { id: 'ines', name: 'Inês Carvalho', ...portrait('ines'), presence: 'online' },
    { id: 'tom', name: 'Tom Hale', ...portrait('tom'), presence: 'away' },
    { id: 'yuki', name: 'Yuki Tanaka', ...portrait('yuki'), presence: 'busy' },
    { id: 'priya', name: 'Priya Nair', presence: 'online' },
    { id: 'diego', name: 'Diego Fuentes', ...seen(30) },
    { id: 'kwame', name: 'Kwame Mensah', ...portrait('kwame'), presence: 'online' },
    { id: 'olena', name: 'Olena Kovalenko', ...seen(2) },
    { id: 'sofia', name: 'Sofía Ibarra', presence: 'away' },
    { id: 'mum', name: 'Mum', ...portrait('mum'), ...seen(3) },
    { id: 'leo', name: 'Leo Brandt', ...seen(26) },
    { id: 'samir', name: 'Samir Aziz', ...seen(60) },
    { id: 'bakery', name: 'Oat and Rye Bakery', ...seen(12) },
    { id: 'linzhixia', name: '林知夏', ...portrait('linzhixia'), presence: 'online' },
    { id: 'chenyu', name: '陈屿', ...seen(1) },
    { id: 'shenzhiqiu', name: '沈知秋', presence: 'online' },
    { id: 'tangyiming', name: '唐一鸣', ...seen(5) },
    { id: 'layla', name: 'ليلى قاسم', ...portrait('layla'), presence: 'online' },
    { id: 'noor', name: 'نور حدّاد', ...seen(4) },
    { id: 'karim', name: 'كريم البنّا', ...seen(9) },
    { id: 'build-bot', name: 'Build bot', isBot: true, presence: 'online' },
    { id: 'loom-bot', name: 'Loom bot', bot: LOOM_BOT },
  ];
}

/** The one account that answers by itself. */
const LOOM_BOT = {
  answers: [
    {
      words: ['hello', 'hi', 'hey', 'hola', 'hallo', '你好', 'مرحبا'],
      text: 'Hello! I am the only one here who answers by timer. Ask me about **offline**, **theme**, **keyboard** or **Bo**.',
    },
    {
      words: ['offline', 'network', 'queue', 'plane'],
      text: 'Open *Behind the scenes*, set the network to offline, and write. Your messages wait in line, in order. Back online they leave by themselves; a reload in between loses nothing.',
    },
    {
      words: ['theme', 'dark', 'colour', 'color', 'accent'],
      text: 'Everything you see reads tokens. One accent is enough; contrast is worked out from it, in light and in dark.',
    },
    {
      words: ['keyboard', 'keys', 'shortcut', 'shortcuts'],
      text: '`F6` goes from region to region, arrows walk the messages, `R` answers, `E` reacts, `Up` in an empty composer edits your last message.',
    },
    {
      words: ['bo', 'ana', 'second', 'phone', 'tab'],
      text: 'Bo’s phone beside this window is a second client. The two share a database and a channel, nothing else. You can also open Bo in another tab.',
    },
    { words: ['thanks', 'thank', 'thx', '谢谢', 'شكرا'], text: 'You are welcome.' },
    { words: ['joke'], text: 'Two messages meet in a queue. “After you,” says the first. It works every time.' },
  ],
  otherwise: [
    'I know a few things only: **offline**, **theme**, **keyboard**, **Bo**.',
    'You wrote: “{text}” I have nothing clever to add.',
    'Noted. A person would have asked how your day was. How was it?',
  ],
};

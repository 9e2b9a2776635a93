import type { Random } from '../../shared/random.js';

/** Sentences of different length, direction and script, so that a seeded world meets what real ones do. */
const SENTENCES = [
  'Are we still on for Saturday?',
  'Yes. I will bring the map and something to eat.',
  'ok',
  'The train leaves at 8:12 from platform 4, so let us meet under the clock ten minutes earlier.',
  'I have read the draft twice now. The second half is much better than the first, but the ending needs one more pass: it says what we did, not what we learned.',
  '周六还是老地方见吗？',
  '好的，我带地图和吃的。',
  '这份草稿我看了两遍，后半部分比前半部分好很多，不过结尾还需要再改一改。',
  'هل ما زلنا على موعدنا يوم السبت؟',
  'نعم، سأحضر الخريطة وشيئًا نأكله.',
  'See https://example.org/trail?day=6 for the **full** route.',
  '👍🏽',
  'First line\nSecond line\n\nA new paragraph.',
];

const NAMES = ['Ana', 'Bo', 'Cy', 'Dara', '林小雨', '王伟', 'ليلى', 'يوسف', 'Søren', 'Zoë', 'Nguyễn An', 'Ifeoma'];

const TITLES = ['Hiking', 'Book club', '周末出游', 'العائلة', 'Release 2', 'Flat share'];

export const pick = <T>(random: Random, items: readonly [T, ...T[]] | readonly T[]): T =>
  items[Math.floor(random() * items.length)] as T;

export const sentence = (random: Random): string => pick(random, SENTENCES);

export const personName = (index: number): string => {
  const name = NAMES[index % NAMES.length] as string;
  return index < NAMES.length ? name : `${name} ${Math.floor(index / NAMES.length) + 1}`;
};

export const groupTitle = (index: number): string => TITLES[index % TITLES.length] as string;

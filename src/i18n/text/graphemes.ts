import { lazy } from '../lazy.js';

const segmenter = lazy(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

/** One cluster may be a long chain of joiners or marks; more than this of it is hostile. */
const LONGEST_CLUSTER = 64;

/** The clusters of `text`, one by one: what people call characters. Cut long text first: older engines are quadratic. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmenter().segment(text)) yield segment;
}

/** The first character as people see it: a letter with its marks, a whole emoji. Empty for an empty text. */
export function firstGrapheme(text: string): string {
  for (const cluster of graphemesOf(text.slice(0, LONGEST_CLUSTER))) return cluster;
  return '';
}

/** At most `max` characters, with an ellipsis when something was cut. Never cuts inside an emoji or a pair. */
export function truncateGraphemes(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max * LONGEST_CLUSTER);
  let kept = '';
  let count = 0;
  for (const cluster of graphemesOf(head)) {
    if (count === max) return `${kept.trimEnd()}…`;
    kept += cluster;
    count += 1;
  }
  return head.length < text.length ? `${kept.trimEnd()}…` : text;
}

import { lazy } from '../lazy.js';

const segmenter = lazy(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

/** One cluster may be a long chain of joiners or marks; more than this of it is hostile. */
const LONGEST_CLUSTER = 64;

/** The clusters of `text`, one by one: what people call characters. Cut long text first: older engines are quadratic. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmenter().segment(text)) yield segment;
}

/** A letter that nothing which follows can join: no mark, joiner or selector is in this set, nor half of a pair. */
const LONE_LETTER =
  /^[ -\u02ff\u3041-\u3096\u4e00-\u9fff\uac00-\ud7a3](?=$|[ -\u02ff\u3041-\u3096\u4e00-\u9fff\uac00-\ud7a3])/;

/** The first character as people see it: a letter with its marks, a whole emoji. Empty for an empty text. */
export function firstGrapheme(text: string): string {
  // Asked of every sender that comes into view, and a segmenter takes its time.
  if (LONE_LETTER.test(text)) return text.charAt(0);
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

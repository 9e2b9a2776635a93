/** The first letter as a person sees it: one grapheme, so that flags, families and accents stay whole. */
export function initialsOf(name: string): string {
  // Segmenter is quadratic in older engines, and a hostile name is long.
  const start = name.trim().slice(0, 64);
  if (start === '') return '';
  if (typeof Intl.Segmenter !== 'function') return (Array.from(start)[0] ?? '').toLocaleUpperCase();
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(start);
  return (first?.segment ?? '').toLocaleUpperCase();
}

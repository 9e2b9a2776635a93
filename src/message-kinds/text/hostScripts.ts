/** Scripts that domain names are written in; anything else counts as one more script. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Thai',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Bopomofo',
] as const;

const SCRIPT_TESTS = SCRIPTS.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

/** Scripts that stand side by side in honest names. */
const TOGETHER = [
  new Set(['Latin', 'Han', 'Hiragana', 'Katakana']),
  new Set(['Latin', 'Han', 'Bopomofo']),
  new Set(['Latin', 'Han', 'Hangul']),
];

/** Letters of other scripts that pass for Latin ones: a name of nothing else is meant to deceive. */
const PASSES_FOR_LATIN = /^[аАвВеЕһіІјЈкКӏмМнНоОрРсСтТуУхХѕЅԁԛԝґѵѡьЬαιικνορτυωηγοսոհցօքՏЅɑɡı\-0-9]+$/u;

/** What no honest name holds: signs that steer direction, that are not seen, or that pass for a slash or a dot. */
const NEVER_IN_A_NAME = /[^\p{L}\p{M}\p{N}.\-_]/u;

/** Whether a host name, as it was written, mixes scripts or passes for another one. */
export function isDeceptiveHost(host: string): boolean {
  if (/^[\u0020-\u007e]*$/.test(host)) return host.split('.').some((label) => label.startsWith('xn--'));
  if (NEVER_IN_A_NAME.test(host)) return true;
  return host.split('.').some(isDeceptiveLabel);
}

function isDeceptiveLabel(label: string): boolean {
  if (/^[\u0020-\u007e]*$/.test(label)) return label.startsWith('xn--');
  const scripts = scriptsOf(label);
  const areTogether = TOGETHER.some((set) => [...scripts].every((script) => set.has(script)));
  if (scripts.size > 1 && !areTogether) return true;
  return PASSES_FOR_LATIN.test(label);
}

function scriptsOf(label: string): Set<string> {
  const scripts = new Set<string>();
  for (const letter of label.match(/\p{L}/gu) ?? []) {
    scripts.add(SCRIPT_TESTS.find(([, test]) => test.test(letter))?.[0] ?? 'another');
  }
  return scripts;
}

/** Embeddings, overrides, isolates and marks: characters that only steer direction. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** The paired ones: left open, they would reach past the text that they came in. */
const BIDI_BRACKETS = /[\u202a-\u202e\u2066-\u2069]/g;
const LINE_BREAKS = /[\n\r\u000b\u000c\u0085\u2028\u2029]+/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u061c]/u;

/** Takes every direction control away: for file names and hosts, where they can only deceive. */
export function stripBidi(text: string): string {
  return text.replace(BIDI_CONTROLS, '');
}

/** Closes `text` off with FSI and PDI as one line, so that its direction stays inside and nothing in it breaks out. */
export function isolate(text: string): string {
  return `\u2068${asOneRun(text)}\u2069`;
}

/**
 * Isolates only where it shows. In a left-to-right text a name without right-to-left characters cannot disturb its
 * neighbours, and leaving the marks out keeps window titles, copied text and accessible names clean.
 */
export function isolateWhereNeeded(text: string, dir: 'ltr' | 'rtl'): string {
  const run = asOneRun(text);
  return dir === 'rtl' || RIGHT_TO_LEFT.test(run) ? `\u2068${run}\u2069` : run;
}

/** An isolate ends at a paragraph break, so breaks become spaces. */
function asOneRun(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(BIDI_BRACKETS, '');
}

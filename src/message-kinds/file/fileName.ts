/** A file name as a person may read it: what steers, hides or pads is gone or seen, and the real ending stands apart. */
export interface ShownFileName {
  readonly stem: string;
  /** With its dot; empty when there is none. Always shown in full. */
  readonly extension: string;
}

/** Signs that are not seen or that turn the direction: they make `exe` read as `jpg`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
const SPACES = /[\p{Zs}\s]+/gu;
const LONGEST_EXTENSION = 12;
const LONGEST_STEM = 240;

/** What is shown of a file's name; both parts are empty when nothing of it can be seen. */
export function shownFileName(name: string): ShownFileName {
  const clean = name.slice(0, 1_024).replace(UNSEEN, '\ufffd').replace(SPACES, ' ').trim();
  // Systems drop dots and spaces at the end: what is before them is the ending.
  const bare = clean.replace(/[. ]+$/, '');
  const dot = bare.lastIndexOf('.');
  const extension = dot > 0 && bare.length - dot - 1 <= LONGEST_EXTENSION ? bare.slice(dot) : '';
  const stem = bare.slice(0, bare.length - extension.length);
  return { stem: Array.from(stem).slice(0, LONGEST_STEM).join(''), extension };
}

import type { Messages } from './messages.js';

/** Which way a script runs. */
export type Direction = 'ltr' | 'rtl';

/** How hours are counted, as `Intl` names it. */
export type HourCycle = 'h11' | 'h12' | 'h23' | 'h24';

/** One language: its texts and the ways it writes numbers and dates. */
export interface Locale {
  /** BCP 47; also the `lang` of what is drawn. */
  readonly tag: string;
  readonly dir: Direction;
  /** The tag that numbers, dates and lists follow when it is more exact than `tag`. @default tag */
  readonly formats?: string | undefined;
  /** @default what `formats` uses */
  readonly hourCycle?: HourCycle | undefined;
  /** `latn`, `arab`, `beng`, … @default what `formats` uses */
  readonly numberingSystem?: string | undefined;
  readonly messages: Messages;
}

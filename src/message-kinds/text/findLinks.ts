import { LinkifyIt, REBuilder } from 'linkify-it';
import { lazy } from '../../i18n/lazy.js';
import { readLink, type SafeLink } from './readLink.js';

export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly link: SafeLink;
}

/** What turns the writing direction round: an address in such a text may read as another one. */
const TURNS_DIRECTION = /[\u202a-\u202e\u2066\u2067]/;
/** Without one of these there is no address. */
const MAY_HOLD_LINK = /[.:@]/;

/** An address ends before this only where it was not understood. */
const GOES_ON = /^[:@]\S/;

/**
 * Made at the first text that needs it: its patterns take some milliseconds. The one for addresses of mail becomes 0.3 MiB
 * of machine code, and finds nothing without an `@`.
 */
const linkify = lazy(() => {
  const rebuilder = new REBuilder();
  const create = (fuzzyEmail: boolean): LinkifyIt =>
    new LinkifyIt({ rebuilder, fuzzyLink: true, fuzzyEmail, maxLength: 4_096 }).add('ftp:', null).add('//', null);
  return { withoutMail: create(false), withMail: create(true) };
});

/** The addresses in a text that may be opened, in order. None where something turns the direction round. */
export function findLinks(text: string): readonly FoundLink[] {
  if (!MAY_HOLD_LINK.test(text) || TURNS_DIRECTION.test(text)) return [];
  const { withoutMail, withMail } = linkify();
  return ((text.includes('@') ? withMail : withoutMail).match(text) ?? []).flatMap(({ index, raw, url, lastIndex }) => {
    // The name of an account with its password: what was found is the beginning of it, and no host.
    if (GOES_ON.test(text.slice(lastIndex, lastIndex + 2))) return [];
    // Marks of emphasis around an address are not a part of it.
    const length = raw.replace(/[*_~`]+$/, '').length;
    const link = readLink(secured(url.slice(0, url.length - (raw.length - length)), raw));
    return link ? [{ start: index, end: index + length, link }] : [];
  });
}

/** What was written without a scheme is asked for over TLS first. */
function secured(url: string, raw: string): string {
  return url.startsWith('http://') && !raw.toLowerCase().startsWith('http') ? `https${url.slice(4)}` : url;
}

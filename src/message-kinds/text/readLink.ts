import { isDeceptiveHost } from './hostScripts.js';

/** An address that may be opened, and what to say about it. */
export interface SafeLink {
  readonly href: string;
  /** Where it leads, as a person may read it: in ASCII letters when the name could deceive. */
  readonly host: string;
  /** `lookalike`: the name uses letters that look like others. `mismatch`: the words name another address. */
  readonly warning?: 'lookalike' | 'mismatch' | undefined;
}

const LONGEST = 4_096;
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** Controls, spaces and signs of direction: browsers drop or hide them, so a reader sees another address. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Z}\\]/u;

/** Reads an address. `undefined`: it may not be opened, and is shown as the text that it is. */
export function readLink(href: string): SafeLink | undefined {
  if (href.length > LONGEST || HIDDEN.test(href)) return undefined;
  const url = URL.parse ? URL.parse(href) : parse(href);
  if (!url || !PROTOCOLS.has(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (url.href.length > LONGEST * 3) return undefined;
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return { href: url.href, host: decoded(url.pathname) };
  const written = writtenHost(href);
  if (written === undefined || url.hostname === '') return undefined;
  if (isDeceptiveHost(written)) return { href: url.href, host: url.hostname, warning: 'lookalike' };
  const isPlain = written === url.hostname;
  const isInternational = !isPlain && url.hostname.split('.').some((label) => label.startsWith('xn--'));
  if (isPlain || isInternational) return { href: url.href, host: written };
  return { href: url.href, host: url.hostname, warning: 'mismatch' };
}

/** The same address under words: they are not taken at their word when they name another host. */
export function readNamedLink(
  href: string,
  words: string,
): { readonly link: SafeLink; readonly isNamed: boolean } | undefined {
  const link = readLink(href);
  if (!link) return undefined;
  const named = words.trim().toLowerCase();
  if (named === href.toLowerCase() || named === link.host) return { link, isNamed: false };
  const claimed = claimedHost(named);
  if (claimed === undefined) return { link, isNamed: true };
  if (claimed === link.host) return { link, isNamed: false };
  return { link: { ...link, warning: link.warning ?? 'mismatch' }, isNamed: true };
}

/** The host that words look like: `bank.example`, `www.bank.example/login`, `https://bank.example`. */
function claimedHost(words: string): string | undefined {
  const match =
    /^(?:[a-z][a-z0-9+.-]*:\/*)?(?:[^\s/?#]*@)?([^\s/?#:@]+\.[^\s/?#:@.]{2,})\.?(?::\d+)?(?:[/?#]\S*)?$/u.exec(words);
  return match?.[1];
}

function writtenHost(href: string): string | undefined {
  const authority = /^https?:\/\/([^/?#]+)/i.exec(href)?.[1];
  return authority?.replace(/:\d*$/, '').toLowerCase().replace(/\.$/, '').normalize('NFC');
}

function parse(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

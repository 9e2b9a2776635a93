import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../src/message-kinds/text/findLinks.js';
import { readLink, readNamedLink } from '../../../src/message-kinds/text/readLink.js';

describe('readLink', () => {
  it('takes web addresses, mail and telephone numbers', () => {
    expect(readLink('https://example.org/a?b#c')).toEqual({ href: 'https://example.org/a?b#c', host: 'example.org' });
    expect(readLink('mailto:ana@example.org')).toMatchObject({ host: 'ana@example.org' });
    expect(readLink('tel:+351123')).toMatchObject({ host: '+351123' });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'about:blank',
    'filesystem:https://example.org/x',
    'ftp://example.org',
    'ws://example.org',
    'chrome://settings',
    'view-source:https://example.org',
    'intent://scan/#Intent;end',
    '//example.org',
    '/path',
    'example.org',
    '',
    'https://',
    'https://user@example.org',
    'https://user:secret@example.org',
    'https://example.org@evil.example',
    'https:\\\\example.org',
    'https://exa mple.org',
    'https://example.org/\u202egnp.exe',
    'https://example.org/\u0000',
    `https://example.org/${'a'.repeat(4_096)}`,
  ])('refuses %j', (href) => {
    expect(readLink(href)).toBeUndefined();
  });

  it.each([
    ['a Cyrillic letter among Latin ones', 'https://pаypal.example'],
    ['a name of Cyrillic letters that pass for Latin', 'https://аррӏе.com'],
    ['Greek that passes for Latin', 'https://οο.example'],
    ['punycode as it was typed', 'https://xn--80ak6aa92e.com'],
    ['an invisible join', 'https://exa\u{e0020}mple.org'],
  ])('warns of %s and shows it in ASCII', (_name, href) => {
    const link = readLink(href);
    if (!link) return;
    expect(link.warning).toBe('lookalike');
    expect(link.host).toMatch(/^[\u0020-\u007e]+$/);
  });

  it.each(['https://例え.jp', 'https://пример.рф', 'https://münchen.example', 'https://مثال.إختبار'])(
    'leaves an honest name in another script alone: %s',
    (href) => {
      expect(readLink(href)?.warning).toBeUndefined();
    },
  );

  it.each(['http://2130706433/', 'http://0x7f.1/', 'http://017700000001', 'http://ｅxample.org'])(
    'warns where the host is not what is written: %s',
    (href) => {
      expect(readLink(href)?.warning).toBeDefined();
    },
  );
});

describe('readNamedLink', () => {
  it('warns when the words name another host', () => {
    expect(readNamedLink('https://evil.example/login', 'https://bank.example')).toMatchObject({
      link: { warning: 'mismatch', host: 'evil.example' },
    });
    expect(readNamedLink('https://evil.example', 'www.bank.example/login')?.link.warning).toBe('mismatch');
    expect(readNamedLink('https://bank.example.evil.example', 'bank.example')?.link.warning).toBe('mismatch');
  });

  it('trusts words that name the same host, and words that name none', () => {
    expect(readNamedLink('https://bank.example/a', 'bank.example')).toMatchObject({ isNamed: false });
    expect(readNamedLink('https://bank.example/a', 'your account')).toMatchObject({
      isNamed: true,
      link: { host: 'bank.example' },
    });
  });
});

describe('findLinks', () => {
  const found = (text: string) => findLinks(text).map(({ start, end, link }) => [text.slice(start, end), link.href]);

  it('takes no part of an address for a host', () => {
    expect(found('http://user:pass@host.example/ and https://bank.example:x@evil.example')).toEqual([]);
    expect(found('https://example.org: it is this one')).toEqual([['https://example.org', 'https://example.org/']]);
  });

  it('finds addresses with and without a scheme', () => {
    expect(found('see example.com/a, https://example.org. and ana@example.com!')).toEqual([
      ['example.com/a', 'https://example.com/a'],
      ['https://example.org', 'https://example.org/'],
      ['ana@example.com', 'mailto:ana@example.com'],
    ]);
  });

  it('finds none where a sign turns the direction round', () => {
    expect(found('\u202ehttps://example.org')).toEqual([]);
    expect(found('see https://example.org \u2067')).toEqual([]);
  });

  it.each(['ftp://example.org', '//example.org', 'javascript:alert(1)', 'https://a:b@example.org'])(
    'never links %s as it stands',
    (text) => {
      for (const [, href] of found(text)) expect(href).toMatch(/^(?:https?|mailto):/);
      expect(found(text).some(([, href]) => href === text)).toBe(false);
    },
  );
});

/**
 * The policy that the built demo is served with. The XMPP page differs in one line: there a person names a server of
 * their own, which may be on the loopback without TLS.
 */
export function contentSecurityPolicy(path: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    path.startsWith('/xmpp') ? "connect-src 'self' ws: wss: http: https:" : "connect-src 'self' wss:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

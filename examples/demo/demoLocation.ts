import { isDemoPerson } from './people.js';

/** What the address says: who is looking, and at which conversation. */
export interface DemoLocation {
  readonly person: string;
  readonly conversationId: string | undefined;
}

export function readLocation(): DemoLocation {
  const asked = new URLSearchParams(location.search).get('as');
  const [, id] = /^#\/c\/(.+)$/.exec(location.hash) ?? [];
  return {
    person: isDemoPerson(asked) ? asked : 'ana',
    conversationId: id === undefined ? undefined : decodeURIComponent(id),
  };
}

export function addressOf({ person, conversationId }: DemoLocation): string {
  const search = person === 'ana' ? '' : `?as=${encodeURIComponent(person)}`;
  const hash = conversationId === undefined ? '' : `#/c/${encodeURIComponent(conversationId)}`;
  return `${location.pathname}${search}${hash}`;
}

/** Calls back when the person goes back or forth; returns the undo. */
export function watchLocation(listener: (location: DemoLocation) => void): () => void {
  const onChange = (): void => listener(readLocation());
  window.addEventListener('popstate', onChange);
  window.addEventListener('hashchange', onChange);
  return () => {
    window.removeEventListener('popstate', onChange);
    window.removeEventListener('hashchange', onChange);
  };
}

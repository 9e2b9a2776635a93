import { isDemoPerson } from './people.js';

/** What the address says: who is looking, at which conversation, and at which picture of it. */
export interface DemoLocation {
  readonly person: string;
  readonly conversationId: string | undefined;
  readonly pictureId?: string | undefined;
}

export function readLocation(): DemoLocation {
  const asked = new URLSearchParams(location.search).get('as');
  const [, id, picture] = /^#\/c\/([^/]+)(?:\/picture\/([^/]+))?$/.exec(location.hash) ?? [];
  return {
    person: isDemoPerson(asked) ? asked : 'ana',
    conversationId: decoded(id),
    pictureId: decoded(picture),
  };
}

export function addressOf({ person, conversationId, pictureId }: DemoLocation): string {
  const search = person === 'ana' ? '' : `?as=${encodeURIComponent(person)}`;
  const hash = conversationId === undefined ? '' : `#/c/${encodeURIComponent(conversationId)}`;
  const picture = pictureId === undefined ? '' : `/picture/${encodeURIComponent(pictureId)}`;
  return `${location.pathname}${search}${hash}${picture}`;
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

function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

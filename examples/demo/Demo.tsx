import { selectUnreadTotal } from 'chatloom/headless';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { BehindTheScenes } from './BehindTheScenes.js';
import { demoChatOf } from './demoChat.js';
import { addressOf, type DemoLocation, readLocation, watchLocation } from './demoLocation.js';
import { DEMO_PEOPLE } from './people.js';
import { PersonView } from './PersonView.js';
import { keepSettings, readSettings } from './settings.js';

/** Marks the history entry that opening a picture made. */
const OPENED = 'picture';
const WIDE = matchMedia('(min-width: 1200px)');

/** Wide: Ana's desktop with Bo's phone beside it. Narrower: one of them, and a switch. */
export function Demo(): ReactNode {
  const [first] = useState(firstPlace);
  const [place, setPlace] = useState(first);
  const [settings, setSettings] = useState(readSettings);
  const [hasPhone, setHasPhone] = useState(true);
  const isWide = useSyncExternalStore(watchWidth, () => WIDE.matches);
  const other = DEMO_PEOPLE.find(({ id }) => id !== place.person);

  useEffect(() => watchLocation(setPlace), []);
  useEffect(() => keepSettings(settings), [settings]);
  useUnreadIcon(place.person);

  // Of the two buttons that close and show the phone one goes with the press, and the other takes the focus.
  const phoneButton = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  useEffect(() => {
    if (isPressed.current) phoneButton.current?.focus();
    isPressed.current = false;
  }, [hasPhone]);
  const showPhone = (isShown: boolean): void => {
    isPressed.current = true;
    setHasPhone(isShown);
  };
  const go = (next: DemoLocation): void => {
    history.pushState(null, '', addressOf(next));
    setPlace(next);
  };
  const show = (pictureId: string | undefined): void => {
    const next = { ...place, pictureId };
    // One entry for all pictures: back closes them, as Escape does.
    if (place.pictureId === undefined) history.pushState(OPENED, '', addressOf(next));
    else if (pictureId === undefined && history.state === OPENED) history.back();
    else history.replaceState(history.state, '', addressOf(next));
    setPlace(next);
  };

  return (
    <div className="demo" data-mode={settings.theme.mode}>
      <div className="demo-stage">
        <section className="demo-desktop" aria-label={`${nameOf(place.person)}’s view`}>
          <PersonView
            person={place.person}
            settings={settings}
            isMain
            conversationId={place.conversationId}
            onConversationChange={(conversationId) => go({ person: place.person, conversationId })}
            // A picture that a link names need not be among the newest messages.
            messageId={place.conversationId === first.conversationId ? first.pictureId : undefined}
            pictureId={place.pictureId}
            onPictureChange={show}
          />
        </section>
        {isWide && hasPhone && other ? (
          <section className="demo-side" aria-label={`${other.name}’s phone`}>
            <header className="demo-phone-bar">
              <h2 className="demo-phone-title">{other.name}’s phone</h2>
              <button
                className="demo-button"
                type="button"
                aria-label={`Close ${other.name}’s phone`}
                ref={phoneButton}
                onClick={() => showPhone(false)}
              >
                <Sign path="m5 5 10 10M15 5 5 15" />
              </button>
            </header>
            <div className="demo-phone">
              <PersonView person={other.id} settings={settings} />
            </div>
          </section>
        ) : null}
      </div>
      <footer className="demo-foot">
        <span className="demo-people">
          {DEMO_PEOPLE.map(({ id, name }) => (
            <button
              key={id}
              className="demo-button"
              type="button"
              aria-pressed={id === place.person}
              onClick={() => go({ person: id, conversationId: undefined })}
            >
              {name}
            </button>
          ))}
        </span>
        {isWide && !hasPhone && other ? (
          <button ref={phoneButton} className="demo-button" type="button" onClick={() => showPhone(true)}>
            Show {other.name}’s phone
          </button>
        ) : null}
        {other ? (
          <a
            className="demo-button"
            href={addressOf({ person: other.id, conversationId: undefined })}
            target="_blank"
            rel="noopener"
            aria-label={`Open another tab as ${other.name}`}
          >
            <Sign path="M8 5H5v10h10v-3M11 4h5v5M16 4l-7 7" />
            <span className="demo-wide-words">Open another tab as {other.name}</span>
          </a>
        ) : null}
        <BehindTheScenes
          settings={settings}
          onChange={setSettings}
          network={demoChatOf(place.person).network}
          person={nameOf(place.person)}
        />
      </footer>
    </div>
  );
}

/** Where there is room for two people, a visitor finds them talking. */
function firstPlace(): DemoLocation {
  const asked = readLocation();
  if (asked.conversationId !== undefined || !WIDE.matches) return asked;
  const place = { ...asked, conversationId: 'ana-bo' };
  history.replaceState(null, '', addressOf(place));
  return place;
}

function Sign({ path }: { readonly path: string }): ReactNode {
  return (
    <svg className="demo-sign" viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function nameOf(id: string): string {
  return DEMO_PEOPLE.find((person) => person.id === id)?.name ?? id;
}

function watchWidth(listener: () => void): () => void {
  WIDE.addEventListener('change', listener);
  return () => WIDE.removeEventListener('change', listener);
}

/** A dot on the tab's icon while something is unread. */
function useUnreadIcon(person: string): void {
  useEffect(() => {
    const { store } = demoChatOf(person).chat;
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    const draw = (): void => {
      const href = selectUnreadTotal(store.getState()) > 0 ? './icon-unread.svg' : './icon.svg';
      if (icon && icon.getAttribute('href') !== href) icon.setAttribute('href', href);
    };
    draw();
    return store.subscribe(draw);
  }, [person]);
}

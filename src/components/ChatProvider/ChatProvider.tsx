'use client';

import { type CSSProperties, type ErrorInfo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { ChatScope, type ChatScopeProps } from '../../hooks/ChatScope.js';
import { type MessageKindView, MessageViewsContext } from '../../hooks/messageViews.js';
import { I18nProvider } from '../../i18n/I18nProvider.js';
import type { Direction, HourCycle, Locale } from '../../i18n/Locale.js';
import type { MessageOverrides } from '../../i18n/messages.js';
import { useI18n } from '../../i18n/useI18n.js';
import type { MessageAction } from '../../message-actions/action.js';
import { MessageActionsContext } from '../../message-actions/messageActionsContext.js';
import { builtInViews } from '../../message-kinds/views.js';
import type { Theme } from '../../theme/createTheme.js';
import { ThemeProvider } from '../../theme/ThemeProvider.js';
import type { ThemeInput } from '../../theme/themeInput.js';
import { useTheme } from '../../theme/useTheme.js';
import type { EmojiStorage } from '../../ui/EmojiPicker/EmojiStorage.js';
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js';
import { classNames } from '../../ui/props/classNames.js';
import { UiProvider } from '../../ui/UiProvider/UiProvider.js';
import { rowPartsChunk } from '../ChatWindow/rowPartsChunk.js';
import { type ChatSlots, ChatSlotsContext } from './ChatSlots.js';
import { drawProviderError } from './ProviderError.js';
import type { KeyboardOptions } from './shortcuts.js';
import { useDevelopmentChecks } from './useDevelopmentChecks.js';
import { KeyboardContext } from './useShortcuts.js';
import { useStableRecord } from './useStableRecord.js';

/** A kind of which the View half is read; one without a View keeps the built-in one. */
export type ProvidedKind = Partial<MessageKindView<never>> & { readonly type: string };

/** What everything inside a provider shares: chat, selection, look, language, slots and keys. */
export interface ChatProviderProps extends ChatScopeProps {
  /** Accent, mode, density and the rest, or the result of `createTheme`. What it leaves open comes from around. */
  readonly theme?: ThemeInput | Theme | undefined;
  /** @default the locale around it, else English */
  readonly locale?: Locale | undefined;
  /** Own wording for single texts, before the locale's. */
  readonly messages?: MessageOverrides | undefined;
  /** IANA name. @default the browser's, followed when it changes */
  readonly timeZone?: string | undefined;
  /** @default the locale's */
  readonly hourCycle?: HourCycle | undefined;
  /** @default the locale's direction */
  readonly dir?: Direction | undefined;
  /** A product's own message kinds, or others in place of built-in ones; `createChat` takes the same objects. */
  readonly kinds?: readonly ProvidedKind[] | undefined;
  /** A product's own acts on messages, after the built-in ones; the same id takes the place of one of ours. */
  readonly actions?: readonly MessageAction[] | undefined;
  /** Replacements for parts, by component. */
  readonly slots?: ChatSlots | undefined;
  readonly keyboard?: KeyboardOptions | undefined;
  /** Where menus, dialogs and notices are put. @default the body */
  readonly portalContainer?: Element | null | undefined;
  /** Where recent emoji and the skin tone are kept. @default memory */
  readonly emojiStorage?: EmojiStorage | undefined;
  /** False when the page carries the sheet of `themeCss`, for servers under a strict CSP. @default true */
  readonly inlineStyle?: boolean | undefined;
  /** For the host's own log, when a part broke. The error may hold what people wrote. */
  readonly onError?: ((error: unknown, info: ErrorInfo) => void) | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly id?: string | undefined;
}

/**
 * Everything that the parts below need: the chat, which conversation is selected, theme, language, and the one menu,
 * dialog and announcer that they share. It starts the chat on mount; `chat.dispose()` ends it. It fills its place.
 *
 * @example
 * <ChatProvider chat={chat} theme={{ accent: '#0a7c66' }}>
 *   <ConversationList />
 *   <ChatWindow />
 * </ChatProvider>
 */
export function ChatProvider(props: ChatProviderProps): ReactNode {
  const {
    theme,
    locale,
    messages,
    timeZone,
    hourCycle,
    dir,
    kinds,
    actions = NO_ACTIONS,
    slots,
    keyboard,
    ...others
  } = props;
  const { portalContainer, emojiStorage, inlineStyle, onError, className, style, id, children, ...scope } = others;
  const direction = useGivenDirection(dir, locale);
  const views = useMemo(() => joinViews(kinds), [kinds]);
  const ownSlots = useStableRecord<ChatSlots>(slots, NO_SLOTS);
  const keys = useStableRecord<KeyboardOptions>(keyboard, NO_KEYBOARD);
  const { clock } = scope.chat;
  useEffect(fetchRowParts, []);

  return (
    <I18nProvider
      locale={useTurnedLocale(locale, direction)}
      messages={messages}
      timeZone={timeZone}
      hourCycle={hourCycle}
      clock={clock}
    >
      <ProviderRoot
        theme={theme}
        dir={direction}
        inlineStyle={inlineStyle}
        className={className}
        style={style}
        id={id}
        onError={onError}
      >
        {/* Outermost the chat: what opens in a menu or a popover asks for it too. */}
        <ChatScope {...scope}>
          <KeyboardContext value={keys}>
            <ChatSlotsContext value={ownSlots}>
              <MessageViewsContext value={views}>
                <MessageActionsContext value={actions}>
                  <UiProvider portalContainer={portalContainer} emojiStorage={emojiStorage} clock={clock}>
                    {children}
                  </UiProvider>
                </MessageActionsContext>
              </MessageViewsContext>
            </ChatSlotsContext>
          </KeyboardContext>
        </ChatScope>
      </ProviderRoot>
    </I18nProvider>
  );
}

const NO_ACTIONS: readonly MessageAction[] = [];
const NO_SLOTS: ChatSlots = {};
const NO_KEYBOARD: KeyboardOptions = {};

interface ProviderRootProps
  extends Pick<ChatProviderProps, 'theme' | 'inlineStyle' | 'className' | 'style' | 'id' | 'onError' | 'children'> {
  readonly dir: Direction;
}

/** The element, under the locale that it names. */
function ProviderRoot({ className, onError, children, ...root }: ProviderRootProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const { locale } = useI18n();
  useDevelopmentChecks(ref);
  return (
    <ThemeProvider {...root} ref={ref} lang={locale.tag} className={classNames('cl-ChatProvider', className)}>
      <ErrorBoundary onError={onError} fallback={drawProviderError}>
        {children}
      </ErrorBoundary>
    </ThemeProvider>
  );
}

/** Together with the cache, so that it is there when messages are. */
function fetchRowParts(): void {
  // Offline, perhaps: the timeline fetches it again.
  rowPartsChunk.load().catch(() => undefined);
}

function joinViews(kinds: readonly ProvidedKind[] = []): ReadonlyMap<string, MessageKindView<never>> {
  const own = kinds.flatMap(({ type, View, frame }) => (View ? [{ type, View, frame }] : []));
  return new Map([...builtInViews, ...own].map((view) => [view.type, view]));
}

function useGivenDirection(dir: Direction | undefined, locale: Locale | undefined): Direction {
  const around = useTheme().dir;
  const spoken = useI18n().dir;
  return dir ?? locale?.dir ?? around ?? spoken;
}

/** Formatters and arrow keys follow the direction that is drawn, also where it is not the language's own. */
function useTurnedLocale(given: Locale | undefined, dir: Direction): Locale | undefined {
  const around = useI18n().locale;
  return useMemo(() => {
    const locale = given ?? around;
    if (locale.dir === dir) return given;
    return { ...locale, dir };
  }, [given, around, dir]);
}

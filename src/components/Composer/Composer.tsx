'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useCan } from '../../hooks/useCan.js';
import { useChat } from '../../hooks/chatContext.js';
import { useConversationFacts } from '../../hooks/useConversationFacts.js';
import { useConversationTitle } from '../../hooks/useConversationTitle.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useT } from '../../i18n/useT.js';
import { canEditMessage, limitOf } from '../../model/permissions.js';
import {
  selectAsking,
  selectConversation,
  selectIsMissing,
  selectMessage,
  selectRowIds,
} from '../../store/selectors/selectors.js';
import { useFilePaste } from '../../ui/DropZone/useFilePaste.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { IconButton } from '../../ui/IconButton/IconButton.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden/VisuallyHidden.js';
import { useShortcuts } from '../ChatProvider/useShortcuts.js';
import { useLazyPart } from '../Notices/useLazyPart.js';
import { composerChunk } from './composerChunk.js';
import { DraftExtras } from './DraftExtras.js';
import { EmojiButton } from './EmojiButton.js';
import { insertAtCaret } from './insertAtCaret.js';
import { useAttachFiles } from './useAttachFiles.js';
import { useComposerKeys } from './useComposerKeys.js';
import { useDraftText } from './useDraftText.js';
import { useSendDraft } from './useSendDraft.js';

/** Which conversation is written to, and how. */
export interface ComposerProps {
  readonly conversationId: string;
  /** Which key sends. With `'ctrl-enter'`, Enter starts a new line. Ctrl+Enter always sends. @default the provider's */
  readonly sendKey?: 'enter' | 'ctrl-enter' | undefined;
  /** Takes the focus when the conversation is opened; never on touch, where a keyboard would jump up. @default true */
  readonly focusOnOpen?: boolean | undefined;
  readonly className?: string | undefined;
}

/** Where a message is written: a field that grows, with replies, edits and files above the text. */
export function Composer({ conversationId, focusOnOpen = true, className, ...props }: ComposerProps): ReactNode {
  const t = useT();
  const shortcuts = useShortcuts();
  const sendKey = props.sendKey ?? shortcuts.sendKey;
  const verdict = useCan('send', conversationId);
  const isKnown = useConversationFacts(conversationId) !== undefined;
  const isMissing = useChatState((state) => selectIsMissing(state, conversationId));
  const classes = ['cl-Composer', className].filter(Boolean).join(' ');
  if (isMissing) return null;
  return (
    <section className={classes} aria-label={t('composer.region')} data-region="composer" data-floor="">
      {verdict.allowed || !isKnown ? (
        <OpenComposer
          key={conversationId}
          conversationId={conversationId}
          sendKey={sendKey}
          focusOnOpen={focusOnOpen}
        />
      ) : (
        <Closed conversationId={conversationId} />
      )}
    </section>
  );
}

/** Why nothing can be written, as soon as the words for it are there. */
function Closed(props: Pick<ComposerProps, 'conversationId'>): ReactNode {
  const part = useLazyPart(composerChunk, true, ignore);
  return part ? <part.ComposerClosed {...props} /> : null;
}

function ignore(): void {
  // Nothing can be written in any case.
}

interface OpenComposerProps {
  readonly conversationId: string;
  readonly sendKey: 'enter' | 'ctrl-enter';
  readonly focusOnOpen: boolean;
}

function OpenComposer({ conversationId, sendKey, focusOnOpen }: OpenComposerProps): ReactNode {
  const t = useT();
  const chat = useChat();
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const noteId = useId();
  const name = useConversationTitle(conversationId);
  const { draft, change } = useDraftText(conversationId);
  const send = useSendDraft(conversationId);
  const attach = useAttachFiles(conversationId);
  const files = useChatState((state) => limitOf('files', state.limits, selectConversation(state, conversationId)));
  const maxLength = useChatState(
    (state) => limitOf('text', state.limits, selectConversation(state, conversationId))?.maxLength ?? 0,
  );
  const onPaste = useFilePaste({
    onFiles: attach,
    disabled: !files || draft?.editing !== undefined,
  });
  const text = draft?.text ?? '';
  const excess = text.trim().length - maxLength;
  const hasContent = text.trim() !== '' || (draft?.attachments?.length ?? 0) > 0;
  const mode = draft?.editing ?? draft?.replyTo?.messageId;

  useEffect(() => {
    if (focusOnOpen && !matchMedia('(pointer: coarse)').matches) field.current?.focus({ preventScroll: true });
  }, [focusOnOpen]);
  useEffect(() => {
    // A reply or an edit was begun elsewhere: the next thing is to write.
    if (mode === undefined) return;
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [mode]);
  useEffect(() => () => chat.commands.setTyping(conversationId, false), [chat, conversationId]);

  const leaveMode = (): void => {
    chat.commands.leaveMode(conversationId);
    field.current?.focus({ preventScroll: true });
  };
  const submit = (): void => {
    if (hasContent && excess <= 0) send();
    field.current?.focus({ preventScroll: true });
  };
  const keys = useComposerKeys({
    sendKey,
    onSend: submit,
    onEscape: mode === undefined ? undefined : leaveMode,
    onEditLast: () => startEditingLast(chat, conversationId),
  });

  return (
    <div className="cl-Composer-field">
      <DraftExtras
        draft={draft}
        onLeaveMode={leaveMode}
        onRemoveAttachment={(localId) => {
          change({ attachments: draft?.attachments?.filter((other) => other.localId !== localId) });
          chat.commands.discardDraftBlob(localId);
          field.current?.focus({ preventScroll: true });
        }}
      />
      <div className="cl-Composer-row">
        {files && draft?.editing === undefined ? (
          <>
            <IconButton label={t('composer.attach')} size={40} onClick={() => picker.current?.click()}>
              <Icon name="attach" />
            </IconButton>
            <input
              ref={picker}
              type="file"
              multiple
              hidden
              tabIndex={-1}
              accept={files.accept?.join(',')}
              onChange={(event) => {
                attach({ files: [...(event.target.files ?? [])], hasFolders: false });
                event.target.value = '';
              }}
            />
          </>
        ) : null}
        <textarea
          ref={field}
          className="cl-Composer-input"
          // An empty field reads as the page does, and so does its placeholder.
          dir={text === '' ? undefined : 'auto'}
          rows={1}
          value={text}
          placeholder={t('composer.placeholder')}
          aria-label={t('composer.label', { name })}
          aria-describedby={noteId}
          aria-invalid={excess > 0 || undefined}
          enterKeyHint={sendKey === 'enter' ? 'send' : 'enter'}
          onChange={(event) => change({ text: event.target.value })}
          onPaste={onPaste}
          {...keys}
        />
        <EmojiButton
          onPick={(emoji) => {
            if (field.current) change({ text: insertAtCaret(field.current, emoji) });
          }}
        />
        <IconButton
          label={draft?.editing === undefined ? t('composer.send') : t('composer.save')}
          size={40}
          variant="accent"
          disabled={!hasContent || excess > 0}
          onClick={submit}
        >
          <Icon name={draft?.editing === undefined ? 'send' : 'check'} />
        </IconButton>
      </div>
      {excess > 0 ? (
        <p className="cl-Composer-note" data-tone="danger" id={noteId} role="status">
          {t('composer.too-long', { count: excess })}
        </p>
      ) : (
        <VisuallyHidden id={noteId}>{t(`composer.hint.${sendKey}`)}</VisuallyHidden>
      )}
    </div>
  );
}

/** Up in an empty field changes the last own message, as far as that may still be changed. */
function startEditingLast(chat: ReturnType<typeof useChat>, conversationId: string): boolean {
  const state = chat.store.getState();
  const asking = selectAsking(state, conversationId, chat.clock.now());
  const last = selectRowIds(state, conversationId).findLast((id) => {
    const message = selectMessage(state, id);
    return message?.senderId === chat.userId && canEditMessage(message, asking).allowed;
  });
  if (last !== undefined) chat.commands.startEdit(last);
  return last !== undefined;
}

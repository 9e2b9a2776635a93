import type { MessageAction } from '../../message-actions/action.js';
import { askFirst } from '../../message-actions/askFirst.js';
import { joinMessageActions } from '../../message-actions/defaults.js';
import { ChatError } from '../../model/errors.js';
import type { Message } from '../../model/message.js';
import { selectMessage } from '../../store/selectors/selectors.js';
import { isIconName } from '../../ui/Icon/isIconName.js';
import { Icon } from '../../ui/Icon/Icon.js';
import type { MenuItem } from '../../ui/MenuHost/MenuItem.js';
import type { PopupAnchor } from '../../ui/popup/popupAnchor.js';
import { actionKeys } from './actionKeys.js';
import { bubbleOf } from './bubbleOf.js';
import { messageIdOfKey } from './createRowKeys.js';
import type { MessageActsScope } from './MessageActs.types.js';
import { MenuReactions } from './MenuReactions.js';
import { actionLabel, isShown, messageMenuLines } from './messageMenu.js';
import { pickEmoji, pickReaction, showReactions } from './reactionPopups.js';
import { bringTexts } from '../../i18n/english.js';
import { messageActionStrings } from '../../message-actions/strings.js';
import { reasonStrings } from '../../model/reasonStrings.js';
import { messageActsStrings } from './actsStrings.js';

bringTexts(messageActionStrings);
bringTexts(reasonStrings);
bringTexts(messageActsStrings);

/** Does an act, with its question before and its word after. Whether there was such an act for this message. */
export function runAction(scope: MessageActsScope, actionId: string, key: string, anchor?: Element): boolean {
  const { chat, t, toast, ownActions } = scope;
  const message = messageOf(scope, key);
  const action = joinMessageActions(ownActions).find(({ id }) => id === actionId);
  if (!message || !action) return false;
  const verdict = action.isAvailable({ chat, message });
  if (verdict.allowed) {
    void run(scope, { action, key, message, anchor });
    return true;
  }
  // A key may ask for what the menu no longer shows: a moment ago it did.
  const isTold = isShown(verdict) || verdict.reason === 'expired';
  if (isTold) toast.show({ text: t(`reason.${verdict.reason}`), key: `refused.${verdict.reason}` });
  return isTold;
}

export function openMenu(scope: MessageActsScope, key: string, anchor: PopupAnchor): void {
  const { chat, t, view, list, menu, shortcuts, ownActions } = scope;
  const message = messageOf(scope, key);
  if (!message) return;
  const lines = messageMenuLines(joinMessageActions(ownActions), { chat, message });
  const canReact = chat.can('react', { messageId: message.id }).allowed;
  if (lines.length === 0 && !canReact) return;
  const row = rowElement(list.current?.element, key);
  view.setState({ menuKey: key });
  menu.open({
    anchor,
    label: t('action.menu'),
    header: canReact
      ? (close) => (
          <MenuReactions
            message={message}
            onDone={close}
            onMore={() => {
              close();
              const beside = bubbleOf(row) ?? row;
              if (beside) pickEmoji(scope, { key, message, anchor: beside });
            }}
          />
        )
      : undefined,
    items: lines.map(
      ({ action, refusal }): MenuItem => ({
        id: action.id,
        label: actionLabel(t, action),
        icon: isIconName(action.icon) ? <Icon name={action.icon} /> : undefined,
        shortcut: actionKeys(action, shortcuts.keysOf),
        tone: action.tone,
        group: action.group,
        disabled: refusal !== undefined,
        reason: refusal && t(`reason.${refusal}`),
        onSelect: () => void run(scope, { action, key, message }),
      }),
    ),
    onClose: () => view.setState({ menuKey: undefined }),
    returnFocusTo: row,
  });
}

interface Deed {
  readonly action: MessageAction;
  readonly key: string;
  readonly message: Message;
  readonly anchor?: Element | undefined;
}

async function run(scope: MessageActsScope, { action, key, message, anchor }: Deed): Promise<void> {
  const { chat, t, list, confirm, announce, describe, focusComposer, toast, tellError } = scope;
  const row = rowElement(list.current?.element, key);
  const target = { chat, message };
  const beside = anchor ?? bubbleOf(row) ?? row;
  const excerpt = describe(chat.present(message)).text;
  try {
    if (!(await askFirst(action, target, { t, confirm, excerpt, returnFocusTo: row }))) return;
    // It may have been recalled while its menu was open, or the question.
    const current = messageOf(scope, key);
    if (!current || !action.isAvailable({ chat, message: current }).allowed)
      throw new ChatError('not-found', 'messages.history');
    await action.run({
      chat,
      message: current,
      focusComposer,
      pickReaction: () => beside && pickReaction(scope, { key, message, anchor: beside }),
      showReactions: () => beside && showReactions(scope, { key, message, anchor: beside }),
      copyText: (text) => navigator.clipboard.writeText(text),
    });
    if (action.done) announce(t.dynamic(action.done));
  } catch (error) {
    if (isClipboardRefusal(error)) toast.show({ text: t('done.copy-failed'), tone: 'danger' });
    else tellError(error);
  }
}

function messageOf({ chat }: MessageActsScope, key: string): Message | undefined {
  const state = chat.store.getState();
  return selectMessage(state, messageIdOfKey(state.rowKeys, key)) ?? selectMessage(state, key);
}

/** The element of a mounted row. */
function rowElement(scroller: Element | null | undefined, key: string): HTMLElement | undefined {
  const rows = scroller?.querySelectorAll<HTMLElement>('.cl-VirtualList-row') ?? [];
  return [...rows].find((row) => row.dataset['key'] === key);
}

function isClipboardRefusal(error: unknown): boolean {
  return error instanceof DOMException || (error instanceof TypeError && /clipboard|writeText/.test(error.message));
}

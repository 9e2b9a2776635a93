import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChatApp } from '../../../src/composites/ChatApp.js';
import type { Message } from '../../../src/model/message.js';
import { makeConversation } from '../../../src/testing/builders/makeConversation.js';
import { makeUser } from '../../../src/testing/builders/makeUser.js';
import type { World } from '../../../src/testing/world/createWorld.js';
import { createShiftableClock } from '../../unit/connectors/shiftableClock.js';
import { closeApps, openApp, painted, SEND } from './openApp.js';
import { NOON, roomHistory } from './openChatWindow.js';

afterEach(closeApps);

const MESSAGES = 4;

/** One screen with a row of each sort: a day, a neighbour's, an own one that is read, edited, reacted to, recalled. */
function screenWorld(): World {
  const parts: readonly (Partial<Message> & { readonly text?: string })[] = [
    { senderId: 'bo', text: 'Are we still on for Saturday?' },
    {
      senderId: 'ana',
      text: 'Yes, the nine o’clock train',
      edit: { revision: 1, editedAt: NOON },
      reactions: [{ key: '👍', count: 1, userIds: ['bo'] }],
    },
    { senderId: 'ana', content: { type: 'recalled' }, recall: { recalledBy: 'ana', recalledAt: NOON } },
    {
      senderId: 'bo',
      text: 'See [the map](https://example.org/map)',
      reactions: [
        { key: '❤️', count: 1, userIds: ['ana'] },
        { key: '🎉', count: 1, userIds: ['bo'] },
      ],
    },
  ];
  const history = roomHistory(MESSAGES, (order) => parts[order - 1] ?? {});
  const other = roomHistory(1, () => ({
    id: 'o1',
    senderId: 'cy',
    conversationId: 'other',
    sentAt: NOON - 1_800_000,
    text: 'Ciao',
  }));
  return {
    users: ['ana', 'bo', 'cy'].map((id) => makeUser({ id })),
    conversations: [
      makeConversation({
        id: 'room',
        peerId: 'bo',
        memberIds: ['ana', 'bo'],
        activityAt: NOON - 60_000,
        lastMessage: history.at(-1),
      }),
      makeConversation({
        id: 'other',
        peerId: 'cy',
        memberIds: ['ana', 'cy'],
        activityAt: NOON - 1_800_000,
        lastMessage: other.at(-1),
        readUpTo: { order: 0 },
      }),
    ],
    messages: new Map([
      ['room', history],
      ['other', other],
    ]),
  };
}

interface Value {
  readonly value?: string | number | boolean;
}

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

interface Frames {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly Frames[];
}

/** What a reader comes to: its line, and where it stands on the screen. */
interface Stop {
  readonly line: string;
  readonly role: string;
  readonly name: string;
  readonly isFocusable: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const session = () => cdp() as unknown as { send<T>(method: string, options?: object): Promise<T> };

/** Boxes without a meaning, and the letters of a text that is there whole. */
const UNSAID = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea']);
const UNSAID_VALUES: ReadonlySet<unknown> = new Set([undefined, false, 'false']);
const SAID_STATES = ['level', 'selected', 'pressed', 'disabled'];

/** The raw tree of the frame that the test draws in, in reading order. */
async function readTree(): Promise<readonly Node[]> {
  const { frameTree } = await session().send<{ frameTree: Frames }>('Page.getFrameTree');
  const frameId = frameTree.childFrames?.at(-1)?.frame.id ?? frameTree.frame.id;
  const { nodes } = await session().send<{ nodes: readonly Node[] }>('Accessibility.getFullAXTree', { frameId });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: Node | undefined): readonly Node[] =>
    node ? [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))] : [];
  return inOrder(nodes[0]);
}

async function readStops(): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (const node of await readTree()) {
    const role = String(node.role?.value ?? '');
    const name = String(node.name?.value ?? '');
    const states = new Map(node.properties?.map((property) => [property.name, property.value.value]));
    const attributes = await attributesOf(node);
    // The scroller takes the focus out of the browser's hands, and Tab does not come to it.
    const isFocusable =
      states.get('focusable') === true && !(role === 'generic' && attributes.get('tabindex') === '-1');
    if (!isFocusable && (node.ignored || UNSAID.has(role))) continue;
    if (role === 'RootWebArea') continue;
    const place = attributes.has('aria-posinset')
      ? [`${attributes.get('aria-posinset')} of ${attributes.get('aria-setsize')}`]
      : [];
    const said = SAID_STATES.filter((state) => !UNSAID_VALUES.has(states.get(state)));
    const line = [
      role,
      ...place,
      JSON.stringify(name),
      ...said.map((state) => (state === 'level' ? `level ${states.get(state) ?? 0}` : state)),
    ].join(' ');
    stops.push({ line, role, name, isFocusable, ...(await boxOf(node)) });
  }
  return stops;
}

async function attributesOf({ backendDOMNodeId }: Node): Promise<ReadonlyMap<string, string>> {
  if (backendDOMNodeId === undefined) return new Map();
  const { node } = await session().send<{ node: { attributes?: readonly string[] } }>('DOM.describeNode', {
    backendNodeId: backendDOMNodeId,
  });
  const flat = node.attributes ?? [];
  return new Map(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? '']] : [])));
}

async function boxOf({ backendDOMNodeId }: Node): Promise<Pick<Stop, 'top' | 'bottom' | 'left' | 'right'>> {
  type Box = { readonly model: { readonly border: readonly number[] } };
  const box = await session()
    .send<Box>('DOM.getBoxModel', { backendNodeId: backendDOMNodeId })
    .catch(() => undefined);
  const [left = 0, top = 0, right = 0, , , bottom = 0] = box?.model.border ?? [];
  return { top, bottom, left, right };
}

/** What stands above what a reader came to just before it, or before it in the same line. */
function misplaced(stops: readonly Stop[]): readonly string[] {
  return stops.slice(1).flatMap((stop, index) => {
    const before = stops[index];
    if (!before) return [];
    const isInside = stop.top >= before.top && stop.bottom <= before.bottom && stop.left >= before.left;
    const isAfter = stop.top >= before.bottom - 1 || stop.left >= before.right - 1;
    return isInside || isAfter ? [] : [`${before.line} → ${stop.line}`];
  });
}

/** The lines between two landmarks, the first of them with it. */
function script(stops: readonly Stop[], from: string, to: string): string {
  const at = (line: string): number => stops.findIndex((stop) => stop.line.startsWith(line));
  const lines = stops.slice(at(from), at(to)).map(({ line }) => line);
  return ['', ...lines, ''].join('\n');
}

describe('what a screen reader comes to', () => {
  let stops: readonly Stop[] = [];

  beforeEach(async () => {
    const clock = createShiftableClock();
    clock.jump(NOON - clock.now());
    const { peer } = await openApp((chat) => <ChatApp chat={chat} timeZone="UTC" defaultConversationId="room" />, {
      world: screenWorld(),
      width: 1000,
      clock,
    });
    const bo = peer('bo');
    await bo.session.connect({}, SEND);
    await bo.receipts?.markRead?.({ conversationId: 'room', upTo: { order: MESSAGES } }, SEND);
    await vi.waitFor(() => expect(document.querySelectorAll('[role="article"]')).toHaveLength(MESSAGES));
    await vi.waitFor(() => expect(document.querySelector('[role="article"][aria-label*="Read"]')).not.toBeNull());
    await painted();
    stops = await readStops();
  });

  it('is the list of conversations: each with its place, what waits, the last words and the time', () => {
    expect(script(stops, 'navigation', 'main')).toBe(`
navigation "Conversations"
sectionheader ""
heading "Messages" level 1
StaticText "Messages"
button "New conversation"
button "More"
search ""
searchbox "Search people and groups"
tablist "Filter conversations"
tab "All" selected
StaticText "All"
tab "Unread, 1 conversation"
StaticText "Unread, 1 conversation"
tab "Mentions"
StaticText "Mentions"
tab "Groups"
StaticText "Groups"
tabpanel "All"
listbox "Conversations"
option 1 of 2 "Bo, See the map, 11:59, Online" selected
StaticText "Bo, See the map, 11:59, Online"
option 2 of 2 "Cy, 1 unread, Ciao, 11:30"
StaticText "Cy, 1 unread, Ciao, 11:30"
`);
  });

  it('is the timeline: each message with its place, sender, time, words, marks, state and reactions', () => {
    expect(script(stops, 'main', 'region "Notices"')).toBe(`
main "Chat with Bo"
sectionheader ""
heading "Bo" level 2
StaticText "Bo"
StaticText "Online"
StaticText "The conversation starts here"
feed "Messages in Bo"
article 1 of 4 "Bo, 11:56, Are we still on for Saturday?"
time ""
StaticText "Today"
StaticText "Are we still on for Saturday?"
time ""
StaticText "11:56"
article 2 of 4 "You, 11:57, Yes, the nine o’clock train, Edited, Read, 👍, 1 reaction"
StaticText "Yes, the nine o’clock train"
StaticText "Edited"
time ""
StaticText "11:57"
image "Read"
group "Reactions"
button "👍, 1 reaction"
article 3 of 4 "11:58, You recalled a message"
StaticText "You recalled a message"
article 4 of 4 "Bo, 11:59, See the map, ❤️, 1 reaction, 🎉, 1 reaction"
StaticText "See "
link "the map"
StaticText "the map"
StaticText " (example.org)"
time ""
StaticText "11:59"
group "Reactions"
button "❤️, 1 reaction, yours" pressed
button "🎉, 1 reaction"
region "Write a message"
button "Attach"
textbox "Message to Bo"
button "Emoji"
button "Send" disabled
StaticText "Enter sends. Shift and Enter starts a new line."
`);
  });

  it('stands on the screen in the order in which it is read', () => {
    expect(misplaced(stops.filter(({ isFocusable }) => isFocusable))).toEqual([]);
    for (const [rows, count] of [
      ['article', MESSAGES],
      ['option', 2],
    ]) {
      const tops = stops.filter(({ role }) => role === rows).map(({ top }) => top);
      expect(tops).toHaveLength(Number(count));
      expect(tops).toEqual([...new Set(tops)].toSorted((a, b) => a - b));
    }
  });

  it('has a name wherever the focus can go', () => {
    const focusable = stops.filter(({ isFocusable }) => isFocusable);
    expect(focusable.length).toBeGreaterThan(15);
    expect(focusable.filter(({ name }) => name.trim() === '')).toEqual([]);
  });
});

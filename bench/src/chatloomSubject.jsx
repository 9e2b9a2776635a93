// What the subjects `chatloom` and `chatloom-cached` have in common: the exported ChatWindow in ChatProvider, default slots
// and kinds. Everything crosses the contract as it does in an application.
import { ChatProvider, ChatWindow, createChat } from 'chatloom';
import 'chatloom/styles.css';
import { createRoot } from 'react-dom/client';
// Only to count renders: one of these is one message.
import { MessageBody } from '../../src/components/ChatWindow/MessageBody.tsx';
import { ROOM, toMessage } from './benchConnector.js';
import { register } from './harness.jsx';

const page = document.createElement('style');
page.textContent = 'html,body,#root{height:100%;margin:0}';
document.head.append(page);

/** Everything that an application would leave alone is left alone, but for the addresses of the pictures. */
export const createBenchChat = (connector, options) =>
  createChat({ connector, tabs: false, resolveMedia: (url) => url, ...options });

export async function openRoom(chat) {
  chat.start();
  while (chat.store.getState().connection.status !== 'online') await new Promise((resolve) => setTimeout(resolve, 1));
  await chat.commands.openConversation(ROOM);
}

const QUIET_MS = 400;

/**
 * An application has its provider up before a window opens, and with it the parts that come late. Those are code to fetch,
 * no work of a list: they are there before anything is measured. What is mounted later is mounted whole all the same.
 */
export async function fetchParts(chat) {
  const root = createRoot(document.createElement('div'));
  root.render(<ChatProvider chat={chat} />);
  for (let fetched = -1; fetched !== performance.getEntriesByType('resource').length; ) {
    fetched = performance.getEntriesByType('resource').length;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
  root.unmount();
}

/** `subject.backend` and `subject.chat` are there after `seed`. */
export function registerChatloom(subject) {
  let revision = 0;
  register({
    rowSelector: '.cl-Timeline .cl-VirtualList-row',
    rowTypes: [MessageBody],
    // A quote shows another message's text.
    seqOf: (row) => Number(row.dataset.key.slice(1)),
    scroller: () => document.querySelector('.cl-Timeline'),
    mount(el) {
      createRoot(el).render(
        <ChatProvider chat={subject.chat} conversationId={ROOM} style={{ blockSize: '100%' }}>
          <ChatWindow />
        </ChatProvider>,
      );
    },
    append(msgs) {
      subject.backend.receive(msgs.map(toMessage));
    },
    prepend(msgs) {
      const { backend, chat } = subject;
      const messages = msgs.map(toMessage);
      if (!backend.answer(messages)) {
        const loading = chat.commands.loadOlder(ROOM);
        backend.answer(messages);
        return loading;
      }
    },
    update(id, patch) {
      revision += 1;
      subject.backend.change(id, patch, revision);
    },
    input: () => document.querySelector('[data-region="composer"] textarea'),
    ...subject,
  });
}

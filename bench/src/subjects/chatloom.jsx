// Chatloom itself: the exported ChatWindow in ChatProvider, default slots and kinds, over a connector that never fails.
// All messages are loaded (`timelineWindow: Infinity`); everything crosses the contract as it does in an application.
import { ChatProvider, ChatWindow, createChat } from 'chatloom';
import 'chatloom/styles.css';
import { createRoot } from 'react-dom/client';
// Only to count renders: one of these is one message.
import { MessageBody } from '../../../src/components/ChatWindow/MessageBody.tsx';
import { createBenchConnector, ROOM, toMessage } from '../benchConnector.js';
import { register } from '../harness.jsx';

const page = document.createElement('style');
page.textContent = 'html,body,#root{height:100%;margin:0}';
document.head.append(page);

const backend = createBenchConnector();
const chat = createChat({
  connector: backend.connector,
  storage: 'memory',
  tabs: false,
  timelineWindow: Infinity,
  resolveMedia: (url) => url,
});
const until = async (test) => {
  while (!test()) await new Promise((resolve) => setTimeout(resolve, 1));
};
let revision = 0;

register({
  name: 'chatloom',
  rowSelector: '.cl-Timeline .cl-VirtualList-row',
  rowTypes: [MessageBody],
  // A quote shows another message's text.
  seqOf: (row) => Number(row.dataset.key.slice(1)),
  scroller: () => document.querySelector('.cl-Timeline'),
  async seed(msgs) {
    backend.store(msgs.map(toMessage));
    chat.start();
    await until(() => chat.store.getState().connection.status === 'online');
    await chat.commands.openConversation(ROOM);
    for (let loaded = 50; loaded < msgs.length; loaded += 1000) await chat.commands.loadOlder(ROOM);
    backend.seeded();
    await chat.flush();
  },
  mount(el) {
    createRoot(el).render(
      <ChatProvider chat={chat} conversationId={ROOM} style={{ blockSize: '100%' }}>
        <ChatWindow />
      </ChatProvider>,
    );
  },
  append(msgs) {
    backend.receive(msgs.map(toMessage));
  },
  prepend(msgs) {
    const messages = msgs.map(toMessage);
    if (!backend.answer(messages)) {
      const loading = chat.commands.loadOlder(ROOM);
      backend.answer(messages);
      return loading;
    }
  },
  update(id, patch) {
    backend.change(id, patch, ++revision);
  },
  input: () => document.querySelector('[data-region="composer"] textarea'),
});

/* @size
import { ChatProvider, ChatWindow, createChat } from 'chatloom';
import 'chatloom/styles.css';
const chat = createChat({ connector: globalThis.connector });
export default () => <ChatProvider chat={chat} conversationId="room"><ChatWindow /></ChatProvider>;
*/

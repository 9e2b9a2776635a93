// Chatloom itself, with all messages loaded (`timelineWindow: Infinity`) and nothing kept beyond the page, as with the bare
// lists: what it costs to keep them is in `chatloom-cached`.
import { createBenchConnector, ROOM, toMessage } from '../benchConnector.js';
import { createBenchChat, fetchParts, openRoom, registerChatloom } from '../chatloomSubject.jsx';

const backend = createBenchConnector();
const chat = createBenchChat(backend.connector, { storage: 'memory', timelineWindow: Infinity });

registerChatloom({
  name: 'chatloom',
  backend,
  chat,
  async seed(msgs) {
    backend.store(msgs.map(toMessage));
    await openRoom(chat);
    for (let loaded = 50; loaded < msgs.length; loaded += 1000) {
      await chat.commands.loadOlder(ROOM);
      await chat.flush();
    }
    backend.seeded();
    await fetchParts(chat);
  },
});

/* @size
import { ChatProvider, ChatWindow, createChat } from 'chatloom';
import 'chatloom/styles.css';
const chat = createChat({ connector: globalThis.connector });
export default () => <ChatProvider chat={chat} conversationId="room"><ChatWindow /></ChatProvider>;
*/

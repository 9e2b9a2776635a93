// Chatloom with its default window over a cache in IndexedDB that holds all messages: what an application has. The backend
// knows the newest page only.
import { createBenchConnector, ROOM, toMessage } from '../benchConnector.js';
import { createBenchChat, fetchParts, openRoom, registerChatloom } from '../chatloomSubject.jsx';

const subject = {
  name: 'chatloom-cached',
  pages: true,
  async seed(msgs) {
    const messages = msgs.map(toMessage);
    const before = createBenchConnector();
    before.store(messages);
    const filling = createBenchChat(before.connector, { timelineWindow: Infinity });
    await openRoom(filling);
    for (let loaded = 50; loaded < msgs.length; loaded += 1000) {
      await filling.commands.loadOlder(ROOM);
      await filling.flush();
    }
    await filling.dispose();

    subject.backend = createBenchConnector();
    subject.backend.store(messages);
    subject.backend.seeded();
    subject.chat = createBenchChat(subject.backend.connector);
    await openRoom(subject.chat);
    await fetchParts(subject.chat);
  },
};
registerChatloom(subject);

import { createRoot } from 'react-dom/client';
import { ChatApp } from '../../../src/composites/ChatApp.js';
import { createEmbeddedConnector } from '../../../src/connectors/embedded/index.js';
import { createChat } from '../../../src/sync/createChat.js';
import { watchResources } from '../../browser/components/watchResources.js';
import '../../../src/theme/styles.css';

/** The whole messenger as a host mounts it, on the embedded backend, watched from its first line. */

const resources = watchResources();
const connector = createEmbeddedConnector({ user: 'ana', world: 'demo', databaseName: 'e2e' });
const chat = createChat({ connector });
createRoot(document.getElementById('root') as HTMLElement).render(
  <ChatApp chat={chat} defaultConversationId="ana-bo" style={{ blockSize: '100dvh' }} />,
);

const appTest = {
  visibility: () => document.visibilityState,
  rows: () => document.querySelectorAll('.cl-Row').length,
  status: () => chat.store.getState().connection.status,
  counts: () => resources.counts(),
  fired: () => resources.fired(),
};

export type AppTest = typeof appTest;

Object.assign(window, { appTest });

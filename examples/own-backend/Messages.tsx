import { ChatApp, createChat } from 'chatloom';
import 'chatloom/styles.css';
import { createOwnConnector } from './connector.ts';

const chat = createChat({ connector: createOwnConnector({ url: 'http://localhost:8787', user: 'ana' }) });

export function Messages() {
  return <ChatApp chat={chat} style={{ blockSize: '100dvh' }} />;
}

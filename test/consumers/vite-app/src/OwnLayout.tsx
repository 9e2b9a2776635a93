import { ChatProvider, ChatWindow, ConversationList, createChat } from 'chatloom';
import { createEmbeddedConnector } from 'chatloom/connectors/embedded';
import 'chatloom/styles.unlayered.css';

const chat = createChat({ connector: createEmbeddedConnector({ user: 'bo', world: 'demo' }) });

/** A host passes on what it may not have: each optional prop accepts undefined. */
export function OwnLayout({
  accent,
  onMove,
}: {
  accent?: string | undefined;
  onMove?: ((id: string | undefined) => void) | undefined;
}) {
  return (
    <ChatProvider chat={chat} theme={{ accent }} onConversationChange={(id) => onMove?.(id)}>
      <ConversationList />
      <ChatWindow />
    </ChatProvider>
  );
}

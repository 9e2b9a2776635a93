import { ChatProvider, type ChatProviderProps } from 'chatloom';
import { type ReactNode, useEffect, useState } from 'react';
import { createStoryChat, type StoryChat, type StoryChatOptions } from './storyChat.js';

export interface StoryRoomProps extends Omit<ChatProviderProps, 'chat' | 'style'> {
  /** The account and its backend. @default Elena's */
  readonly options?: StoryChatOptions | undefined;
  /** What happens before the story is looked at: others type, drafts are written, the network fails. */
  readonly prepare?: ((story: StoryChat) => void | Promise<void>) | undefined;
  readonly inlineSize?: number | string | undefined;
  readonly blockSize?: number | string | undefined;
}

/** A chat of its own in a box of a given size. The story waits until it is prepared. */
export function StoryRoom(props: StoryRoomProps): ReactNode {
  const { options, prepare, inlineSize = 320, blockSize = 720, children, ...provider } = props;
  const [story] = useState(() => createStoryChat(options));
  const [isReady, setIsReady] = useState(prepare === undefined);
  useEffect(() => {
    story.chat.start();
    const done = Promise.resolve(prepare?.(story)).then(() => setIsReady(true));
    return () => {
      void done.then(() => story.chat.dispose());
    };
  }, [story, prepare]);
  return (
    <div style={{ inlineSize, blockSize }}>
      {isReady ? (
        <ChatProvider {...provider} chat={story.chat}>
          {children}
        </ChatProvider>
      ) : null}
    </div>
  );
}

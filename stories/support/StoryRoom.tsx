import { ChatProvider, type ChatProviderProps } from 'chatloom';
import type { ReactNode } from 'react';
import type { StoryChatOptions } from './storyChat.js';
import { type PrepareStory, useStoryChat } from './useStoryChat.js';

export interface StoryRoomProps extends Omit<ChatProviderProps, 'chat' | 'style'> {
  /** The account and its backend. @default Elena's */
  readonly options?: StoryChatOptions | undefined;
  readonly prepare?: PrepareStory | undefined;
  readonly inlineSize?: number | string | undefined;
  readonly blockSize?: number | string | undefined;
}

/** A chat of its own in a box of a given size. The story waits until it is prepared. */
export function StoryRoom(props: StoryRoomProps): ReactNode {
  const { options, prepare, inlineSize = 320, blockSize = 720, children, ...provider } = props;
  const story = useStoryChat(options, prepare);
  return (
    <div style={{ inlineSize, blockSize }}>
      {story ? (
        <ChatProvider {...provider} chat={story.chat}>
          {children}
        </ChatProvider>
      ) : null}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { createStoryChat, type StoryChat, type StoryChatOptions } from './storyChat.js';

/** What happens before a story is looked at: others type, drafts are written, the network fails. */
export type PrepareStory = (story: StoryChat) => void | Promise<void>;

/** A chat for as long as the story is there; `undefined` until it is prepared. */
export function useStoryChat(options: StoryChatOptions | undefined, prepare?: PrepareStory): StoryChat | undefined {
  const [story] = useState(() => createStoryChat(options));
  const [isReady, setIsReady] = useState(prepare === undefined);
  useEffect(() => {
    story.chat.start();
    const done = Promise.resolve(prepare?.(story)).then(() => setIsReady(true));
    return () => {
      void done.then(() => story.chat.dispose());
    };
  }, [story, prepare]);
  return isReady ? story : undefined;
}

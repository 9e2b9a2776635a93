import type { ReactNode } from 'react';

export interface RowTypingProps {
  readonly text: string;
}

export function RowTyping({ text }: RowTypingProps): ReactNode {
  return (
    <span className="cl-ConversationRow-preview" data-tone="accent">
      <span className="cl-TypingDots">
        <span className="cl-TypingDots-dot" />
        <span className="cl-TypingDots-dot" />
        <span className="cl-TypingDots-dot" />
      </span>
      {text}
    </span>
  );
}

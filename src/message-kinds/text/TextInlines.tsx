'use client';

import type { ReactNode } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { dataFlag } from '../../ui/props/dataFlag.js';
import { TextLink } from './TextLink.js';
import type { TextInline } from './textTree.js';

export interface TextInlinesProps {
  readonly inlines: readonly TextInline[];
}

/** Words with their emphasis, links and mentions. Text nodes only: nothing here can become markup. */
export function TextInlines({ inlines }: TextInlinesProps): ReactNode {
  const [only] = inlines;
  if (inlines.length === 1 && only?.type === 'text') return only.text;
  return inlines.map(drawInline);
}

/** No component for each: a long message has dozens, and rows of them come into view while the reader scrolls. */
function drawInline(inline: TextInline, index: number): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'code':
      return (
        <code key={index} className="cl-code" dir="auto">
          {inline.text}
        </code>
      );
    case 'strong':
      return (
        <strong key={index} className="cl-Text-strong">
          <TextInlines inlines={inline.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em key={index} className="cl-Text-emphasis">
          <TextInlines inlines={inline.children} />
        </em>
      );
    case 'deleted':
      return (
        <del key={index} className="cl-Text-deleted">
          <TextInlines inlines={inline.children} />
        </del>
      );
    case 'mention':
      return <MentionName key={index} text={inline.text} userId={inline.userId} />;
    case 'link':
      return (
        <TextLink
          key={index}
          link={inline.link}
          isNamed={inline.isNamed}
          words={inline.children.map(plainText).join('')}
        >
          <TextInlines inlines={inline.children} />
        </TextLink>
      );
    default:
      inline satisfies never;
      return null;
  }
}

function MentionName({ text, userId }: { readonly text: string; readonly userId: string }): ReactNode {
  const chat = useChat();
  const isMe = userId === '*' || userId === chat.userId;
  return (
    <bdi className="cl-mention" data-me={dataFlag(isMe)}>
      {text}
    </bdi>
  );
}

function plainText(inline: TextInline): string {
  if (inline.type === 'break') return ' ';
  return 'text' in inline ? inline.text : inline.children.map(plainText).join('');
}

'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { TextInlines } from './TextInlines.js';
import type { TextBlock } from './textTree.js';

export interface TextBlocksProps {
  readonly blocks: readonly TextBlock[];
  /** Floats into the last line. */
  readonly end?: ReactNode;
  /** They stand in a list or a quote, which has one direction: where its marks are. */
  readonly isNested?: boolean | undefined;
}

/** Paragraphs, lists, quotes and code, each in its own direction. */
export function TextBlocks({ blocks, end, isNested = false }: TextBlocksProps): ReactNode {
  const last = blocks.at(-1);
  const takesEnd = last?.type === 'paragraph' || last?.type === 'heading';
  return (
    <>
      {blocks.map((block, index) => (
        <TextBlockNode
          key={index}
          block={block}
          end={block === last && takesEnd ? end : undefined}
          isNested={isNested}
        />
      ))}
      {takesEnd ? null : end}
    </>
  );
}

interface TextBlockNodeProps {
  readonly block: TextBlock;
  readonly end: ReactNode;
  readonly isNested: boolean;
}

function TextBlockNode({ block, end, isNested }: TextBlockNodeProps): ReactNode {
  const t = useT();
  const ownDirection = isNested ? undefined : 'auto';
  switch (block.type) {
    case 'paragraph':
      return (
        <p className="cl-Text-paragraph" dir={block.hasLetters ? ownDirection : undefined}>
          <TextInlines inlines={block.children} />
          {end}
        </p>
      );
    case 'heading':
      return (
        <p className="cl-Text-heading" dir={block.hasLetters ? ownDirection : undefined}>
          <strong>
            <TextInlines inlines={block.children} />
          </strong>
          {end}
        </p>
      );
    case 'code':
      return (
        <pre className="cl-CodeBlock" role="group" dir="ltr" aria-label={t('kind.text.code')} tabIndex={0}>
          {block.text}
        </pre>
      );
    case 'quote':
      return (
        <blockquote className="cl-Text-quote" dir={ownDirection}>
          <TextBlocks blocks={block.children} isNested />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index} className="cl-Text-item">
          <TextBlocks blocks={item} isNested />
        </li>
      ));
      return block.start === undefined ? (
        <ul className="cl-Text-list" dir={ownDirection}>
          {items}
        </ul>
      ) : (
        <ol className="cl-Text-list" dir={ownDirection} data-ordered="" start={block.start}>
          {items}
        </ol>
      );
    }
    default:
      block satisfies never;
      return null;
  }
}

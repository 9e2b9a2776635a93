'use client';

import { type ReactNode, useState } from 'react';
import { emojiOnlyCount } from '../../i18n/text/emojiOnlyCount.js';
import { useT } from '../../i18n/useT.js';
import type { Mention } from '../../model/message.js';
import { Button } from '../../ui/Button/Button.js';
import type { TextContent } from './content.js';
import { readText, type ReadText } from './readText.js';
import { TextBlocks } from './TextBlocks.js';
import { TextInlines } from './TextInlines.js';

export interface RichTextProps {
  readonly content: TextContent;
  readonly mentions: readonly Mention[] | undefined;
  readonly meta: ReactNode;
}

/** A text with its structure, addresses and mentions; few emoji alone are large; a long one is cut, with a way to the rest. */
export function RichText({ content, mentions, meta }: RichTextProps): ReactNode {
  if (isLargeEmoji(content.text)) {
    return (
      <>
        <span className="cl-Bubble-text">{content.text.trim()}</span>
        <div className="cl-Bubble-foot">{meta}</div>
      </>
    );
  }
  const read = readText(content, mentions);
  const [only] = read.blocks;
  if (read.hasMore) return <LongText read={read} meta={meta} />;
  if (read.blocks.length === 1 && only?.type === 'paragraph') {
    return (
      <div className="cl-Bubble-text" dir={only.hasLetters ? 'auto' : undefined}>
        <TextInlines inlines={only.children} />
        {meta}
      </div>
    );
  }
  return (
    <div className="cl-Bubble-text">
      <TextBlocks blocks={read.blocks} end={meta} />
    </div>
  );
}

/** Few emoji and nothing else: they are drawn large, without a bubble. */
export function isLargeEmoji(text: string): boolean {
  return emojiOnlyCount(text) > 0;
}

/** Those that a person opened stay open when their row comes back into view. */
const opened = new WeakSet<ReadText>();

function LongText({ read, meta }: { readonly read: ReadText; readonly meta: ReactNode }): ReactNode {
  const t = useT();
  const [isOpen, setIsOpen] = useState(opened.has(read));
  const toggle = (): void => {
    if (isOpen) opened.delete(read);
    else opened.add(read);
    setIsOpen(!isOpen);
  };
  return (
    <div className="cl-Bubble-text">
      <TextBlocks blocks={isOpen ? [...read.blocks, ...read.more()] : read.blocks} />
      {isOpen && read.isCut ? <p className="cl-Text-note">{t('kind.text.cut')}</p> : null}
      <Button variant="text" className="cl-Text-more" aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? t('kind.text.less') : t('kind.text.more')}
      </Button>
      {meta}
    </div>
  );
}

import { Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import { hasLetters } from './hasLetters.js';
import type { MarkedText } from './markSpans.js';
import { readNamedLink } from './readLink.js';
import type { TextBlock, TextInline } from './textTree.js';

/** What is not in the subset stays the text that it is: HTML, tables, rules, references, code by indent, bare addresses. */
class SubsetTokenizer extends Tokenizer {
  override html = never;
  override tag = never;
  override table = never;
  override hr = never;
  override def = never;
  override reflink = never;
  override lheading = never;
  override code = never;
  override autolink = never;
  override url = never;
}

function never(): undefined {
  return undefined;
}

/** Deeper than this nothing is drawn as structure: a reader could not follow it, and a stack could overflow. */
const DEEPEST = 24;

/** The blocks of a text in Markdown. Throws `RangeError` on what is nested beyond reason. */
export function markdownBlocks(marked: MarkedText): readonly TextBlock[] {
  const lexer = new Lexer({ gfm: true, breaks: true, tokenizer: new SubsetTokenizer() });
  return blocksOf(lexer.lex(marked.text), marked, 0);
}

function blocksOf(tokens: readonly Token[], marked: MarkedText, depth: number): readonly TextBlock[] {
  if (depth > DEEPEST) return [paragraph(marked.inlines(tokens.map(({ raw }) => raw).join('')))];
  return tokens.flatMap((token): readonly TextBlock[] => {
    switch (token.type) {
      case 'space':
      case 'checkbox':
        return [];
      case 'heading':
        return [{ ...paragraph(inlinesOf(inner(token), marked, depth)), type: 'heading' }];
      case 'paragraph':
      case 'text':
        return [paragraph(inlinesOf(token.tokens ?? [token], marked, depth))];
      case 'code':
        return [{ type: 'code', text: marked.written((token as Tokens.Code).text) }];
      case 'blockquote':
        return [{ type: 'quote', children: blocksOf(inner(token), marked, depth + 1) }];
      case 'list':
        return [listOf(token as Tokens.List, marked, depth)];
      default:
        return [paragraph(marked.inlines(token.raw))];
    }
  });
}

function listOf(list: Tokens.List, marked: MarkedText, depth: number): TextBlock {
  return {
    type: 'list',
    start: list.ordered ? Math.min(Number(list.start) || 0, 1_000_000_000) : undefined,
    items: list.items.map((item) => {
      const mark: readonly TextBlock[] = item.task
        ? [paragraph([{ type: 'text', text: item.checked ? '☑' : '☐' }])]
        : [];
      return [...mark, ...blocksOf(item.tokens, marked, depth + 1)];
    }),
  };
}

function inlinesOf(tokens: readonly Token[], marked: MarkedText, depth: number): readonly TextInline[] {
  if (depth > DEEPEST) return marked.inlines(tokens.map(({ raw }) => raw).join(''));
  return tokens.flatMap((token): readonly TextInline[] => {
    switch (token.type) {
      case 'strong':
        return [{ type: 'strong', children: inlinesOf(inner(token), marked, depth + 1) }];
      case 'em':
        return [{ type: 'emphasis', children: inlinesOf(inner(token), marked, depth + 1) }];
      case 'del':
        return [{ type: 'deleted', children: inlinesOf(inner(token), marked, depth + 1) }];
      case 'codespan':
        return [{ type: 'code', text: marked.written((token as Tokens.Codespan).text) }];
      case 'br':
        return [{ type: 'break' }];
      case 'escape':
        return [{ type: 'text', text: (token as Tokens.Escape).text }];
      case 'link':
        return linkOf(token as Tokens.Link, marked, depth);
      case 'text':
        return token.tokens ? inlinesOf(token.tokens, marked, depth + 1) : marked.inlines((token as Tokens.Text).text);
      default:
        return marked.inlines(token.raw);
    }
  });
}

function linkOf(token: Tokens.Link, marked: MarkedText, depth: number): readonly TextInline[] {
  const words = marked.written(token.text);
  const read = readNamedLink(marked.written(token.href), words);
  // An address that may not be opened is seen as it was written.
  if (!read) return [{ type: 'text', text: marked.written(token.raw) }];
  return [{ type: 'link', ...read, children: inlinesOf(inner(token), marked, depth + 1).flatMap(wordsOf) }];
}

/** A link in a link is its words. */
function wordsOf(inline: TextInline): readonly TextInline[] {
  return inline.type === 'link' ? inline.children : [inline];
}

function paragraph(children: readonly TextInline[]): TextBlock & { readonly type: 'paragraph' | 'heading' } {
  return { type: 'paragraph', children, hasLetters: children.some(isLettered) };
}

function isLettered(inline: TextInline): boolean {
  if (inline.type === 'break' || inline.type === 'code') return false;
  return 'text' in inline ? hasLetters(inline.text) : inline.children.some(isLettered);
}

function inner(token: Token): readonly Token[] {
  return 'tokens' in token && token.tokens ? (token.tokens as readonly Token[]) : [];
}

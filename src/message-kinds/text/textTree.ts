import type { SafeLink } from './readLink.js';

/** What a text is made of once it is read. Only these node kinds are ever drawn: there is no markup among them. */
export type TextInline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis' | 'deleted'; readonly children: readonly TextInline[] }
  | { readonly type: 'mention'; readonly text: string; readonly userId: string }
  | {
      readonly type: 'link';
      readonly link: SafeLink;
      readonly children: readonly TextInline[];
      /** The words say something else than the address: the host stands beside them. */
      readonly isNamed: boolean;
    };

export type TextBlock =
  | { readonly type: 'paragraph' | 'heading'; readonly children: readonly TextInline[]; readonly hasLetters: boolean }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'quote'; readonly children: readonly TextBlock[] }
  | { readonly type: 'list'; readonly start: number | undefined; readonly items: readonly (readonly TextBlock[])[] };

import type { SeedConversation, SeedMessage } from 'chatloom/connectors/embedded';
import type { Mention, MessageContent } from 'chatloom/connector-kit';
import { type PaperId, paperContent, type PictureId, pictureContent } from './media.js';
import { CALLED } from './people.js';

/** One message as it is written down: a seed message, but that it names the one it answers. */
export interface Line extends Omit<SeedMessage, 'replyTo' | 'reactions'> {
  /** A name for this line, for answers to it. */
  readonly as?: string | undefined;
  readonly replyTo?: string | undefined;
  /** Who reacted with what. */
  readonly reactions?: Readonly<Record<string, readonly string[]>> | undefined;
}

type More = Partial<Pick<Line, 'as' | 'replyTo' | 'reactions' | 'editedAt' | 'recalledAt'>>;

export function text(from: string, sentAt: number, words: string, more: More = {}): Line {
  const mentions = mentionsIn(words);
  return { from, sentAt, content: { type: 'text', text: words }, ...(mentions ? { mentions } : {}), ...more };
}

export function picture(from: string, sentAt: number, id: PictureId, caption?: string, more: More = {}): Line {
  return { from, sentAt, content: pictureContent(id, caption), ...more };
}

export function paper(from: string, sentAt: number, id: PaperId, caption?: string, more: More = {}): Line {
  return { from, sentAt, content: paperContent(id, caption), ...more };
}

type SystemContent = Extract<MessageContent, { type: 'system' }>;

export function notice(from: string, sentAt: number, event: SystemContent['event'], targetIds: string[]): Line {
  return { from, sentAt, content: { type: 'system', event, actorId: from, targetIds } };
}

/** A kind that this version does not know, with the words that its sender gave for that case. */
export function foreign(from: string, sentAt: number, type: string, fallbackText: string): Line {
  return { from, sentAt, content: { type, fallbackText } as unknown as MessageContent };
}

export type Conversation = Omit<SeedConversation, 'messages'> & { readonly lines: readonly Line[] };

/** Puts the lines in order of time and turns names of lines into places. */
export function conversation({ lines, ...rest }: Conversation): SeedConversation {
  const places = new Map<string, number>();
  let latest = 0;
  const messages = lines.map(({ as, replyTo, reactions, ...line }, place): SeedMessage => {
    if (as) places.set(as, place);
    // Just after midnight, an hour ago may be before yesterday evening: nobody's clock runs backwards here.
    latest = Math.max(latest, line.sentAt);
    const answered = replyTo === undefined ? undefined : places.get(replyTo);
    if (replyTo !== undefined && answered === undefined) throw new Error(`No line is called ${replyTo}`);
    return {
      ...line,
      sentAt: latest,
      ...(answered === undefined ? {} : { replyTo: answered }),
      ...(reactions ? { reactions: Object.entries(reactions).map(([key, userIds]) => ({ key, userIds })) } : {}),
    };
  });
  return { ...rest, messages };
}

function mentionsIn(words: string): readonly Mention[] | undefined {
  const found = Array.from(words.matchAll(/@(\p{L}+)/gu)).flatMap((match): Mention[] => {
    const userId = CALLED[match[1] ?? ''];
    return userId ? [{ userId, start: match.index, length: match[0].length }] : [];
  });
  return found.length > 0 ? found : undefined;
}

import type { Formatters } from '../../i18n/formatters.js';
import type { Translate } from '../../i18n/Translate.js';
import type { RowMessage } from './useRowMessage.js';

export interface RowLabelParts extends RowMessage {
  readonly t: Translate;
  readonly format: Formatters;
  /** Who wrote; empty for a notice, which names whom it is about. */
  readonly sender: string;
  /** The message in words. */
  readonly text: string;
}

/** Longer texts are read by going into the message. */
const SPOKEN_LENGTH = 400;
const SPOKEN_REACTIONS = 3;

/** A row in one sentence: `Ana, 14:02, See you, edited, heart, 2 reactions`. */
export function rowLabel({ t, format, sender, text, message, status, send }: RowLabelParts): string {
  if (!message) return '';
  const reactions = message.reactions ?? [];
  const reason = send?.state === 'failed' ? t(`failure.${send.error?.code ?? 'unknown'}`) : undefined;
  return format.parts([
    format.isolate(sender),
    format.time(message.sentAt),
    format.isolate(text.slice(0, SPOKEN_LENGTH)),
    message.edit && t('message.edited'),
    // Of what was recalled nobody need know how far it got.
    reason ?? (status && !message.recall ? t(`message.status.${status}`) : undefined),
    send && !send.stored && send.state !== 'failed' ? t('message.not-stored') : undefined,
    ...reactions.slice(0, SPOKEN_REACTIONS).map(({ key, count }) => t('reaction.pill', { emoji: key, count })),
    reactions.length > SPOKEN_REACTIONS ? t('message.reactions', { count: reactions.length }) : undefined,
  ]);
}

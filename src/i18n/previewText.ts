import { plainText } from './text/plainText.js';
import type { MessagePreview } from '../model/messageKind.js';
import type { Translate } from './Translate.js';

export interface PreviewPeople {
  /** The name to show for an id; also for strangers. */
  readonly nameOf: (userId: string) => string;
  /** The account that reads. */
  readonly selfId: string;
}

/**
 * A message kind's preview in words: for the conversation list, quotes, announcements and notifications. Kinds put ids
 * into their values; texts want names. So `userId: 'u1'` becomes `user: 'Ana'`, `targetIds: 'u1 u2'` becomes
 * `targets: ['Ana', 'you']`, and `own` says whether the reader is the `userId` or `actorId`.
 */
export function previewText(t: Translate, preview: MessagePreview, people: PreviewPeople): string {
  if (!('key' in preview)) return preview.isMarked ? plainText(preview.text).text : preview.text;
  const values: Record<string, unknown> = { own: false };
  for (const [name, value] of Object.entries(preview.values ?? {})) {
    if (name.endsWith('Ids')) {
      values[`${name.slice(0, -3)}s`] = String(value).split(' ').filter(Boolean).map(nameAsObject);
    } else if (name.endsWith('Id')) {
      values[name.slice(0, -2)] = people.nameOf(String(value));
      if (value === people.selfId) values['own'] = true;
    } else {
      values[name] = value;
    }
  }
  return t.dynamic(preview.key, values);

  function nameAsObject(userId: string): string {
    return userId === people.selfId ? t('names.you-object') : people.nameOf(userId);
  }
}

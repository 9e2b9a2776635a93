'use client';

import { useContext, useState } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { Button } from '../Button/Button.js';
import { useChunk } from '../chunk/useChunk.js';
import { Spinner } from '../Progress/Spinner.js';
import { classNames } from '../props/classNames.js';
import { emojiChunk } from './emojiChunk.js';
import { createMemoryEmojiStorage } from './EmojiStorage.js';
import type { EmojiStorage } from './EmojiStorage.js';
import { EmojiStorageContext } from './emojiStorageContext.js';

export interface EmojiPickerProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** The sign that was chosen. */
  readonly onPick: (emoji: string) => void;
  /** Where recent emoji and the skin tone are kept. @default memory, for the life of the provider */
  readonly storage?: EmojiStorage | undefined;
  /** Whether the search field takes the focus; on touch it never does, since a keyboard would cover the grid. @default true */
  readonly focusSearch?: boolean | undefined;
}

/** All emoji, by category and by search. The box has its size from the start; grid and data come when it is first open. */
export function EmojiPicker({ onPick, storage, focusSearch = true, className, ...rest }: EmojiPickerProps): ReactNode {
  const t = useT();
  const provided = useContext(EmojiStorageContext);
  const [own] = useState(createMemoryEmojiStorage);
  const [attempt, setAttempt] = useState(0);
  const { value, failure } = useChunk(emojiChunk, true, attempt);

  return (
    <div {...rest} className={classNames('cl-EmojiPicker', className)}>
      {value ? (
        <value.EmojiPanel
          catalog={value.catalog}
          storage={storage ?? provided ?? own}
          focusSearch={focusSearch}
          onPick={onPick}
        />
      ) : (
        <div className="cl-EmojiPicker-empty">
          {failure ? (
            <>
              <p role="alert">{t('emoji.failed')}</p>
              <Button variant="quiet" onClick={() => setAttempt(attempt + 1)}>
                {t('ui.retry')}
              </Button>
            </>
          ) : (
            <Spinner label={t('emoji.loading')} />
          )}
        </div>
      )}
    </div>
  );
}

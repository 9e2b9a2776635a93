'use client';

import type { CSSProperties, ReactNode } from 'react';
import { useMediaUrl } from '../../hooks/useMediaUrl.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import type { DraftAttachment } from '../../model/draft.js';
import { shownFileName } from '../../message-kinds/file/fileName.js';
import { fileTypeOf } from '../../message-kinds/file/fileType.js';
import { Icon } from '../../ui/Icon/Icon.js';

export interface AttachmentTilesProps {
  readonly attachments: readonly DraftAttachment[];
  readonly onRemove: (localId: string) => void;
}

/** What goes along with the message: pictures as they are, files with name and size. */
export function AttachmentTiles({ attachments, onRemove }: AttachmentTilesProps): ReactNode {
  const t = useT();
  return (
    <ul className="cl-Composer-tiles" aria-label={t('composer.attachments')}>
      {attachments.map((attachment) => (
        <Tile key={attachment.localId} attachment={attachment} onRemove={() => onRemove(attachment.localId)} />
      ))}
    </ul>
  );
}

function Tile({
  attachment,
  onRemove,
}: {
  readonly attachment: DraftAttachment;
  readonly onRemove: () => void;
}): ReactNode {
  const t = useT();
  const format = useFormat();
  const { source, width } = attachment;
  const isPicture = width !== undefined;
  const { url } = useMediaUrl(isPicture ? source : undefined);
  const { stem, extension } = shownFileName(source.name);
  const name = stem + extension;
  const { label, hue } = fileTypeOf(source);
  return (
    <li className="cl-Tile" data-kind={isPicture ? 'image' : 'file'}>
      {isPicture ? (
        <img className="cl-Tile-image" src={url} alt={name} decoding="async" />
      ) : (
        <>
          <span className="cl-File-icon" style={{ '--h': hue } as CSSProperties} aria-hidden="true">
            {label}
          </span>
          <span className="cl-Tile-body">
            <bdi className="cl-File-name">{name}</bdi>
            <span className="cl-File-info">{format.fileSize(source.size)}</span>
          </span>
        </>
      )}
      <button
        className="cl-Tile-remove"
        type="button"
        aria-label={t('composer.attachment.remove', { name })}
        onClick={onRemove}
      >
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}

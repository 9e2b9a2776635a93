'use client';

import type { CSSProperties, ReactNode } from 'react';
import type { MessageViewProps } from '../../hooks/messageViews.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { IconButton } from '../../ui/IconButton/IconButton.js';
import { ProgressRing } from '../../ui/Progress/ProgressRing.js';
import { Spinner } from '../../ui/Progress/Spinner.js';
import { Caption } from '../Caption.js';
import { useUpload } from '../useUpload.js';
import type { FileContent } from './content.js';
import { shownFileName } from './fileName.js';
import { fileTypeOf } from './fileType.js';
import { useDownload } from './useDownload.js';

/** A file: its name with the real ending, type, size, and the way to save it. It is never opened here. */
export function FileView({ message, content, isOwn, meta }: MessageViewProps<FileContent>): ReactNode {
  const { caption, source } = content;
  return (
    <>
      <FileCard message={message} content={content} />
      <FileWarning source={source} />
      {caption ? (
        <Caption message={message} caption={caption} isOwn={isOwn} meta={meta} />
      ) : (
        <div className="cl-Bubble-foot">{meta}</div>
      )}
    </>
  );
}

function FileCard({
  message,
  content: { source },
}: Pick<MessageViewProps<FileContent>, 'message' | 'content'>): ReactNode {
  const t = useT();
  const format = useFormat();
  const upload = useUpload(message.id, source);
  const download = useDownload(source);
  const { stem, extension } = shownFileName(source.name);
  const { label, hue } = fileTypeOf(source);
  const name = `${stem}${extension}` || t('kind.file.unnamed');
  const size = source.size > 0 ? format.fileSize(source.size) : t('kind.file.size-unknown');
  const isBusy = upload !== undefined || download.isRunning;
  return (
    <div className="cl-File">
      <span className="cl-File-icon" style={{ '--h': hue } as CSSProperties} aria-hidden="true">
        {label || <Icon name="file" />}
      </span>
      <span className="cl-File-body">
        <bdi className="cl-File-name" title={name}>
          <span className="cl-File-stem">{stem || name}</span>
          <span className="cl-File-extension">{stem ? extension : ''}</span>
        </bdi>
        <span
          className="cl-File-info"
          data-tone={download.failure ? 'danger' : undefined}
          role={download.failure ? 'alert' : undefined}
        >
          {download.failure ?? upload?.text ?? size}
        </span>
      </span>
      <IconButton
        size={32}
        label={upload?.cancelLabel ?? t(download.isRunning ? 'kind.file.cancel' : 'kind.file.download', { name })}
        onClick={upload?.cancel ?? (download.isRunning ? download.cancel : download.start)}
        data-busy={isBusy || undefined}
      >
        {upload ? <ProgressRing value={upload.share} label={upload.label} valueText={upload.shareText} /> : null}
        {download.isRunning ? <Spinner /> : null}
        <Icon name={isBusy ? 'close' : 'download'} size={isBusy ? 16 : 20} />
      </IconButton>
    </div>
  );
}

function FileWarning({ source }: Pick<FileContent, 'source'>): ReactNode {
  const t = useT();
  const { warning } = fileTypeOf(source);
  if (!warning) return null;
  return (
    <p className="cl-File-warning">
      <Icon name="alert" size={16} />
      <span>{t(`kind.file.${warning}`)}</span>
    </p>
  );
}

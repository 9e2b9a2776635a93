'use client';

import { type CSSProperties, type ReactNode, useState } from 'react';
import type { MessageViewProps } from '../../hooks/messageViews.js';
import { useUserName } from '../../hooks/usePeople.js';
import { useT } from '../../i18n/useT.js';
import type { Message } from '../../model/message.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { ProgressRing } from '../../ui/Progress/ProgressRing.js';
import { Caption } from '../Caption.js';
import { useMessageHost } from '../messageHost.js';
import { type Upload, useUpload } from '../useUpload.js';
import type { ImageContent } from './content.js';
import { ImagePicture } from './ImagePicture.js';
import { mediaBox } from './mediaBox.js';

/** A picture in its final box, its caption below, the upload on it. */
export function ImageView({ message, content, isOwn, meta }: MessageViewProps<ImageContent>): ReactNode {
  const { openMedia } = useMessageHost();
  const [attempt, setAttempt] = useState(0);
  const upload = useUpload(message.id, content.source);
  const label = useLabel(message, content, isOwn);
  const { width, ratio } = mediaBox(content);
  const style: CSSProperties = { inlineSize: width, aspectRatio: ratio, backgroundColor: content.tint };
  return (
    <>
      <div className="cl-Media" style={style}>
        <ImagePicture
          key={attempt}
          source={content.source}
          label={label}
          onOpen={() => openMedia(message.id)}
          onRetry={() => setAttempt(attempt + 1)}
        />
        {upload ? <UploadOverlay upload={upload} /> : null}
        {content.caption ? null : meta}
      </div>
      {content.caption ? <Caption message={message} caption={content.caption} isOwn={isOwn} meta={meta} /> : null}
    </>
  );
}

function useLabel(message: Message, { alt }: ImageContent, isOwn: boolean): string {
  const t = useT();
  const name = useUserName(message.senderId);
  if (alt) return t('kind.image.open', { name: alt });
  return isOwn ? t('kind.image.alt-own') : t('kind.image.alt', { name });
}

function UploadOverlay({ upload }: { readonly upload: Upload }): ReactNode {
  return (
    <>
      <span className="cl-Media-badge">{upload.text}</span>
      <button type="button" className="cl-Media-action" aria-label={upload.cancelLabel} onClick={upload.cancel}>
        <ProgressRing value={upload.share} label={upload.label} valueText={upload.shareText} />
        <Icon name="close" size={16} />
      </button>
    </>
  );
}

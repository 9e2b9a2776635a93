'use client';

import { type ComponentType, type ReactNode, use } from 'react';
import { type MessageViewProps, MessageViewsContext } from '../../hooks/messageViews.js';
import { useT } from '../../i18n/useT.js';
import { PreviewLine } from '../../message-kinds/laterMessages.js';
import { builtInViews } from '../../message-kinds/views.js';
import type { Message } from '../../model/message.js';
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js';

export interface MessageContentViewProps {
  readonly message: Message;
  readonly isOwn: boolean;
  readonly meta: ReactNode;
}

const OURS = new Set<unknown>(builtInViews.map(({ View }) => View));

/** What a message says, drawn by its kind. A View that breaks takes nothing else with it. */
export function MessageContentView({ message, isOwn, meta }: MessageContentViewProps): ReactNode {
  const views = use(MessageViewsContext);
  const { content } = message;
  const View = views.get(content.type)?.View as ComponentType<MessageViewProps> | undefined;
  // A kind may have brought no View.
  if (!View) return <PreviewLine message={message} meta={meta} />;
  const view = <View message={message} content={content} isOwn={isOwn} meta={meta} />;
  return (
    <ErrorBoundary fallback={drawBroken} resetKeys={[content]}>
      {OURS.has(View) ? view : <div className="cl-Bubble-host">{view}</div>}
    </ErrorBoundary>
  );
}

function drawBroken(): ReactNode {
  return <BrokenMessage />;
}

function BrokenMessage(): ReactNode {
  const t = useT();
  return <div className="cl-Bubble-text">{t('message.broken')}</div>;
}

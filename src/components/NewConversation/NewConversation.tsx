'use client';

import { type ReactNode, useState } from 'react';
import { useLazyPart } from '../Notices/useLazyPart.js';
import { newConversationChunk } from './newConversationChunk.js';

/** Whether the dialog is open, and what came of it. */
export interface NewConversationProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The conversation that was opened or made. */
  readonly onCreated: (conversationId: string) => void;
}

/**
 * Starts a conversation with a person, or a group with a few: a search over the people one knows and, where the backend
 * can, over everybody. Each opening begins with nobody chosen.
 *
 * @example
 * <NewConversation open={isOpen} onClose={() => setIsOpen(false)} onCreated={(id) => select(id, 'created')} />
 */
export function NewConversation(props: NewConversationProps): ReactNode {
  const [openings, setOpenings] = useState(0);
  const [wasOpen, setWasOpen] = useState(false);
  if (props.open !== wasOpen) {
    setWasOpen(props.open);
    if (props.open) setOpenings(openings + 1);
  }
  const part = useLazyPart(newConversationChunk, props.open, props.onClose);
  return part ? <part.NewConversationDialog key={openings} {...props} /> : null;
}

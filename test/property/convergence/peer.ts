import type { ScriptedServer } from 'chatloom/testing';
import type { CallOptions } from '../../../src/connector/connector.js';
import type { Op } from './op.ts';
import { KEYS, ROOMS } from './run.ts';

type PeerOp = Extract<Op, { op: 'peerSend' | 'peerRead' | 'peerEdit' | 'peerRecall' | 'peerReact' }>;

export interface Peer {
  perform(op: PeerOp): Promise<void>;
}

/** The other person: on the server without a kit, never refused and never late. */
export async function createPeer(server: ScriptedServer, userId: string): Promise<Peer> {
  const { connector } = server.client(userId);
  const options: CallOptions = { signal: new AbortController().signal };
  let texts = 0;
  await connector.session.connect({}, options);

  return {
    async perform(op) {
      const conversationId = ROOMS[op.room] ?? ROOMS[0];
      const messages = server.messages(conversationId).filter(({ recall }) => !recall);
      const text = (): { type: 'text'; text: string } => ({ type: 'text', text: `peer ${(texts += 1)}` });
      if (op.op === 'peerSend') {
        const content = text();
        await connector.messages.send({ conversationId, clientId: `peer-${texts}`, content }, options);
        return;
      }
      if (!('pick' in op)) {
        const last = messages.at(-1);
        if (last) await connector.receipts?.markRead?.({ conversationId, upTo: { messageId: last.id } }, options);
        return;
      }
      const fit = op.op === 'peerReact' ? messages : messages.filter(({ senderId }) => senderId === userId);
      const chosen = fit[fit.length - 1 - (op.pick % Math.max(1, fit.length))];
      if (!chosen) return;
      const target = { conversationId, messageId: chosen.id };
      if (op.op === 'peerReact')
        await connector.messages.react?.({ ...target, key: KEYS[op.key] ?? KEYS[0], added: op.added }, options);
      else if (op.op === 'peerEdit') await connector.messages.edit?.({ ...target, content: text() }, options);
      else await connector.messages.recall?.(target, options);
    },
  };
}

import type { PendingChange } from '../pending.js';
import { removalOperation, settingsOperation } from './changeSettings.js';
import type { Operation } from './command.js';
import { deleteOperation } from './deleteMessages.js';
import { editOperation } from './editMessage.js';
import { readOperation } from './markRead.js';
import { reactOperation } from './reactToMessage.js';
import { recallOperation } from './recallMessage.js';
import { sendOperation } from './sendMessage.js';

const operations: { readonly [K in PendingChange['kind']]: Operation<Extract<PendingChange, { kind: K }>> } = {
  send: sendOperation,
  edit: editOperation,
  recall: recallOperation,
  react: reactOperation,
  delete: deleteOperation,
  read: readOperation,
  settings: settingsOperation,
  remove: removalOperation,
};

/** How a change is carried out. */
export function operationOf(change: PendingChange): Operation {
  return operations[change.kind] as Operation;
}

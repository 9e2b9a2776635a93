export type { MessageAction, MessageActionContext, MessageActionTarget } from '../message-actions/action.js';

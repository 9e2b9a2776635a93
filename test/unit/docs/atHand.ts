import type { ReactNode } from 'react';
import type { Chat } from 'chatloom';
import type {
  Connector,
  ConversationPage,
  HistoryInput,
  HistoryPage,
  Message,
  SendInput,
  User,
} from 'chatloom/connector-kit';
import type { Translate } from 'chatloom/i18n';
import type { BackendFactory, ConnectorBackend } from 'chatloom/testing';
import type { StandardSchema } from '../../../src/model/standardSchema.js';

/** What an example may speak of without saying where it comes from: the kit, and the reader's own code as it may be. */

export {
  ChatApp,
  ChatProvider,
  ChatWindow,
  ConversationList,
  createChat,
  type ThemeInput,
} from 'chatloom';
export { createEmbeddedConnector } from 'chatloom/connectors/embedded';
export { en } from 'chatloom/locales/en';
export { zhHans } from 'chatloom/locales/zh-Hans';
export { useNow } from 'chatloom/i18n';
export { createWorld } from 'chatloom/testing';
export { createTheme, themePresets } from 'chatloom/theme';

export declare const chat: Chat;
export declare const t: Translate;
export declare const sentAt: number;
export declare const userId: string;

export declare const isOpen: boolean;
export declare function setIsOpen(isOpen: boolean): void;
export declare function select(conversationId: string, reason: 'created'): void;
export declare function MyHeader(): ReactNode;
export declare function OrderCard(props: { readonly total: number; readonly foot: ReactNode }): ReactNode;
export declare function writeFile(path: string, text: string): Promise<void>;

export interface MyApi {
  open(listener: (message: Message) => void): Promise<void>;
  close(): Promise<void>;
  me(): Promise<User>;
  conversations(cursor: string | undefined, limit: number, signal: AbortSignal): Promise<ConversationPage>;
  history(
    conversationId: string,
    anchor: HistoryInput['anchor'],
    limit: number,
    signal: AbortSignal,
  ): Promise<HistoryPage>;
  send(conversationId: string, clientId: string, content: SendInput['content'], signal: AbortSignal): Promise<Message>;
}

export declare const server: {
  listen(listener: (message: Message) => void): void;
  close(): Promise<void>;
  conversations(cursor: string | undefined, limit: number): Promise<ConversationPage>;
  history(input: HistoryInput): Promise<HistoryPage>;
  send(input: SendInput): Promise<Message>;
};

export declare function connect(userId: string): Connector;
export declare function createMyConnector(api: MyApi, userId: string): Connector;
export declare const startMyBackend: BackendFactory;
export declare const startBackend: BackendFactory;
export declare function startMyServer(): Promise<{ apiFor(userId: string): MyApi; stop: ConnectorBackend['cleanup'] }>;
export declare function test(name: string, run: () => Promise<void>): void;

/** As much of valibot as an example needs. */
export declare const v: {
  number(): StandardSchema<number>;
  literal<const T extends string>(value: T): StandardSchema<T>;
  object<T extends object>(entries: { readonly [K in keyof T]: StandardSchema<T[K]> }): StandardSchema<T>;
};

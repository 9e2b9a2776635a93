import type { ConnectorEvent } from '../../../connector/events.js';
import type { Message } from '../../../model/message.js';
import { type Clock, wait } from '../../../shared/clock.js';
import type { EmbeddedServer } from '../server/createServer.js';
import type { AccountRow, BotScript } from '../store/rows.js';
import type { Bell, BellSignal } from './bell.js';

/** How long a bot seems to read, and then to type. */
const READING_MS = 500;
const TYPING_MS = 1_200;

export interface BotDriver {
  handle(signal: BellSignal): void;
  stop(): void;
}

export interface BotDriverOptions {
  readonly databaseName: string;
  readonly server: EmbeddedServer;
  readonly bell: Bell;
  readonly clock: Clock;
}

/**
 * Answers for the bots of the world. One connector at a time does it, where there are Web Locks; and where two do, an
 * answer's client id is made of the question's id, so there is one answer.
 */
export function startBots({ databaseName, server, bell, clock }: BotDriverOptions): BotDriver {
  const stopped = new AbortController();
  const { signal } = stopped;
  const running = new Set<string>();
  const wanted = new Set<string>();
  let botIds: ReadonlySet<string> = new Set();

  async function lead(): Promise<void> {
    const bots = await server.listBots();
    botIds = new Set(bots.map((bot) => bot.id));
    for (const bot of bots) run(bot.id);
    if (bots.length === 0) return;
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }

  function run(botId: string): void {
    wanted.add(botId);
    if (running.has(botId) || signal.aborted) return;
    running.add(botId);
    catchUp(botId)
      .catch(ignoreEnd)
      .finally(() => {
        running.delete(botId);
        if (wanted.has(botId)) run(botId);
      });
  }

  async function catchUp(botId: string): Promise<void> {
    wanted.delete(botId);
    const bot = (await server.listBots()).find((account) => account.id === botId);
    if (!bot) return;
    const { events, place, isEnd } = await server.call(botId, 'log.read', { after: bot.answeredUpTo ?? 0 });
    for (const question of await questionsIn(events, bot)) await answer(bot, question);
    await server.setAnsweredUpTo(botId, place);
    if (!isEnd) wanted.add(botId);
  }

  async function questionsIn(events: readonly ConnectorEvent[], bot: AccountRow): Promise<readonly Message[]> {
    const received = events.flatMap((event) => (event.type === 'message.received' ? [event.message] : []));
    const questions: Message[] = [];
    for (const message of received) {
      if (message.senderId === bot.id || message.content.type !== 'text' || botIds.has(message.senderId)) continue;
      const isNamed = message.mentions?.some((mention) => mention.userId === bot.id) ?? false;
      const { kind } = await server.call(bot.id, 'conversations.get', { conversationId: message.conversationId });
      if (kind === 'direct' || isNamed) questions.push(message);
    }
    return questions;
  }

  async function answer(bot: AccountRow, question: Message): Promise<void> {
    const { conversationId, id, content } = question;
    if (!bot.bot || content.type !== 'text') return;
    const clientId = `answer-${id}`;
    if (await server.call(bot.id, 'messages.lookup', { conversationId, clientId })) return;
    await wait(clock, READING_MS, signal);
    await server.call(bot.id, 'receipts.markRead', { conversationId, upTo: { messageId: id } });
    const readerIds = await server.call(bot.id, 'presence.sendTyping', { conversationId });
    bell.ring({ type: 'typing', conversationId, userId: bot.id, typing: true, readerIds });
    await wait(clock, TYPING_MS, signal);
    const text = textFor(bot.bot, content.text, question.order ?? 0);
    await server.call(bot.id, 'messages.send', { conversationId, clientId, content: { type: 'text', text } });
  }

  if (bell.crossesTabs && typeof navigator !== 'undefined' && 'locks' in navigator) {
    navigator.locks.request(`${databaseName}:bots`, { signal }, lead).catch(ignoreEnd);
  } else {
    lead().catch(ignoreEnd);
  }

  return {
    handle(bellSignal) {
      if (bellSignal.type !== 'told') return;
      for (const userId of bellSignal.userIds) if (botIds.has(userId)) run(userId);
    },
    stop: () => stopped.abort(),
  };
}

/** The same question at the same place gets the same answer, whichever tab gives it. */
function textFor({ answers, otherwise }: BotScript, question: string, order: number): string {
  const words = new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const fitting = answers.find((answer) => answer.words.some((word) => words.has(word)));
  const spare = otherwise[order % Math.max(1, otherwise.length)] ?? '{text}';
  return (fitting?.text ?? spare).replaceAll('{text}', () => question);
}

/** The connector was stopped, or the store has gone: the next one that leads goes on from what was answered. */
function ignoreEnd(): void {}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDemoWorld } from '../../../../examples/demo/world/index.js';
import { TEN_THOUSAND } from '../../../../examples/demo/world/conversations/tenThousand.js';
import type { Connector } from '../../../../src/connector/connector.js';
import { createDoor } from '../../../../src/connector/validate.js';
import { createEmbeddedConnector, type SeedMessage } from '../../../../src/connectors/embedded/index.js';
import { builtInKinds } from '../../../../src/message-kinds/contents.js';
import { createId } from '../../../../src/shared/ids.js';
import { calm, createVirtualClock } from './stage.js';

const media = 'examples/demo/world/media';
const nows = ['2026-05-12T12:00', '2026-01-01T00:07', '2028-02-29T23:59'].map((text) => new Date(text).getTime());

function open(user: string): Connector {
  const clock = createVirtualClock();
  return createEmbeddedConnector({ user, databaseName: createId(), storage: 'memory', clock, world: createDemoWorld });
}

describe('the world of the demo', () => {
  test.each(nows)('has its times in the past and in order, whenever it is made (%i)', (now) => {
    for (const { id, messages } of createDemoWorld(now).conversations ?? []) {
      const times = Array.from(messages, (message) => message.sentAt);
      expect(times, id).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1), id).toBeLessThan(now);
    }
  });

  test('names nobody and no file that is not there', () => {
    const { users, files = [], conversations = [] } = createDemoWorld(nows[0] ?? 0);
    const people = new Set(users.map((user) => user.id));
    const fileUrls = new Set(files.map((file) => `embedded:files/${file.id}`));
    const avatars = [...users, ...conversations].flatMap(({ avatarUrl }) => (avatarUrl ? [avatarUrl] : []));
    for (const url of avatars) expect(fileUrls).toContain(url);
    for (const { members, messages } of conversations) {
      const memberIds = new Set(members.map((member) => member.userId));
      for (const message of messages) {
        expect(memberIds).toContain(message.from);
        for (const id of namedIn(message)) expect(people).toContain(id);
        const { content } = message;
        if (content.type === 'image' || content.type === 'file') expect(fileUrls).toContain(content.source.url);
      }
    }
  });

  test('says what a picture shows, and tells the true size of every file', () => {
    const sizes = new Map(readdirSync(media).map((name) => [name, statSync(join(media, name)).size]));
    const { files = [], conversations = [] } = createDemoWorld(nows[0] ?? 0);
    const fileNames = new Map(files.map((file) => [`embedded:files/${file.id}`, file.url?.split('/').at(-1) ?? '']));
    for (const { messages } of conversations) {
      for (const { content } of messages) {
        if (content.type === 'image') expect(content.alt?.length).toBeGreaterThan(20);
        if (content.type !== 'image' && content.type !== 'file') continue;
        expect(content.source.size, content.source.name).toBe(sizes.get(fileNames.get(content.source.url) ?? ''));
      }
    }
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(3 << 20);
  });

  test('has a licence note for every file', () => {
    const note = readFileSync(join(media, 'NOTICE.md'), 'utf8').replace('avatar-*.webp', 'avatar-');
    for (const name of readdirSync(media).filter((file) => file !== 'NOTICE.md')) {
      expect(note).toContain(name.startsWith('avatar-') ? 'avatar-' : name);
    }
  });

  test.each(['ana', 'bo'])('passes the door whole, as %s sees it', async (user) => {
    const connector = open(user);
    const unfit: string[] = [];
    const note = (reason: string): void => void unfit.push(reason);
    const door = createDoor({ kinds: new Map(builtInKinds.map((kind) => [kind.type, kind])), ordering: 'sequence' });
    const list = await connector.conversations.list({ limit: 100 }, calm);
    expect(door.conversationPage(list, note).ok).toBe(true);
    for (const { id } of list.conversations) {
      const input = { conversationId: id, anchor: { at: 'latest' as const }, limit: 200 };
      const page = door.historyPage(await connector.messages.history(input, calm), note);
      expect(page.ok).toBe(true);
    }
    expect(unfit).toEqual([]);
  });

  test('shows Ana every case that a list has', async () => {
    const { conversations } = await open('ana').conversations.list({ limit: 100 }, calm);
    const some = (fits: (one: (typeof conversations)[number]) => unknown) => conversations.filter(fits).length;
    expect(conversations).toHaveLength(21);
    expect(some((one) => one.kind === 'group')).toBeGreaterThan(5);
    expect(some((one) => (one.unread?.count ?? 0) > 0)).toBeGreaterThan(4);
    expect(some((one) => (one.unread?.mentions ?? 0) > 0)).toBe(4);
    expect(some((one) => one.pinnedAt !== undefined)).toBe(2);
    expect(some((one) => one.notify === 'none')).toBe(1);
    expect(some((one) => one.notify === 'mentions')).toBe(1);
    expect(some((one) => one.markedUnread)).toBe(1);
    expect(some((one) => one.membership === 'left')).toBe(1);
    expect(some((one) => new Date(one.activityAt).getUTCFullYear() < 2026)).toBeGreaterThan(0);
  });

  test('holds ten thousand written messages, the same each time', () => {
    const read = (): readonly SeedMessage[] => {
      const world = createDemoWorld(nows[0] ?? 0).conversations ?? [];
      return Array.from(world.find(({ id }) => id === 'ten-thousand')?.messages ?? []);
    };
    const messages = read();
    expect(messages).toHaveLength(TEN_THOUSAND);
    expect(read()).toEqual(messages);
    const words = messages.map(({ content }) => (content.type === 'text' ? content.text : ''));
    expect(words.filter((text) => text === '' || text.includes('{') || text.includes('undefined'))).toEqual([]);
    expect(new Set(words).size).toBeGreaterThan(500);
    expect(words.at(0)).toContain('message one');
    expect(words.at(-1)).toContain('message ten thousand');
    for (const [place, { replyTo }] of messages.entries())
      if (replyTo !== undefined) expect(replyTo).toBeLessThan(place);
  });
});

function namedIn({ content, mentions = [], reactions = [] }: SeedMessage): readonly string[] {
  const system = content.type === 'system' ? [content.actorId ?? '', ...(content.targetIds ?? [])] : [];
  return [...system, ...mentions.map(({ userId }) => userId), ...reactions.flatMap(({ userIds }) => userIds)];
}

import { render } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChatProvider } from '../../../src/components/ChatProvider/ChatProvider.js';
import { frameOf } from '../../../src/components/ChatWindow/frameOf.js';
import type { MessageViewProps } from '../../../src/hooks/messageViews.js';
import { createI18n } from '../../../src/i18n/createI18n.js';
import { previewText } from '../../../src/i18n/previewText.js';
import { builtInKinds } from '../../../src/message-kinds/contents.js';
import type { KindSample } from '../../../src/message-kinds/kindSample.js';
import { laterViewsChunk } from '../../../src/message-kinds/laterViewsChunk.js';
import { builtInViews } from '../../../src/message-kinds/views.js';
import { readBySchema } from '../../../src/model/standardSchema.js';
import { createChat } from '../../../src/sync/createChat.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { createFakeConnector } from '../../../src/testing/scripted/createFakeConnector.js';

const modules = import.meta.glob<{ readonly samples: readonly KindSample[] }>(
  '../../../src/message-kinds/*/samples.ts',
  {
    eager: true,
  },
);
const all = Object.values(modules).flatMap(({ samples }) => samples);
const cases = all.map((sample) => [`${sample.content.type}, ${sample.name}`, sample] as const);

const chat = createChat({ connector: createFakeConnector({ userId: 'ana' }), storage: 'memory', tabs: false });
const views = new Map(builtInViews.map((view) => [view.type, view]));
const { t } = createI18n();

beforeAll(async () => {
  await laterViewsChunk.load();
});

afterAll(() => chat.dispose());

describe('every kind', () => {
  it('has samples', () => {
    expect([...new Set(all.map(({ content }) => content.type))].sort()).toEqual(
      builtInKinds.map(({ type }) => type).sort(),
    );
  });

  it.each(cases)('%s: passes its own door, unchanged', (_name, { content }) => {
    const kind = builtInKinds.find(({ type }) => type === content.type);
    expect(kind && readBySchema(kind.schema, content)).toEqual(content);
  });

  it.each(cases)('%s: has a line for lists and quotes', (_name, { content }) => {
    const kind = builtInKinds.find(({ type }) => type === content.type);
    const preview = kind?.preview(content, makeMessage({ content }));
    expect(preview && (previewText(t, preview, { nameOf: (id) => id, selfId: 'ana' }) || preview.icon)).toBeTruthy();
  });

  it.each(cases)('%s: is drawn for both sides, with its time once', (_name, { name: _sample, content, ...extra }) => {
    for (const senderId of ['ana', 'bo']) {
      const message = makeMessage({ content, senderId, ...extra });
      const View = views.get(content.type)?.View as React.ComponentType<MessageViewProps>;
      const { container, unmount } = render(
        <ChatProvider chat={chat}>
          <View message={message} content={content} isOwn={senderId === 'ana'} meta={<time>12:00</time>} />
        </ChatProvider>,
      );
      const times = container.querySelectorAll('time').length;
      expect(times).toBe(frameOf(views, message) === 'notice' ? 0 : 1);
      unmount();
    }
  });
});

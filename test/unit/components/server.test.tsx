// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ChatApp } from '../../../src/composites/ChatApp.js';
import { ar } from '../../../src/i18n/locales/ar.js';
import { createChat } from '../../../src/sync/createChat.js';
import { createFakeConnector } from '../../../src/testing/scripted/createFakeConnector.js';

it('renders on a server: the root, the frame and the skeletons, without a window', () => {
  const chat = createChat({ connector: createFakeConnector() });
  const html = renderToString(<ChatApp chat={chat} locale={ar} theme={{ mode: 'dark' }} conversationId="c1" />);
  expect(html).toContain('lang="ar"');
  expect(html).toContain('dir="rtl"');
  expect(html).toContain('cl-SkeletonRows');
});

it('writes no style attribute where the host serves the theme as a sheet', () => {
  const chat = createChat({ connector: createFakeConnector() });
  const html = renderToString(<ChatApp chat={chat} theme={{ accent: '#0a7c66' }} inlineStyle={false} />);
  expect(html).not.toContain('style=');
});

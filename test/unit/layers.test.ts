import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layerFaults } from './layerFaults.ts';

const sources = Object.fromEntries(
  readdirSync('src', { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(`src/${file}`, 'utf8')]),
);

test('every file under src imports from lower layers only', () => {
  expect(layerFaults(sources)).toEqual([]);
});

test('every room of the house has a page that says what lives there', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).filter((name) => !existsSync(`src/${name}/README.md`))).toEqual([]);
});

test.each([
  ['store/state.ts', "import { x } from '../sync/outbox.js'"],
  ['store/state.ts', "import type { x } from '../hooks/useChat.js'"],
  ['store/state.ts', "import { useState } from 'react'"],
  ['sync/createChat.ts', "const x = await import('../components/ChatWindow/ChatWindow.js')"],
  ['hooks/useX.ts', "import { Avatar } from '../ui/Avatar.js'"],
  ['theme/x.ts', "export { x } from '../i18n/x.js'"],
  ['model/message.ts', "import { text } from '../message-kinds/text/content.js'"],
  ['message-kinds/text/content.ts', "import { View } from './View.js'"],
  ['message-kinds/text/View.tsx', "import { View } from '../image/View.js'"],
  ['connectors/xmpp/index.ts', "import { x } from '../embedded/server.js'"],
  ['connectors/xmpp/index.ts', "import { x } from '../../store/state.js'"],
  ['components/ChatWindow/ChatWindow.tsx', "import { ChatApp } from '../../composites/ChatApp.js'"],
  ['components/ChatWindow/ChatWindow.tsx', "import { Menu } from '@base-ui/react/menu'"],
  ['helpers/x.ts', ''],
])('%s with %s is a fault', (path, text) => {
  expect(layerFaults({ [path]: text })).toHaveLength(1);
});

test.each([
  ['message-kinds/text/content.ts', "import type { x } from '../../model/message.js'"],
  ['message-kinds/views.ts', "import { View } from './text/View.js'"],
  ['components/GroupSettings/GroupSettings.tsx', "import { s } from './strings.js'"],
  ['i18n/locales/en.ts', "import { s } from '../../components/ChatWindow/strings.js'"],
  ['testing/world.ts', "import { x } from '../connectors/embedded/index.js'"],
  ['hooks/useX.ts', "/** import { x } from '../ui/Avatar.js' */ import { y } from '../store/state.js'"],
])('%s with %s is in order', (path, text) => {
  expect(layerFaults({ [path]: text })).toEqual([]);
});

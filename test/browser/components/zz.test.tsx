import { expect, it } from 'vitest';
import { selectTimeline } from '../../../src/store/selectors/selectors.js';
import { openChatWindow, roomHistory, scroller, settled } from './openChatWindow.js';
it('x', async () => {
  const { chat } = await openChatWindow({ history: roomHistory(200) });
  const log: unknown[] = [];
  const t = () => { const x = selectTimeline(chat.store.getState(), 'room'); return [x.segments.map((s) => [s.ids.length, s.before, s.after]), x.older.status, x.isOpen, scroller().scrollTop, scroller().scrollHeight, scroller().clientHeight]; };
  log.push(t());
  scroller().scrollTop = 600; await settled(); log.push(t());
  await new Promise((r) => setTimeout(r, 500)); log.push(t());
  scroller().scrollTop = 0; await settled(); await new Promise((r) => setTimeout(r, 500)); log.push(t());
  console.log(JSON.stringify(log));
  await chat.commands.loadOlder('room'); console.log(JSON.stringify(t()));
  expect(1).toBe(1);
});

// What Chatloom's own row costs in the fastest bare list: @tanstack/react-virtual with directDomUpdates, the kit's style
// sheet and row markup, and no chat around them.
import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { useVirtualizer } from '@tanstack/react-virtual';
import 'chatloom/styles.css';
import { register } from '../harness.jsx';
import { createStore } from '../store.js';
import { Composer } from '../row.jsx';
import { isOneGroup, richLabel, RichRow, RichRowInner } from '../richRow.jsx';

const store = createStore();
const estimate = () => 72;
function List() {
  const { items } = useSyncExternalStore(store.subscribe, store.get);
  const parent = useRef(null);
  const v = useVirtualizer({
    count: items.length,
    getScrollElement: () => parent.current,
    estimateSize: estimate,
    getItemKey: useCallback((i) => items[i].id, [items]),
    overscan: 3,
    directDomUpdates: true,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: 40,
  });
  const done = useRef(false);
  useLayoutEffect(() => {
    if (!done.current) {
      done.current = true;
      v.scrollToEnd();
    }
  }, [v]);
  return (
    <div ref={parent} className="list">
      <div ref={v.containerRef} className="cl-VirtualList-column cl-Timeline-column" role="feed">
        {v.getVirtualItems().map(({ key, index }) => (
          <div
            key={key}
            ref={v.measureElement}
            role="article"
            className="cl-VirtualList-row"
            tabIndex={-1}
            data-key={key}
            data-index={index}
            aria-label={richLabel(items[index])}
            aria-posinset={index + 1}
            aria-setsize={-1}
          >
            <RichRow
              m={items[index]}
              isFirst={!isOneGroup(items[index - 1], items[index])}
              isLast={!isOneGroup(items[index], items[index + 1])}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
register({
  name: 'tanstack-direct-rich',
  rowSelector: '.cl-Row',
  rowTypes: [RichRowInner],
  scroller: () => document.querySelector('.list'),
  mount(el, msgs, { composer }) {
    store.reset(msgs);
    createRoot(el).render(
      <div className="app cl-root">
        <List />
        {composer && <Composer />}
      </div>,
    );
  },
  append: store.append,
  prepend: store.prepend,
  update: store.update,
  input: () => document.querySelector('.composer textarea'),
});

/* @size
import { useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import 'chatloom/styles.css';
import { Composer } from '../row.jsx';
import { RichRow } from '../richRow.jsx';
export default ({ items }) => {
  const p = useRef(null);
  const v = useVirtualizer({ count: items.length, getScrollElement: () => p.current, estimateSize: () => 72, getItemKey: (i) => items[i].id, anchorTo: 'end', followOnAppend: true, directDomUpdates: true });
  return <div className="app cl-root"><div ref={p} className="list"><div ref={v.containerRef}>{v.getVirtualItems().map((it) => <div key={it.key} data-index={it.index} ref={v.measureElement}><RichRow m={items[it.index]} /></div>)}</div></div>{COMPOSER && <Composer />}</div>;
};
*/

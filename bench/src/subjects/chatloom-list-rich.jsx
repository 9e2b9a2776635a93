// The kit's own list engine under the kit's row as static markup: what the engine costs apart from the chat around it.
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { VirtualList } from '../../../src/ui/VirtualList/VirtualList.tsx';
import 'chatloom/styles.css';
import { register } from '../harness.jsx';
import { createRowStore } from '../rowStore.js';
import { Composer } from '../row.jsx';
import { RichRow, RichRowInner } from '../richRow.jsx';

const store = createRowStore();
const estimate = () => 72;
function Item({ id }) {
  const m = useSyncExternalStore(store.subscribe, () => store.message(id));
  const isFirst = useSyncExternalStore(store.subscribe, () => store.isFirst(id));
  const isLast = useSyncExternalStore(store.subscribe, () => store.isLast(id));
  return <RichRow m={m} isFirst={isFirst} isLast={isLast} />;
}
const renderRow = (id) => <Item id={id} />;
function List() {
  const keys = useSyncExternalStore(store.subscribe, store.keys);
  return (
    <VirtualList
      className="list"
      columnClassName="cl-Timeline-column"
      keys={keys}
      renderRow={renderRow}
      estimateSize={estimate}
    />
  );
}
register({
  name: 'chatloom-list-rich',
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

// The kit's own list engine under the plain row and the plain store: what it costs apart from the chat around it.
import { useCallback, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { VirtualList } from '../../../src/ui/VirtualList/VirtualList.tsx';
import '../../../src/ui/VirtualList/VirtualList.css';
import { register } from '../harness.jsx';
import { createRowStore } from '../rowStore.js';
import { Composer, Row, RowInner } from '../row.jsx';

const store = createRowStore();
const estimate = () => 88;
function Item({ id }) {
  return <Row m={useSyncExternalStore(store.subscribe, () => store.message(id))} />;
}
const renderRow = (id) => <Item id={id} />;
function List() {
  const keys = useSyncExternalStore(store.subscribe, store.keys);
  return <VirtualList className="list" keys={keys} renderRow={renderRow} estimateSize={estimate} />;
}
register({
  name: 'chatloom-list',
  rowSelector: '.row',
  rowTypes: [RowInner],
  scroller: () => document.querySelector('.list'),
  mount(el, msgs, { composer }) {
    store.reset(msgs);
    createRoot(el).render(
      <div className="app">
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
import { VirtualList } from '../../../src/ui/VirtualList/VirtualList.tsx';
import { Composer, Row } from '../row.jsx';
export default ({ items }) => <div className="app"><VirtualList keys={items} estimateSize={() => 88} renderRow={(key) => <Row key={key} m={key} />} />{COMPOSER && <Composer />}</div>;
*/

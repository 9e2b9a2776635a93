// Rows by key under a list of keys: what a list is given that renders one row for one change.
import { isOneGroup } from './richRow.jsx';

export function createRowStore() {
  let keys = [],
    byId = new Map();
  const subs = new Set();
  const emit = (next) => {
    keys = next;
    subs.forEach((f) => f());
  };
  const put = (msgs) => {
    for (const m of msgs) byId.set(m.id, m);
    return msgs.map((m) => m.id);
  };
  const beside = (id, step) => byId.get(`m${byId.get(id).seq + step}`);
  return {
    keys: () => keys,
    message: (id) => byId.get(id),
    isFirst: (id) => !isOneGroup(beside(id, -1), byId.get(id)),
    isLast: (id) => !isOneGroup(byId.get(id), beside(id, 1)),
    subscribe: (f) => {
      subs.add(f);
      return () => subs.delete(f);
    },
    reset: (msgs) => {
      byId = new Map();
      keys = put(msgs);
    },
    append: (msgs) => emit(keys.concat(put(msgs))),
    prepend: (msgs) => emit(put(msgs).concat(keys)),
    update: (id, patch) => {
      byId.set(id, { ...byId.get(id), ...patch });
      emit(keys);
    },
  };
}

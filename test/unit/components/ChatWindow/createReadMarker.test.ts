import { describe, expect, it, vi } from 'vitest';
import { createReadMarker } from '../../../../src/components/ChatWindow/createReadMarker.js';
import { createVirtualClock } from '../../../../src/testing/clock/createVirtualClock.js';

function setup() {
  const clock = createVirtualClock();
  const mark = vi.fn<(messageId: string) => void>();
  return { clock, mark, marker: createReadMarker({ clock, mark }), told: () => mark.mock.calls.map(([id]) => id) };
}
const message = (order: number) => ({ id: `m${order}`, order });

describe('P34 the read marker', () => {
  it('tells the first at once, and the last of those that follow within a second', async () => {
    const { clock, marker, told } = setup();
    for (const order of [1, 2, 3]) marker.see(message(order), true);
    expect(told()).toEqual(['m1']);
    await clock.advance(999);
    expect(told()).toEqual(['m1']);
    await clock.advance(1);
    expect(told()).toEqual(['m1', 'm3']);
  });

  it('never asks oftener than once a second', async () => {
    const { clock, marker, mark } = setup();
    for (let order = 1; order <= 100; order += 1) {
      marker.see(message(order), true);
      await clock.advance(100);
    }
    expect(mark.mock.calls.length).toBeLessThanOrEqual(11);
    await clock.runAll();
    expect(mark).toHaveBeenLastCalledWith('m100');
    expect(clock.pending).toBe(0);
  });

  it('P31 never goes back, and says nothing twice', async () => {
    const { clock, marker, told } = setup();
    marker.see(message(5), true);
    await clock.runAll();
    for (const order of [4, 5, 1]) marker.see(message(order), true);
    await clock.runAll();
    expect(told()).toEqual(['m5']);
  });

  it('tells what waits when the page goes, and nothing after its end', async () => {
    const { clock, marker, told } = setup();
    marker.see(message(1), true);
    marker.see(message(2), true);
    marker.flush();
    expect(told()).toEqual(['m1', 'm2']);
    marker.see(message(3), true);
    marker.stop();
    await clock.runAll();
    expect(told()).toEqual(['m1', 'm2']);
  });

  it('leaves a conversation alone that was marked unread by hand while it is open', async () => {
    const { clock, marker, told } = setup();
    marker.see(message(7), false);
    marker.see(message(7), true);
    await clock.runAll();
    expect(told()).toEqual([]);
    marker.see(message(8), true);
    expect(told()).toEqual(['m8']);
  });

  it('does not name what the server does not have', () => {
    const { marker, mark } = setup();
    marker.see({ id: 'c1', order: undefined }, true);
    expect(mark).not.toHaveBeenCalled();
  });
});

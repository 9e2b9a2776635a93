import { describe, test } from 'vitest';
import { play, Step } from './convergence/play.ts';
import { savedRuns } from './convergence/seeds.ts';

describe('P16 P18 what failed once: store, replica and cache end as the model', () => {
  test.each(savedRuns())('replaying %s', async (_name, { setting, ops }) => {
    await play(
      setting,
      ops.map((each) => new Step(each)),
    );
  });
});

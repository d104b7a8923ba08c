import { expect, it } from 'vitest';
import { buildWorld } from '../model/build-world.ts';
import { defaultModel } from '../model/default-model.ts';
import { baseline } from '../scenario/scenario-schema.ts';
import { runReplication } from './run-replication.ts';
import { stageFlow } from './stage-flow.ts';

it('follows each firm from its stage at the start to the one at the end', () => {
  const world = buildWorld(defaultModel(), 1, 0);
  const { state } = world;
  state.used = 5;
  const before = new Int8Array(state.size.capacity).fill(-1);
  before.set([0, 1, 2, 3]);
  state.stage.set([1, 1, 1, 0, 2]);
  state.alive[3] = 0; // closed
  state.firmId[2] = 500; // closed, and its slot taken by a firm that is learning
  const flow = stageFlow(before, world);
  const cells = [...flow].flatMap((count, at) =>
    count > 0 ? [[Math.floor(at / 5), at % 5, count]] : [],
  );
  expect(cells).toEqual([
    [0, 1, 1],
    [1, 1, 1],
    [2, 4, 1],
    [3, 4, 1],
    [4, 1, 1],
    [4, 2, 1],
  ]);
});

it('counts every firm of the start once, and every firm at the end once', () => {
  const { flow, paths } = runReplication(defaultModel(), {
    ...{ scenario: baseline, steps: 60, seed: 2, replication: 0 },
  });
  const width = paths.length / 61;
  const row = (r: number) => flow.slice(r * 5, r * 5 + 5).reduce((sum, n) => sum + n, 0);
  expect(row(0) + row(1) + row(2) + row(3)).toBe(300);
  const closed = [0, 1, 2, 3].reduce((sum, r) => sum + flow[r * 5 + 4]!, 0);
  expect(closed).toBeGreaterThan(0);
  expect(300 - closed + row(4)).toBe(paths[60 * width]);
});

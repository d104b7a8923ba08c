import { baseline, defaultModel, type Task } from '@qunhai/simulation';
import { describe, expect, it } from 'vitest';
import { cutTasks, packModels } from './cut-tasks.ts';

const model = defaultModel();
const { digest } = packModels([model]);
const tasksOf = (count: number, steps: number): Task[] =>
  Array.from({ length: count }, (_, replication) => ({
    ...{ model: 0, scenario: baseline, steps, seed: 1, replication },
  }));
const counts = (tasks: readonly Task[]) =>
  cutTasks([model], digest, tasks).map(({ count }) => count);

describe('tasks are cut', () => {
  it.each([
    [0, 40],
    [1, 40],
    [50, 1],
    [51, 1],
    [333, 40],
    [7, 10_000],
  ])('into chunks that hold each of %d once, of %d quarters', (count, steps) => {
    const chunks = cutTasks([model], digest, tasksOf(count, steps));
    let next = 0;
    for (const chunk of chunks) {
      expect(chunk.first).toBe(next);
      expect(chunk.count).toBeGreaterThan(0);
      next += chunk.count;
    }
    expect(next).toBe(count);
    expect(new Set(chunks.map((chunk) => chunk.digest)).size).toBe(chunks.length);
  });

  it('by work: the longer they are, the fewer are in a chunk', () => {
    expect(counts(tasksOf(120, 1))).toEqual([50, 50, 20]);
    expect(counts(tasksOf(3, 10_000))).toEqual([1, 1, 1]);
  });

  it('by what they give: many groups of firms fill a chunk before their work does', () => {
    const clusters = Array.from({ length: 60 }, (_, c) => ({
      ...model.setting.clusters[0]!,
      id: `c${c}`,
    }));
    const wide = { ...model, setting: { ...model.setting, clusters } };
    const cut = cutTasks([wide], digest, tasksOf(30, 20));
    expect(cut[0]!.count).toBeLessThan(10);
  });

  it('alike whenever they are asked, and otherwise when anything differs', () => {
    const [one, two, three] = [tasksOf(9, 4), tasksOf(9, 4), tasksOf(9, 5)].map((tasks) =>
      cutTasks([model], digest, tasks),
    );
    expect(one).toEqual(two);
    expect(one![0]!.digest).not.toBe(three![0]!.digest);
    const other = packModels([{ ...model, parameters: { ...model.parameters, turbulence: 0.9 } }]);
    expect(other.digest).not.toBe(digest);
  });
});

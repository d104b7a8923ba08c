import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreement, uniformVariance } from '../src/index.ts';

const folder = new URL('../../../../shared/reference/multilevel/', import.meta.url);
const available = existsSync(new URL('cohesion.json', folder));

describe.skipIf(!available)('r_wg of the cohesion data (needs ../shared)', () => {
  const read = (file: string) => (available ? readFileSync(new URL(file, folder), 'utf8') : '');
  const golden = available ? JSON.parse(read('cohesion.json')) : {};
  const answers = read('cohesion.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) =>
      line
        .split(',')
        .slice(2)
        .map((cell) => (cell === 'NA' ? Number.NaN : Number(cell))),
    );
  const expected = uniformVariance({ min: 1, max: 5, step: 1 });
  const itemsOf = (group: string, columns: readonly number[]) => {
    const rows = answers.filter((_, row) => golden.group[row] === group);
    return columns.map((column) => Float64Array.from(rows, (row) => row[column]!));
  };

  it('variance of random answers', () => expect(expected).toBe(golden.expectedVarianceUniform5));

  it('one item and five items', () => {
    for (const [name, columns] of [
      ['rwgCOH01', [0]],
      ['rwgj', [0, 1, 2, 3, 4]],
    ] as const)
      for (const [i, group] of golden[name].group.entries())
        expect(
          Math.abs(
            agreement(
              itemsOf(group, columns),
              columns.map(() => expected),
            )! - golden[name].value[i],
          ),
          `${name} ${group}`,
        ).toBeLessThan(1e-9);
  });
});

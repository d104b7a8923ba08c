import { estimatePls } from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import { groupsData, groupsModel, inferGroups } from './recovery-groups-studies.ts';

describe('groups of simulated firms', () => {
  it('have the paths that are asked for', () => {
    const condition = { firms: [30_000, 30_000], paths: [0.15, 0.45] } as const;
    const { data, groups } = groupsData(condition, 1);
    condition.paths.forEach((path, g) => {
      const own = groups.flatMap((name, i) => (name === `group ${g + 1}` ? [i] : []));
      const rows = own.flatMap((i) => [...data.values.subarray(i * data.p, (i + 1) * data.p)]);
      const fit = estimatePls(
        groupsModel,
        { ...data, n: own.length, values: Float64Array.from(rows) },
        { consistent: true },
      );
      expect(Math.abs(fit.pathCoefficients[2]! - path)).toBeLessThan(0.02);
      expect(Math.abs(fit.pathCoefficients[5]! - 0.25)).toBeLessThan(0.02);
    });
  });

  it('are found to differ where they do, and mostly not where they do not', async () => {
    const found = { same: 0, other: 0 };
    for (let seed = 1; seed <= 20; seed++) {
      const same = await inferGroups({ firms: [160, 160], paths: [0.3, 0.3] }, 99, seed);
      const other = await inferGroups({ firms: [320, 320], paths: [0.1, 0.5] }, 99, seed);
      if (same.permutation) found.same++;
      if (other.permutation) found.other++;
    }
    expect(found.same).toBeLessThanOrEqual(5);
    expect(found.other).toBeGreaterThanOrEqual(17);
  });
});

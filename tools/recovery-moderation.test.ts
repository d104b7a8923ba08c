import { mean } from '@qunhai/numerics';
import { estimatePls } from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import { couplingData, couplingModel, inferInteraction } from './recovery-moderation-studies.ts';
import { shareExcluding } from './recovery-report.ts';

describe('H7 in simulated firms', () => {
  it('is found in one large study by PLSc, with the other paths of the example', () => {
    const data = couplingData({ interaction: 0.15, firms: 40_000, rounded: false }, 1);
    const fit = estimatePls(couplingModel, data, { consistent: true });
    const ids = fit.constructs.map((construct) => construct.id);
    const path = (from: string) =>
      fit.pathCoefficients[ids.indexOf(from) * ids.length + ids.indexOf('MK')]!;
    expect(Math.abs(path('CA × DC') * fit.terms![0]!.perProduct - 0.15)).toBeLessThan(0.015);
    expect(Math.abs(path('CA') - 0.15)).toBeLessThan(0.02);
    expect(Math.abs(path('DC') - 0.3)).toBeLessThan(0.02);
    expect(Math.abs(path('GE') - 0.3)).toBeLessThan(0.02);
  });

  it('is right on average in 40 studies of 320 firms, and found in most', async () => {
    const condition = { interaction: 0.15, firms: 320, rounded: true };
    const studies = [];
    for (let seed = 1; seed <= 40; seed++)
      studies.push(
        await inferInteraction(couplingData(condition, seed), { consistent: true }, 199, seed),
      );
    const bias = mean(studies.map(({ estimate }) => estimate)) - 0.15;
    expect(Math.abs(bias)).toBeLessThan((3.3 * 0.06) / Math.sqrt(40));
    expect(shareExcluding(studies, 'bca')).toBeGreaterThan(0.5);
  });
});

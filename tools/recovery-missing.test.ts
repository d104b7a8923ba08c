import { mean, standardDeviation } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { inferQuantities, missingData, quantities } from './recovery-missing-studies.ts';

/** z of the mean estimate of every quantity against the truth. */
function deviations(kind: 'mcar' | 'mar', missing: 'full-information' | 'listwise'): number[] {
  const studies = Array.from({ length: 60 }, (_, i) =>
    inferQuantities(missingData({ firms: 300, kind, share: 0.25 }, i + 1), missing),
  ).filter((study) => study !== null);
  return quantities.map(({ truth }, q) => {
    const estimates = studies.map(({ inferences }) => inferences[q]!.estimate);
    return (mean(estimates) - truth) / (standardDeviation(estimates) / Math.sqrt(studies.length));
  });
}

describe('missing answers in simulated firms', () => {
  it('are lost in the share that is asked for, more of them where x1 is high', () => {
    const { values } = missingData({ firms: 20_000, kind: 'mar', share: 0.25 }, 1);
    const lost = { low: 0, high: 0 };
    for (let i = 0; i < 20_000; i++)
      if (Number.isNaN(values[i * 6 + 3]!)) lost[values[i * 6]! > 4 ? 'high' : 'low']++;
    expect((lost.low + lost.high) / 20_000).toBeCloseTo(0.25, 1);
    expect(lost.high).toBeGreaterThan(4 * lost.low);
  });

  it('do no harm to full information, at random or not at all', () => {
    for (const kind of ['mcar', 'mar'] as const)
      for (const z of deviations(kind, 'full-information')) expect(Math.abs(z)).toBeLessThan(3.5);
  });

  it('bias means and variances of the complete rows where they are missing at random only', () => {
    for (const z of deviations('mcar', 'listwise')) expect(Math.abs(z)).toBeLessThan(3.5);
    const [, , ofMean, ofVariance] = deviations('mar', 'listwise');
    expect(ofMean!).toBeLessThan(-10);
    expect(ofVariance!).toBeLessThan(-10);
  });
});

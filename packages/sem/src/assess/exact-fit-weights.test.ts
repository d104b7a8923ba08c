import { describe, expect, it } from 'vitest';
import { moderatedData, moderatedModel } from '../../golden/moderated-study.ts';
import { takeRows } from '../../golden/simulated-study.ts';
import { exactFit } from './exact-fit.ts';

const data = moderatedData(120, 4);
const { interactions: _, ...model } = moderatedModel;
const counts = Array.from({ length: data.n }, (_, i) => i % 4);
const caseWeights = Float64Array.from(counts);
const repeated = takeRows(
  data,
  counts.flatMap((count, row) => Array.from({ length: count }, () => row)),
);
const options = { consistent: true, tolerance: 1e-12 };

describe('exact fit with case weights', () => {
  it('has the distances of rows that are there as often, and more variable resamples', async () => {
    const request = { resamples: 400, seed: 3 };
    const weighted = await exactFit(model, data, { ...options, caseWeights }, request);
    const expected = await exactFit(model, repeated, options, request);
    for (const kind of ['saturated', 'estimated'] as const)
      for (const measure of ['srmr', 'dUls', 'dG'] as const) {
        const [ours, theirs] = [weighted[kind][measure], expected[kind][measure]];
        expect(ours.value).toBeCloseTo(theirs.value!, 8);
        // 90 firms are not the 180 rows that their weights add up to.
        expect(ours.hi95!).toBeGreaterThan(theirs.hi95!);
      }
  });

  it('equal weights change nothing', async () => {
    const request = { resamples: 100, seed: 3 };
    const equal = { ...options, caseWeights: new Float64Array(data.n).fill(2) };
    const { original: __, ...weighted } = await exactFit(model, data, equal, request);
    const plain = await exactFit(model, data, options, request);
    expect(weighted.saturated.srmr.hi95).toBeCloseTo(plain.saturated.srmr.hi95!, 8);
    expect(weighted.estimated.dG.p).toBeCloseTo(plain.estimated.dG.p!, 8);
  });
});

import { mean } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import {
  chains,
  chainValue,
  inferChains,
  mediationModel,
  mediationTruth,
} from './recovery-mediation-studies.ts';
import {
  type PathInference,
  pathEstimates,
  populationData,
  studyData,
} from './recovery-studies.ts';

describe('indirect effects in simulated firms', () => {
  it('of a population without sampling error are the products of its paths', () => {
    const truth = mediationTruth({ times: 1, none: [['DC', 'GR']] });
    const estimates = pathEstimates(mediationModel, populationData(truth));
    const coefficient = (from: string, to: string) =>
      estimates[mediationModel.paths.findIndex((path) => path.from === from && path.to === to)]!;
    for (const chain of chains) {
      const product = chain
        .slice(1)
        .reduce((value, to, i) => value * coefficient(chain[i]!, to), 1);
      expect(product).toBeCloseTo(chainValue(truth, chain), 8);
    }
    expect(chainValue(truth, ['IE', 'DC', 'GR'])).toBe(0);
    expect(chainValue(truth, ['CA', 'GR', 'GE'])).toBeCloseTo(0.09, 12);
  });

  it('are right on average in 30 studies of 320 firms, and intervals hold what they promise', async () => {
    const truth = mediationTruth({ times: 1, none: [] });
    const studies: PathInference[][] = [];
    for (let seed = 1; seed <= 30; seed++)
      studies.push(await inferChains(mediationModel, studyData(truth, seed), 199, seed));
    chains.forEach((chain, c) => {
      const own = studies.map((study) => study[c]!);
      const value = chainValue(truth, chain);
      const error = mean(own.map(({ standardError }) => standardError)) / Math.sqrt(30);
      const bias = mean(own.map(({ estimate }) => estimate)) - value;
      // The paths of IE are known to be a little too high (docs/validation.md).
      expect(Math.abs(bias)).toBeLessThan(3.3 * error + (chain[0] === 'IE' ? 0.01 : 0));
      const covered = own.filter(({ bca: [lower, upper] }) => lower <= value && value <= upper);
      expect(covered.length).toBeGreaterThanOrEqual(23);
    });
  });
});

import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { fitCovariance } from '../fit-covariance.ts';
import { regressionScores } from './factor-scores.ts';
import { scoreDeterminacy } from './score-determinacy.ts';

const rows = 4000;
const loadings = [0.9, 0.8, 0.7, 0.6];
const stream = new RandomStream(4, 'determinacy');
const truth = Float64Array.from({ length: rows }, () => stream.normal());
const data = {
  variables: ['a', 'b', 'c', 'd'],
  values: Float64Array.from(truth).reduce(
    (all, factor, i) => {
      loadings.forEach((loading, j) => {
        all[i * 4 + j] = loading * factor + Math.sqrt(1 - loading ** 2) * stream.normal();
      });
      return all;
    },
    new Float64Array(rows * 4),
  ),
};
const fit = fitCovariance(parseModelText('f =~ a + b + c + d'), data);

describe('determinacy of factor scores', () => {
  const [found] = scoreDeterminacy(fit);

  it('is √(s/(1 + s)) of one factor, s = Σ λ²/(1 − λ²)', () => {
    const s = loadings.reduce((sum, x) => sum + x ** 2 / (1 - x ** 2), 0);
    expect(Math.abs(found!.estimate - Math.sqrt(s / (1 + s))) / found!.standardError).toBeLessThan(
      3,
    );
    expect(found!.standardError).toBeLessThan(0.01);
  });

  it('is how regression scores go with the factor that made the answers', () => {
    const scores = regressionScores(fit).groups[0]!;
    const product = (a: Float64Array, b: Float64Array) =>
      a.reduce((sum, x, i) => sum + x * b[i]!, 0);
    const r = product(scores, truth) / Math.sqrt(product(scores, scores) * product(truth, truth));
    expect(Math.abs(r - found!.estimate)).toBeLessThan(0.01);
  });
});

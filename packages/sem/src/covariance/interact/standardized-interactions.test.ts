import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { parameterEstimates } from '../evaluate/parameter-estimates.ts';
import { standardizedEstimates } from '../evaluate/standardized.ts';
import { fitCovariance } from '../fit-covariance.ts';
import { withProducts } from './product-terms.ts';
import { standardizedInteractions } from './standardized-interactions.ts';

const interactions = [
  { name: 'fm', first: 'f', second: 'm' },
  { name: 'gm', first: 'g', second: 'm' },
];
/** Of standardized f, g and m on standardized y. */
const truth = { fm: 0.25, gm: -0.2 };
const model = parseModelText(
  'f =~ f1 + f2 + f3\ng =~ g1 + g2 + g3\nm =~ m1 + m2 + m3\ny =~ y1 + y2 + y3\ny ~ f + g + m + fm + gm',
);

/** f, g and m correlate by .4 with deviations 2, 0.5 and 1.5; y is standardized, then tripled. */
function simulated(rows: number) {
  const stream = new RandomStream(8, 'shared moderator');
  const variables = ['f', 'g', 'm', 'y'].flatMap((name) => [1, 2, 3].map((j) => `${name}${j}`));
  const values = new Float64Array(rows * variables.length);
  for (let i = 0; i < rows; i++) {
    const common = stream.normal();
    const part = () => Math.sqrt(0.4) * common + Math.sqrt(0.6) * stream.normal();
    const [f, g, m] = [part(), part(), part()];
    const y = 0.3 * f + 0.2 * g + 0.2 * m + truth.fm * f * m + truth.gm * g * m;
    // Var(0.3f + 0.2g + 0.2m) = .298; Var(fm) = Var(gm) = 1.16, Cov(fm, gm) = .56.
    const explained =
      0.298 + 1.16 * (truth.fm ** 2 + truth.gm ** 2) + 2 * 0.56 * truth.fm * truth.gm;
    const all = [2 * f, 0.5 * g, 1.5 * m, 3 * (y + Math.sqrt(1 - explained) * stream.normal())];
    all.forEach((own, k) => {
      const scale = [2, 0.5, 1.5, 3][k]!;
      for (let j = 0; j < 3; j++)
        values[i * 12 + 3 * k + j] = [1, 0.9, 0.8][j]! * own + 0.6 * scale * stream.normal();
    });
  }
  return { variables, values };
}

describe('interactions that share a moderator', () => {
  const wide = withProducts(model, simulated(3000), interactions);
  const fit = fitCovariance(wide.statements, wide.data, { estimator: 'MLR' });

  it('have effects in units of standardized factors, within 3.5 errors of the truth', () => {
    const found = standardizedInteractions(fit, interactions);
    expect(found.map(({ interaction, outcome }) => [interaction, outcome])).toEqual([
      ['fm', 'y'],
      ['gm', 'y'],
    ]);
    for (const { interaction, estimate, standardError } of found) {
      const gap = estimate - truth[interaction as keyof typeof truth];
      expect(Math.abs(gap) / standardError).toBeLessThan(3.5);
      expect(standardError).toBeLessThan(0.04);
    }
  });

  it('are the completely standardized effects over the deviation of the product', () => {
    const { estimate } = standardizedInteractions(fit, interactions)[0]!;
    const complete = standardizedEstimates(fit).find(({ right }) => right === 'fm')!.estimate;
    expect(complete / estimate).toBeGreaterThan(1.02);
    expect(complete / estimate).toBeLessThan(1.2);
  });

  it('have products whose residuals covary where an indicator is shared, of the size of its error', () => {
    const residual = (a: string, b: string) =>
      parameterEstimates(fit).find(
        ({ operator, left, right }) => operator === '~~' && left === a && right === b,
      );
    for (const j of [1, 2, 3]) {
      const { estimate, standardError } = residual(`fm.${j}`, `gm.${j}`)!;
      // λ_f·λ_g·Cov(f, g) times the error of the shared indicator.
      const shared = [1, 0.9, 0.8][j - 1]! ** 2 * 0.4 * (0.6 * 1.5) ** 2;
      expect(Math.abs(estimate - shared) / standardError).toBeLessThan(3.5);
      expect(estimate / standardError).toBeGreaterThan(2);
    }
    expect(residual('fm.1', 'gm.2')).toBeUndefined();
  });
});

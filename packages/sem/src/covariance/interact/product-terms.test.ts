import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { parameterEstimates } from '../evaluate/parameter-estimates.ts';
import { fitCovariance } from '../fit-covariance.ts';
import { withProducts } from './product-terms.ts';

const truth = { f: 0.4, g: 0.3, fg: 0.25 };

/** η = 0.4·f + 0.3·g + 0.25·f·g + noise; three indicators each with loadings 1, 0.9, 0.8; f and g correlate by 0.3. */
function simulated(rows: number, seed: number) {
  const stream = new RandomStream(seed, 'latent interaction');
  const variables = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'y1', 'y2', 'y3'];
  const values = new Float64Array(rows * 9);
  for (let i = 0; i < rows; i++) {
    const f = stream.normal();
    const g = 0.3 * f + Math.sqrt(1 - 0.09) * stream.normal();
    const eta = truth.f * f + truth.g * g + truth.fg * f * g + 0.7 * stream.normal();
    [f, g, eta].forEach((own, k) => {
      [1, 0.9, 0.8].forEach((loading, j) => {
        values[i * 9 + 3 * k + j] = 3 + loading * own + 0.6 * stream.normal();
      });
    });
  }
  return { variables, values };
}

const model = parseModelText(
  'f =~ a1 + a2 + a3\ng =~ b1 + b2 + b3\ny =~ y1 + y2 + y3\ny ~ f + g + fg',
);
const interaction = [{ name: 'fg', first: 'f', second: 'g' }];
const data = simulated(2000, 1);
const columnOf = (
  { variables, values }: { variables: readonly string[]; values: Float64Array },
  name: string,
) => values.filter((_, at) => at % variables.length === variables.indexOf(name));
const product = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0) / a.length;

describe('latent interactions by products of indicators', () => {
  for (const centring of ['double-mean', 'residual'] as const)
    it(`finds the effects of the population within 3.5 standard errors (${centring})`, () => {
      const wide = withProducts(model, data, interaction, centring);
      const fit = fitCovariance(wide.statements, wide.data, { estimator: 'MLR' });
      expect(fit.status).toBe('converged');
      for (const [name, value] of Object.entries(truth)) {
        const own = parameterEstimates(fit).find(
          (row) => row.operator === '~' && row.right === name,
        )!;
        expect(Math.abs(own.estimate - value) / own.standardError).toBeLessThan(3.5);
        expect(own.standardError).toBeLessThan(0.06);
      }
    });

  it('centres products: their means are 0', () => {
    const wide = withProducts(model, data, interaction);
    for (const j of [1, 2, 3]) {
      const own = columnOf(wide.data, `fg.${j}`);
      expect(Math.abs(own.reduce((sum, x) => sum + x, 0) / own.length)).toBeLessThan(1e-12);
    }
  });

  it('leaves residuals that go with none of the indicators', () => {
    const wide = withProducts(model, data, interaction, 'residual');
    for (const j of [1, 2, 3])
      for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'])
        expect(
          Math.abs(product(columnOf(wide.data, `fg.${j}`), columnOf(wide.data, name))),
        ).toBeLessThan(1e-10);
  });

  it('pairs as many as the shorter factor has, and names the rest', () => {
    const short = parseModelText('f =~ a1 + a2 + a3\ng =~ b1 + b2\ny =~ y1 + y2\ny ~ f + g + fg');
    const { unpaired, data: wide } = withProducts(short, data, interaction);
    expect(unpaired).toEqual(['a3']);
    expect(wide.variables).not.toContain('fg.3');
  });

  it('keeps missing values missing in products', () => {
    const holed = { ...data, values: data.values.slice() };
    holed.values[0] = Number.NaN;
    const wide = withProducts(model, holed, interaction);
    expect(columnOf(wide.data, 'fg.1')[0]).toBeNaN();
    expect(columnOf(wide.data, 'fg.2')[0]).not.toBeNaN();
  });

  it('refuses factors without observed indicators', () => {
    const wrong = [{ name: 'fg', first: 'f', second: 'h' }];
    expect(() => withProducts(model, data, wrong)).toThrow(
      expect.objectContaining({ code: 'sem.interaction-factor' }),
    );
  });
});

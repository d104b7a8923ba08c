import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { fitCovariance } from '../fit-covariance.ts';
import { fitWarnings } from './diagnostics.ts';
import { warningText } from './messages.ts';

/** Four indicators of one factor and two of another that is all but the same. */
function simulated(rows: number) {
  const stream = new RandomStream(2, 'diagnostics');
  const variables = ['a', 'b', 'c', 'd', 'e', 'h'];
  const values = new Float64Array(rows * 6);
  for (let i = 0; i < rows; i++) {
    const f = stream.normal();
    const g = 0.5 * f + stream.normal();
    for (let j = 0; j < 6; j++) values[i * 6 + j] = (j < 4 ? f : g) + 0.7 * stream.normal();
  }
  return { variables, values };
}
const data = simulated(300);
const warningsOf = (text: string) => fitWarnings(fitCovariance(parseModelText(text), data));

describe('warnings of a fit', () => {
  it('has none where nothing is wrong', () => {
    expect(warningsOf('f =~ a + b + c + d\ng =~ e + h')).toEqual([]);
  });

  it('names the parameters that cannot be told apart, and no others', () => {
    // The scale of f is not fixed: all its loadings, its variance and its covariance move together.
    const [first] = warningsOf('f =~ NA*a + b + c + d\ng =~ e + h');
    expect(first?.kind).toBe('not-identified');
    const parameters = first?.kind === 'not-identified' ? first.parameters : [];
    const names = parameters.map(({ left, operator, right }) => `${left} ${operator} ${right}`);
    expect(names.sort()).toEqual(['f =~ a', 'f =~ b', 'f =~ c', 'f =~ d', 'f ~~ f', 'f ~~ g']);
    expect(warningText(first!).en).toContain('f =~ a, f =~ b');
  });

  it('says how many parameters are too many', () => {
    const warnings = warningsOf('f =~ a + b\nf ~~ f\na ~~ b');
    expect(warnings.find(({ kind }) => kind === 'negative-df')).toEqual({
      kind: 'negative-df',
      df: -2,
    });
  });

  it('reports a negative variance with its estimate', () => {
    // An indicator that correlates more with the two others than these with one another leaves itself less than nothing.
    const stream = new RandomStream(3, 'heywood');
    const values = new Float64Array(3 * 400);
    for (let i = 0; i < 400; i++) {
      const [u, v] = [stream.normal(), stream.normal()];
      values.set(
        [
          u + v + 0.1 * stream.normal(),
          u + 0.3 * v + 0.3 * stream.normal(),
          v + 0.3 * u + 0.3 * stream.normal(),
        ],
        3 * i,
      );
    }
    const fit = fitCovariance(parseModelText('f =~ a + b + c'), {
      variables: ['a', 'b', 'c'],
      values,
    });
    const kinds = fitWarnings(fit).map(({ kind }) => kind);
    expect(kinds).toContain('negative-variance');
    expect(kinds).toContain('loading-beyond-one');
  });
});

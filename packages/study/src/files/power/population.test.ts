import { impliedPopulation } from '@qunhai/sem';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { populationOfText } from './population-of-text.ts';
import { pathsOfTheory, populationOfTheory } from './population-of-theory.ts';

describe('populationOfTheory', () => {
  const values = { path: 0.2, loadings: 0.75, correlation: 0.3 };
  it('gives every indicator of the base model the loading asked for, of composites too', () => {
    const population = populationOfTheory(clusteredFirmsTheory, values);
    expect(population.constructs.find(({ id }) => id === 'IE')?.kind).toBe('composite');
    for (const construct of population.constructs) {
      // A probe measured without error, half explained by the construct: its correlation with an indicator shows the loading.
      const { variables, correlations } = impliedPopulation({
        constructs: [construct, { id: 'probe', kind: 'reflective', loadings: { probe: 1 } }],
        paths: [{ from: construct.id, to: 'probe', value: 0.5 }],
      });
      const p = variables.length;
      const probe = variables.indexOf('probe');
      for (let i = 0; i < p - 1; i++)
        expect(correlations[i * p + probe]! / 0.5, variables[i]).toBeCloseTo(0.75, 12);
    }
  });

  it('takes values of single paths, and the same correlation of all that nothing explains', () => {
    const paths = new Map([['DL → CA', 0.5]]);
    const population = populationOfTheory(clusteredFirmsTheory, { ...values, paths });
    const coefficient = (from: string, to: string) =>
      population.paths.find((path) => path.from === from && path.to === to)?.value;
    expect([coefficient('DL', 'CA'), coefficient('IE', 'CA')]).toEqual([0.5, 0.2]);
    expect(population.correlations).toHaveLength(3);
    expect(pathsOfTheory(clusteredFirmsTheory)).toContain('GE → MK');
  });
});

describe('populationOfText', () => {
  const text = `X =~ 0.8*x1 + 0.7*x2   # factor
Z <~ 1*z1 + 2*z2
Y =~ 1*y
Y ~ 0.3*X + 0.2*Z
X ~~ 0.4*Z`;

  it('reads loadings, weights, paths and correlations', () => {
    const population = populationOfText(text, 'p.txt');
    expect(population.constructs).toEqual([
      { id: 'X', kind: 'reflective', loadings: { x1: 0.8, x2: 0.7 } },
      { id: 'Z', kind: 'composite', weights: { z1: 1, z2: 2 } },
      { id: 'Y', kind: 'reflective', loadings: { y: 1 } },
    ]);
    const { rSquared } = impliedPopulation(population);
    expect(rSquared[2]).toBeCloseTo(0.3 ** 2 + 0.2 ** 2 + 2 * 0.3 * 0.2 * 0.4, 12);
  });

  it.each([
    [text.replace('0.3*X', 'X'), /line 4: Y ~ X has no value/],
    [`${text}\nX ~~ 0.5*X`, /line 6: X ~~ X cannot stand here.*variance 1/],
    [`${text}\nX ~~ 0.5*Y`, /Only constructs that nothing explains/],
    [`${text}\nW ~ 0.5*X`, /not measured by/],
    [`${text}\nX <~ 1*x3`, /both loadings and weights/],
    [`${text}\nY ~ 1`, /no intercepts/],
    ['X =~ 1*x', /no path/],
    ['X =~ 0.8*', /./],
  ])('says what cannot be: %s', (wrong, message) => {
    expect(() => populationOfText(wrong, 'p.txt')).toThrow(message);
  });
});

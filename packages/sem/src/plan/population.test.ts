import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { drawNormalData, normalSource } from './draw-normal-data.ts';
import { impliedPopulation, type PopulationModel } from './population.ts';

const mediation: PopulationModel = {
  constructs: [
    { id: 'X', kind: 'reflective', loadings: { x1: 0.8, x2: 0.7 } },
    { id: 'Z', kind: 'composite', weights: { z1: 2, z2: 1 }, correlation: 0.5 },
    { id: 'Y', kind: 'reflective', loadings: { y1: 1 } },
    { id: 'M', kind: 'reflective', loadings: { m1: 0.9, m2: -0.6 } },
  ],
  paths: [
    { from: 'M', to: 'Y', value: 0.5 },
    { from: 'X', to: 'Y', value: 0.2 },
    { from: 'X', to: 'M', value: 0.4 },
    { from: 'Z', to: 'M', value: 0.3 },
  ],
  correlations: [{ a: 'X', b: 'Z', value: 0.25 }],
};

describe('impliedPopulation', () => {
  const {
    variables,
    correlations,
    constructs,
    constructCorrelations: phi,
    rSquared,
  } = impliedPopulation(mediation);
  const between = (a: string, b: string) => phi[constructs.indexOf(a) * 4 + constructs.indexOf(b)]!;
  const of = (a: string, b: string) =>
    correlations[variables.indexOf(a) * 7 + variables.indexOf(b)]!;

  it('follows the paths, whatever their order', () => {
    const xm = 0.4 + 0.3 * 0.25;
    expect(between('X', 'M')).toBeCloseTo(xm, 14);
    expect(between('Z', 'M')).toBeCloseTo(0.3 + 0.4 * 0.25, 14);
    expect(between('X', 'Y')).toBeCloseTo(0.5 * xm + 0.2, 14);
    expect(between('M', 'Y')).toBeCloseTo(0.5 + 0.2 * xm, 14);
    expect(between('Z', 'Y')).toBeCloseTo(0.5 * 0.4 + 0.2 * 0.25, 14);
    expect(rSquared[3]).toBeCloseTo(0.4 ** 2 + 0.3 ** 2 + 2 * 0.4 * 0.3 * 0.25, 14);
    expect([...rSquared.slice(0, 2)]).toEqual([0, 0]);
  });

  it('gives factors their loadings and composites the correlations of their indicators', () => {
    expect(of('x1', 'x2')).toBeCloseTo(0.56, 14);
    expect(of('m1', 'm2')).toBeCloseTo(-0.54, 14);
    expect(of('z1', 'z2')).toBe(0.5);
    // Loadings of the composite: (2.5, 2)/√7, from Σw with wᵀΣw = 4 + 1 + 2.
    expect(of('z1', 'y1')).toBeCloseTo((2.5 / Math.sqrt(7)) * between('Z', 'Y'), 14);
    expect(of('m2', 'x1')).toBeCloseTo(-0.6 * 0.8 * between('M', 'X'), 14);
    expect(variables.every((name) => of(name, name) === 1)).toBe(true);
  });

  it('refuses what no population can be', () => {
    const path = (value: number): PopulationModel => ({
      constructs: mediation.constructs,
      paths: [{ from: 'X', to: 'M', value }],
    });
    expect(() => impliedPopulation(path(1.1))).toThrow(
      expect.objectContaining({ code: 'sem.improper-population' }),
    );
    const loading = { id: 'X', kind: 'reflective', loadings: { x1: 1.2 } } as const;
    expect(() => impliedPopulation({ constructs: [loading], paths: [] })).toThrow(
      expect.objectContaining({
        code: 'sem.improper-population',
        details: { construct: 'x1', value: 1.44 },
      }),
    );
    const cycle = { ...mediation, paths: [...mediation.paths, { from: 'Y', to: 'X', value: 0.1 }] };
    expect(() => impliedPopulation(cycle)).toThrow(
      expect.objectContaining({ code: 'sem.cyclic-paths' }),
    );
    const unknown = { ...mediation, paths: [{ from: 'W', to: 'X', value: 0.1 }] };
    expect(() => impliedPopulation(unknown)).toThrow(
      expect.objectContaining({ code: 'sem.unknown-construct' }),
    );
    const impossible = { ...mediation, correlations: [{ a: 'X', b: 'Z', value: -1 }] };
    expect(() => impliedPopulation(impossible)).toThrow(
      expect.objectContaining({ code: 'sem.population-not-positive-definite' }),
    );
  });

  it('drawNormalData has the correlations of the population', () => {
    const n = 40_000;
    const { values } = drawNormalData(
      normalSource(variables, correlations),
      n,
      new RandomStream(1, 'sem.test'),
    );
    for (let a = 0; a < 7; a++)
      for (let b = 0; b <= a; b++) {
        let sum = 0;
        for (let i = 0; i < n; i++) sum += values[i * 7 + a]! * values[i * 7 + b]!;
        // Products of standard normals have variance 1 + ρ² ≤ 2: four standard errors.
        expect(Math.abs(sum / n - correlations[a * 7 + b]!)).toBeLessThan(4 * Math.sqrt(2 / n));
      }
  });
});

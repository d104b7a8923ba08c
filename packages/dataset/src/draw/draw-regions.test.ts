import { mean } from '@qunhai/numerics';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { readRegions } from '../build/read-regions.ts';
import { mapped, tableOf } from '../build/table.fixture.ts';
import { defaultTruth } from './default-truth.ts';
import { drawStudy } from './draw-study.ts';
import type { TruthInput } from './truth-schema.ts';

const plain = defaultTruth(theory, { firms: 40, clusters: 2, waves: 1 }) as TruthInput;
const names = Array.from({ length: 40 }, (_, i) => `R${i}`);
const truth: TruthInput = {
  ...plain,
  clusters: plain.clusters.map((cluster, k) => ({
    ...cluster,
    ...(k === 0 && { region: 'R0', industry: 'shoes' }),
  })),
  regions: {
    names,
    industries: { shoes: 0.1, toys: 0.3, other: 0.6 },
    employees: { median: 100_000, spread: 0.4 },
    quotients: { spread: 0.2, clusters: 4 },
    firms: { mean: 25, spread: 1 },
  },
};

describe('regions of a drawn study', () => {
  const drawn = drawStudy(theory, truth, { seed: 5 });

  it('hold what was declared, and read back', () => {
    const { regions } = readRegions([
      mapped(tableOf([drawn.regions.columns, ...drawn.regions.rows], { file: 'regions.csv' })),
    ]);
    expect(regions.regions).toEqual(names);
    const shares = names.map((_, row) => {
      const own = regions.employment.slice(3 * row, 3 * row + 3);
      return own[0]! / own.reduce((a, b) => a + b, 0);
    });
    expect(mean(Float64Array.from(shares.slice(1)))).toBeCloseTo(0.1, 1);
    // 0.1 · 4 ÷ (0.4 + about 0.9).
    expect(shares[0]).toBeGreaterThan(0.25);
    const all = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(all(regions.employment) / all(regions.firms!)).toBeGreaterThan(20);
    expect(all(regions.employment) / all(regions.firms!)).toBeLessThan(30);
    const shoes = names.reduce((sum, _, row) => sum + regions.firms![3 * row]!, 0);
    expect(regions.herfindahl![0]).toBeCloseTo(Math.E / shoes, 5);
  });

  it('say where clusters are, and change nothing else that is drawn', () => {
    expect(drawn.clusters.columns.slice(3)).toEqual(['region', 'industry']);
    expect(drawn.clusters.rows.map((row) => row.slice(3))).toEqual([
      ['R0', 'shoes'],
      [null, null],
    ]);
    const without = drawStudy(theory, plain, { seed: 5 });
    expect(without.regions.rows).toEqual([]);
    expect(without.clusters.columns).toHaveLength(3);
    expect(drawn.responses).toEqual(without.responses);
    expect(drawn.ties).toEqual(without.ties);
  });

  it('must hold the places that clusters name', () => {
    for (const wrong of [{ region: 'R99' }, { industry: 'boots' }])
      expect(() =>
        drawStudy(
          theory,
          { ...truth, clusters: [{ ...truth.clusters[0]!, ...wrong }] },
          { seed: 5 },
        ),
      ).toThrowError(expect.objectContaining({ code: 'draw.unknown-name' }));
    expect(() => drawStudy(theory, { ...truth, regions: undefined }, { seed: 5 })).toThrowError(
      expect.objectContaining({ code: 'draw.unknown-name' }),
    );
  });
});

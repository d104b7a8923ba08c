import {
  analyzeNecessity,
  type BottleneckCell,
  type CeilingResult,
  type Corner,
  ceilingNames,
  type NecessityOptions,
  type PurityFigure,
  purityFigures,
} from '@qunhai/configuration';
import { describe, expect, it } from 'vitest';
import {
  hasNecessityReference,
  necessityInput,
  necessityReference,
  packageName,
} from './necessity-reference.ts';

const scope = {
  Individualism: { min: 0, max: 120 },
  'Innovation performance': { min: 0, max: 240 },
};

const studies: Readonly<Record<string, NecessityOptions>> = {
  nca_example: {},
  nca_LR: {},
  nca_edge: {},
  nca_example_corner2: { corner: 2 as Corner },
  nca_example_corner4: { corner: 4 as Corner },
  nca_example_scope: { scope },
};

const figures = (result: CeilingResult) => ({
  ceilingZone: result.zone,
  effectSize: result.effectSize,
  above: result.above,
  slope: result.slope,
  intercept: result.intercept,
  complexity: result.complexity,
  fit: result.fit,
  ceilingAccuracy: result.accuracy,
  absInefficiency: result.inefficiency?.absolute ?? null,
  relInefficiency: result.inefficiency?.relative ?? null,
  conditionInefficiency: result.inefficiency?.condition ?? null,
  outcomeInefficiency: result.inefficiency?.outcome ?? null,
});

/** How many decimals the package prints of each figure. */
const decimals: Readonly<Record<PurityFigure, number>> = {
  ...{ noise: 1, exceptions: 1, support: 1 },
  ...{ spread: 2, sharpness: 2 },
};

/** A figure as the package prints it: an exact half goes to the even digit. */
function rounded(value: number | null, digits: number): number | null {
  if (value === null) return null;
  const scaled = value * 10 ** digits;
  const floor = Math.floor(scaled);
  const up = scaled - floor === 0.5 ? floor % 2 === 1 : scaled - floor > 0.5;
  return (floor + (up ? 1 : 0)) / 10 ** digits;
}

/** A cell as the package prints it; it prints the end of a turned range where we say `NN`. */
function printed(cell: BottleneckCell, unit: string): string[] {
  const value = {
    'percentage.range': cell.percentageRange,
    actual: cell.actual,
    percentile: cell.percentile,
  }[unit];
  const number = value?.toFixed(unit === 'actual' ? 3 : 1) ?? '';
  if (cell.code === 'NA') return ['NA'];
  if (unit === 'percentile') return [cell.casesShort === 0 ? 'NN' : number];
  return cell.code === 'NN' ? ['NN', number] : [number];
}

const asSet = (peers: readonly { x: number; y: number }[]) =>
  peers.map(({ x, y }) => `${x},${y}`).sort();

describe.skipIf(!hasNecessityReference)('NCA 5.0.1 within 1e-8 (needs ../shared)', () => {
  it.each(Object.keys(studies))('%s: ceilings, peers and bottlenecks', async (name) => {
    const reference = necessityReference(name);
    const result = await analyzeNecessity(necessityInput(reference), {
      ...studies[name],
      ceilings: ceilingNames,
      permutations: 0,
    });
    for (const [index, golden] of reference.conditions.entries()) {
      const found = result.conditions[index]!;
      expect(result.cases).toBe(golden.global.n);
      expect(found.observed.area).toBeCloseTo(golden.global.scope!, 8);
      for (const ceiling of found.ceilings) {
        const expected = golden.ceilings[packageName(ceiling.ceiling)]!;
        for (const [figure, value] of Object.entries(figures(ceiling))) {
          const where = `${found.condition} ${ceiling.ceiling} ${figure}`;
          if (expected[figure] === null) expect(value, where).toBeNull();
          else {
            const slack = 1e-8 * Math.max(1, Math.abs(expected[figure]!));
            expect(value, where).not.toBeNull();
            expect(Math.abs(value! - expected[figure]!), where).toBeLessThan(slack);
          }
        }
        expect(asSet(ceiling.peers), `${found.condition} ${ceiling.ceiling}`).toEqual(
          asSet(expected.peers),
        );
      }
    }
    for (const [unit, tables] of Object.entries(reference.bottlenecks.tables))
      for (const [ceiling, rows] of Object.entries(tables)) {
        const table = result.bottlenecks.find((one) => packageName(one.ceiling) === ceiling)!;
        for (const [r, row] of rows.entries())
          for (const [c, condition] of reference.conditions.entries())
            expect(
              printed(table.rows[r]!.cells[c]!, unit),
              `${unit} ${ceiling} ${condition.x} at ${table.rows[r]!.level} %`,
            ).toContain(row[condition.x]);
      }
  });

  it('noise, exceptions, support, spread and sharpness as printed, on every ceiling of every file', async () => {
    const compared = { figures: 0, undefined: 0 };
    for (const [name, options] of Object.entries(studies)) {
      const reference = necessityReference(name);
      const result = await analyzeNecessity(necessityInput(reference), {
        ...options,
        ceilings: ceilingNames,
        permutations: 0,
      });
      for (const [index, golden] of reference.conditions.entries())
        for (const { ceiling, purity } of result.conditions[index]!.ceilings)
          for (const figure of purityFigures) {
            const expected = golden.ceilings[packageName(ceiling)]![figure]!;
            const where = `${name} ${golden.x} ${ceiling} ${figure}`;
            expect(rounded(purity[figure], decimals[figure]), where).toBe(expected);
            expect(purity.absent[figure] !== undefined, where).toBe(expected === null);
            compared[expected === null ? 'undefined' : 'figures']++;
          }
    }
    // 10 conditions and files in corner 1, of 14, by 4 ceilings of 5; sharpness is null on 12 of those 40.
    expect(compared).toEqual({ figures: 188, undefined: 162 });
  });

  it.each(['nca_example', 'nca_LR', 'nca_edge'])(
    '%s: permutation p within four standard errors',
    async (name) => {
      const reference = necessityReference(name);
      const result = await analyzeNecessity(necessityInput(reference), { permutations: 20_000 });
      let compared = 0;
      for (const [index, golden] of reference.conditions.entries())
        for (const { ceiling, test } of result.conditions[index]!.ceilings) {
          const expected = golden.permutation?.[packageName(ceiling)];
          if (!expected) continue;
          compared++;
          const spread = Math.hypot(expected.se, test!.standardError);
          const where = `${golden.x} ${ceiling}: ${test!.p} beside ${expected.p}`;
          expect(Math.abs(test!.p - expected.p), where).toBeLessThan(4 * spread);
        }
      expect(compared).toBe(2 * reference.conditions.length);
    },
  );
});

import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { analyzeNecessity, type NecessityOptions } from './analyze-necessity.ts';
import { ceilingNames } from './ceiling-names.ts';
import { necessityText } from './messages.ts';

const input = (x: readonly number[], y: readonly number[]) => ({
  outcome: { name: 'y', values: y },
  conditions: [{ name: 'x', values: x }],
});

const analyse = (x: readonly number[], y: readonly number[], options: NecessityOptions = {}) =>
  analyzeNecessity(input(x, y), { ceilings: ceilingNames, permutations: 0, ...options });

const effects = async (...of: Parameters<typeof analyse>) =>
  (await analyse(...of)).conditions[0]!.ceilings.map((one) => one.effectSize);

/** y is uniform below the ceiling y = x on the unit square. */
function triangle(cases: number, seed: number) {
  const stream = new RandomStream(seed, 'test.triangle');
  const x: number[] = [];
  const y: number[] = [];
  while (x.length < cases) {
    const [u, v] = [stream.uniform(), stream.uniform()];
    if (v > u) continue;
    x.push(u);
    y.push(v);
  }
  return { x, y };
}

describe('analyzeNecessity', () => {
  it('finds half the square empty above a true ceiling y = x', async () => {
    const { x, y } = triangle(4000, 11);
    const unit = { x: { min: 0, max: 1 }, y: { min: 0, max: 1 } };
    const result = await analyse(x, y, { scope: unit, permutations: 200 });
    for (const { ceiling, effectSize, slope, verdict } of result.conditions[0]!.ceilings) {
      expect(Math.abs(effectSize! - 0.5), ceiling).toBeLessThan(0.03);
      if (slope !== null) expect(Math.abs(slope - 1), ceiling).toBeLessThan(0.06);
      expect(verdict, ceiling).toBe('necessary');
    }
  });

  it('rejects a true null about as often as its level says', async () => {
    let rejected = 0;
    const studies = 200;
    for (let study = 0; study < studies; study++) {
      const stream = new RandomStream(study, 'test.null');
      const draw = () => Array.from({ length: 40 }, () => stream.uniform());
      const result = await analyse(draw(), draw(), { ceilings: ['ce-fdh'], permutations: 99 });
      if (result.conditions[0]!.ceilings[0]!.test!.p <= 0.1) rejected++;
    }
    expect(rejected / studies).toBeGreaterThan(0.04);
    expect(rejected / studies).toBeLessThan(0.17);
  });

  it('has closed-form ceilings on four cases', async () => {
    // Peers (0,1), (1,3), (4,4); scope 4 × 4.
    const [fdh, regression, vrs, , programme] = await effects([0, 1, 4, 2], [1, 3, 4, 0]);
    expect(fdh).toBeCloseTo((1 * 3 + 3 * 1) / 16, 12);
    expect(vrs).toBeCloseTo((1 * 2 + 3 * 0.5) / 16, 12);
    // Line 8/3 + u/3 through the last two; it is at 4 for u = 4.
    expect(programme).toBeCloseTo((4 * (4 - 8 / 3)) / 2 / 16, 12);
    // Least squares through the peers, whose mean is (5/3, 8/3).
    const slope = (0 * 1 + 1 * 3 + 4 * 4 - (5 * 8) / 3) / (17 - 25 / 3);
    const intercept = 8 / 3 - (slope * 5) / 3;
    const reached = Math.min(4, (4 - intercept) / slope);
    const height = intercept + (slope * reached) / 2;
    expect(regression).toBeCloseTo((reached * (4 - height)) / 16, 12);
  });

  it('gives the four corners of a plot as the one corner of its mirror images', async () => {
    const { x, y } = triangle(30, 3);
    const minus = (values: number[]) => values.map((value) => -value);
    const first = await effects(x, y);
    expect(await effects(minus(x), y, { corner: 2 })).toEqual(first);
    expect(await effects(x, minus(y), { corner: 3 })).toEqual(first);
    expect(await effects(minus(x), minus(y), { corner: 4 })).toEqual(first);
  });

  it('does not depend on the order of cases, nor p on being asked with other ceilings', async () => {
    const { x, y } = triangle(25, 5);
    const turned = await effects([...x].reverse(), [...y].reverse());
    expect(turned.map((d) => d!.toFixed(12))).toEqual(
      (await effects(x, y)).map((d) => d!.toFixed(12)),
    );
    const p = async (ceilings: NecessityOptions['ceilings']) =>
      (await analyse(x, y, { ceilings, permutations: 500 } as NecessityOptions)).conditions[0]!
        .ceilings[0]!.test;
    expect(await p(['ce-fdh'])).toEqual(await p(ceilingNames));
  });

  it.each([
    ['one case', [1], [2]],
    ['a constant condition', [1, 1, 1], [1, 2, 3]],
    ['a constant outcome', [1, 2, 3], [5, 5, 5]],
  ])('says of %s that nothing can be said', async (_, x, y) => {
    const result = await analyse(x, y, { permutations: 50 });
    for (const ceiling of result.conditions[0]!.ceilings) {
      expect(ceiling).toMatchObject({ effectSize: null, test: null, verdict: 'undefined' });
    }
    expect(result.conditions[0]!.notes.map((note) => note.key)).toContain('note.constant');
  });

  it('is 0 and without lines where one case stands in the corner', async () => {
    const { conditions, bottlenecks } = await analyse([0, 1, 2], [9, 4, 1], { permutations: 20 });
    for (const ceiling of conditions[0]!.ceilings)
      expect(ceiling).toMatchObject({ effectSize: 0, slope: null, size: 'none', test: { p: 1 } });
    for (const { rows } of bottlenecks)
      for (const row of rows) expect(row.cells[0]!.code).toBe('NN');
  });

  it('leaves out incomplete cases and says how many', async () => {
    const complete = await effects([1, 2, 4], [1, 3, 5]);
    const result = await analyse([1, 2, Number.NaN, 4, 3], [1, 3, 9, 5, Number.NaN]);
    expect(result).toMatchObject({ cases: 3, missing: 2 });
    const [note] = result.notes;
    expect(necessityText('en', note!.key, note!.values)).toBe(
      'Cases left out for missing values: 2. Values missing, by column: y 1, x 1.',
    );
    expect(result.conditions[0]!.ceilings.map((one) => one.effectSize)).toEqual(complete);
    expect(result.conditions[0]!.ceilings[0]!.peers.map((peer) => peer.row)).toEqual([0, 1, 3]);
  });

  it('counts who falls short of one and of any condition', async () => {
    const y = [0, 0, 5, 10];
    const { bottlenecks } = await analyzeNecessity(
      {
        outcome: { name: 'y', values: y },
        conditions: [
          { name: 'a', values: [0, 4, 2, 4] },
          { name: 'b', values: [3, 0, 3, 3] },
        ],
      },
      { ceilings: ['ce-fdh'], permutations: 0, bottlenecks: { unit: 'actual', levels: [10] } },
    );
    const [row] = bottlenecks[0]!.rows;
    expect(row!.cells.map((cell) => [cell.actual, cell.casesShort])).toEqual([
      [4, 2],
      [3, 1],
    ]);
    expect(row!.casesShortOfAny).toBe(3);
  });

  it('tells levels in every unit', async () => {
    const options: NecessityOptions = {
      ceilings: ['ce-vrs'],
      bottlenecks: { unit: 'percentage-max', levels: [50, 100] },
      scope: { x: { min: 0, max: 10 }, y: { min: 0, max: 12 } },
    };
    const { bottlenecks } = await analyse([2, 6, 4], [2, 10, 3], options);
    const [half, all] = bottlenecks[0]!.rows;
    expect(half).toMatchObject({ outcome: 6, cells: [{ actual: 4, percentageRange: 40 }] });
    expect(half!.cells[0]).toMatchObject({ percentageMax: 40, casesShort: 1, code: null });
    expect(all!.cells[0]).toMatchObject({ code: 'NA', actual: null });
  });

  it('can be cancelled', async () => {
    const { x, y } = triangle(200, 7);
    const stop = new AbortController();
    const control = { signal: stop.signal, onProgress: () => stop.abort() };
    const running = analyse(x, y, { permutations: 1_000_000, control });
    await expect(running).rejects.toMatchObject({ code: 'kernel.cancelled' });
  });

  it.each([
    ['necessity.column-length', [1, 2], [1, 2, 3], {}],
    ['necessity.infinite-value', [1, Number.POSITIVE_INFINITY], [1, 2], {}],
    ['necessity.no-complete-case', [Number.NaN, 1], [1, Number.NaN], {}],
    ['necessity.no-complete-case', [], [], {}],
    ['necessity.outside-scope', [1, 5], [1, 2], { scope: { x: { min: 0, max: 4 } } }],
    ['necessity.empty-scope', [1, 5], [1, 2], { scope: { x: { min: 4, max: 4 } } }],
    ['necessity.unknown-condition', [1, 2], [1, 2], { corner: { z: 1 } }],
    ['necessity.setting-out-of-range', [1, 2], [1, 2], { corner: 5 }],
    ['necessity.setting-out-of-range', [1, 2], [1, 2], { permutations: -1 }],
    ['necessity.setting-out-of-range', [1, 2], [1, 2], { bottlenecks: { steps: 0 } }],
    ['necessity.unknown-ceiling', [1, 2], [1, 2], { ceilings: ['ols'] }],
  ])('%s', async (code, x, y, options) => {
    await expect(analyse(x, y, options as NecessityOptions)).rejects.toMatchObject({ code });
  });
});

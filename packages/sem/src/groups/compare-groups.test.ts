import { RandomStream } from '@qunhai/kernel';
import { correlation, mean, variance } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { secondOrderData, secondOrderModel, takeRows } from '../../golden/simulated-study.ts';
import { estimatePls } from '../estimate/estimate-pls.ts';
import { scores } from '../estimate/scores.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { compareGroups } from './compare-groups.ts';
import { groupParameters } from './group-parameters.ts';
import type { GroupDifference, GroupPair } from './judge-pair.ts';
import { permutePair } from './permute-pair.ts';
import { shuffleRowsInto } from './shuffle-rows.ts';
import { pairFitter, splitGroups } from './split-groups.ts';

const model: SemModel = {
  constructs: ['X', 'M', 'Y'].map((id) => ({
    ...{ id, kind: 'reflective' as const, mode: 'A' as const },
    indicators: [1, 2, 3].map((i) => `${id}${i}`),
  })),
  paths: [
    { from: 'X', to: 'M' },
    { from: 'M', to: 'Y' },
    { from: 'X', to: 'Y' },
  ],
};
const variables = model.constructs.flatMap((c) => (c.kind === 'second-order' ? [] : c.indicators));

interface Population {
  readonly path: number;
  readonly shift?: number;
  /** Noise of M's items; the same for all unless told. */
  readonly noise?: readonly number[];
}

function rowsOf(
  n: number,
  { path, shift = 0, noise = [0.6, 0.6, 0.6] }: Population,
  stream: RandomStream,
) {
  return Array.from({ length: n }, () => {
    const x = stream.normal();
    const m = path * x + Math.sqrt(1 - path ** 2) * stream.normal();
    const y = 0.4 * m + 0.3 * x + 0.8 * stream.normal();
    return [
      ...[0, 1, 2].map(() => x + 0.6 * stream.normal()),
      ...noise.map((sd) => shift + m + sd * stream.normal()),
      ...[0, 1, 2].map(() => y + 0.6 * stream.normal()),
    ];
  });
}

function twoGroups(n: number, a: Population, b: Population, stream: RandomStream) {
  const rows = [...rowsOf(n, a, stream), ...rowsOf(n, b, stream)];
  const data: SemData = { n: 2 * n, p: 9, variables, values: Float64Array.from(rows.flat()) };
  return { data, groups: rows.map((_, i) => (i < n ? 'a' : 'b')) };
}

const pathOf = (pair: GroupPair, from: string, to: string, kind = 'path'): GroupDifference =>
  pair.differences.find((d) => d.kind === kind && d.from === from && d.to === to)!;

describe('compareGroups', () => {
  it('gives each group its own estimates, and differences of every kind', async () => {
    const { data, groups } = twoGroups(
      80,
      { path: 0.3 },
      { path: 0.7 },
      new RandomStream(1, 'sem.test'),
    );
    const { pairs, groups: own } = await compareGroups(
      model,
      data,
      groups,
      {},
      { seed: 1, permutations: 9 },
    );
    const halves = [0, 80].map((from) =>
      estimatePls(
        model,
        takeRows(
          data,
          Array.from({ length: 80 }, (_, i) => from + i),
        ),
      ),
    );
    const [pair] = pairs;
    expect(pair!.groups).toEqual(['a', 'b']);
    halves.forEach((direct, g) => {
      const paths = direct.pathCoefficients;
      expect(own[g]!.rows).toBe(80);
      expect(pathOf(pair!, 'X', 'M').estimates[g]).toBeCloseTo(paths[1]!, 8);
      expect(pathOf(pair!, 'X', 'Y', 'total-indirect').estimates[g]).toBeCloseTo(
        paths[1]! * paths[5]!,
        8,
      );
      expect(pathOf(pair!, 'X', 'Y', 'total').estimates[g]).toBeCloseTo(
        paths[2]! + paths[1]! * paths[5]!,
        8,
      );
      expect(pathOf(pair!, 'Y', 'Y', 'r-squared').estimates[g]).toBeCloseTo(direct.rSquared[2]!, 8);
      expect(pathOf(pair!, 'M', 'M2', 'loading').estimates[g]).toBeCloseTo(
        direct.loadings[4 * 3 + 1]!,
        8,
      );
      expect(pathOf(pair!, 'M', 'M2', 'weight').estimates[g]).toBeCloseTo(
        direct.weights[4 * 3 + 1]!,
        8,
      );
    });
    expect(pathOf(pair!, 'X', 'M').difference).toBeCloseTo(
      halves[0]!.pathCoefficients[1]! - halves[1]!.pathCoefficients[1]!,
      8,
    );
    expect(pathOf(pair!, 'X', 'M').bootstrap).toBeNull();
  });

  it('finds a path that differs and leaves one that does not, by every test', async () => {
    const { data, groups } = twoGroups(
      250,
      { path: 0.2 },
      { path: 0.6 },
      new RandomStream(3, 'sem.test'),
    );
    const { pairs } = await compareGroups(
      model,
      data,
      groups,
      {},
      { seed: 2, permutations: 499, resamples: 500 },
    );
    const [pair] = pairs;
    expect(pair!.micom.overall).toBe('full');
    const [differs, same] = [pathOf(pair!, 'X', 'M'), pathOf(pair!, 'M', 'Y')];
    const { permutation, bootstrap } = differs;
    expect(permutation!.p).toBe(1 / 500);
    // The first group's path is the smaller one: the probability that it is not larger is near 1.
    expect(bootstrap!.probability).toBeGreaterThan(0.99);
    for (const p of [bootstrap!.p, bootstrap!.parametric.p, bootstrap!.welch.p])
      expect(p).toBeLessThan(0.01);
    expect(same.permutation!.p).toBeGreaterThan(0.05);
    for (const p of [same.bootstrap!.p, same.bootstrap!.parametric.p, same.bootstrap!.welch.p])
      expect(p).toBeGreaterThan(0.05);
    expect(differs.comparable).toBe(true);
  });

  it('keeps its size when groups do not differ: differences, composites, means and variances', async () => {
    const stream = new RandomStream(5, 'sem.test');
    const counts = { path: 0, composite: 0, mean: 0, variance: 0 };
    const samples = 400;
    for (let r = 0; r < samples; r++) {
      const { data, groups } = twoGroups(40, { path: 0.5 }, { path: 0.5 }, stream);
      const { pairs } = await compareGroups(model, data, groups, {}, { seed: r, permutations: 99 });
      const { micom } = pairs[0]!;
      if (pathOf(pairs[0]!, 'X', 'M').permutation!.p <= 0.05) counts.path++;
      if (micom.compositional[1]!.p <= 0.05) counts.composite++;
      if (micom.means[1]!.p <= 0.05) counts.mean++;
      if (micom.variances[1]!.p <= 0.05) counts.variance++;
    }
    // 400 exact tests at 5 %: three standard errors are 0.033.
    for (const count of Object.values(counts))
      expect(Math.abs(count / samples - 0.05)).toBeLessThan(0.033);
  });

  it('says what invariance allows: means that differ bar pooling, composites that differ bar comparison', async () => {
    const stream = new RandomStream(8, 'sem.test');
    const judge = async (a: Population, b: Population) => {
      const { data, groups } = twoGroups(250, a, b, stream);
      return (await compareGroups(model, data, groups, {}, { seed: 3, permutations: 199 }))
        .pairs[0]!;
    };
    const shifted = await judge({ path: 0.5 }, { path: 0.5, shift: 0.6 });
    expect(shifted.micom.byConstruct[1]).toEqual({ construct: 'M', invariance: 'partial' });
    expect(shifted.micom.means[1]!.difference).toBeLessThan(-0.3);
    expect(shifted.micom.overall).toBe('partial');
    expect(pathOf(shifted, 'X', 'M').comparable).toBe(true);
    const other = await judge(
      { path: 0.5, noise: [0.3, 0.6, 3] },
      { path: 0.5, noise: [3, 0.6, 0.3] },
    );
    expect(other.micom.byConstruct[1]!.invariance).toBe('none');
    expect(other.micom.overall).toBe('none');
    expect(pathOf(other, 'X', 'M').comparable).toBe(false);
    expect(pathOf(other, 'X', 'Y', 'total').comparable).toBe(false);
    expect(pathOf(other, 'X', 'X1', 'loading').comparable).toBe(true);
  });

  it('compares several groups in pairs and corrects for their number', async () => {
    const stream = new RandomStream(13, 'sem.test');
    const rows = [0.2, 0.45, 0.45].flatMap((path) => rowsOf(90, { path }, stream));
    const data: SemData = {
      n: 271,
      p: 9,
      variables,
      values: Float64Array.from([...rows.flat(), ...rows[0]!]),
    };
    const labels = [...rows.map((_, i) => ['low', 'b', 'c'][Math.floor(i / 90)]!), null];
    const request = { seed: 4, permutations: 199, resamples: 100 };
    const holm = await compareGroups(model, data, labels, {}, request);
    expect(holm.pairs.map(({ groups }) => groups.join('-'))).toEqual(['low-b', 'low-c', 'b-c']);
    expect(holm.groups.map(({ rows: n }) => n)).toEqual([90, 90, 90]);
    const raw = holm.pairs.map((pair) => pathOf(pair, 'X', 'M').permutation!.p);
    const smallest = Math.min(...raw);
    const adjusted = holm.pairs.map((pair) => pathOf(pair, 'X', 'M').adjusted.permutation!);
    expect(adjusted[raw.indexOf(smallest)]).toBeCloseTo(3 * smallest, 12);
    const seen: Record<string, number[]> = {};
    const onProgress = ({ step, done, total }: { step: string; done: number; total: number }) => {
      seen[step] = [...(seen[step] ?? []), done / total];
    };
    const control = { onProgress };
    const none = await compareGroups(
      model,
      data,
      labels,
      {},
      { ...request, adjustment: 'none', control },
    );
    for (const shares of Object.values(seen)) {
      expect(shares).toEqual(shares.toSorted((x, y) => x - y));
      expect(shares.at(-1)).toBe(1);
    }
    expect(Object.keys(seen)).toEqual(['sem.bootstrap', 'sem.permutation']);
    expect(none.pairs.map((pair) => pathOf(pair, 'X', 'M').adjusted.permutation)).toEqual(raw);
  });

  it('is the same for any number of threads, and another with another seed', async () => {
    const { data, groups } = twoGroups(
      30,
      { path: 0.5 },
      { path: 0.5 },
      new RandomStream(2, 'sem.test'),
    );
    const run = (seed: number, workers: number) =>
      compareGroups(model, data, groups, {}, { seed, workers, permutations: 50, resamples: 300 });
    const one = await run(1, 1);
    expect(await run(1, 2)).toEqual(one);
    expect((await run(2, 1)).pairs[0]!.differences[0]!.permutation).not.toEqual(
      one.pairs[0]!.differences[0]!.permutation,
    );
  });

  it('tells composites apart even where PLSc has no proper parameters', async () => {
    const { data, groups } = twoGroups(
      30,
      { path: 0.5 },
      { path: 0.5, noise: [9, 9, 9] },
      new RandomStream(9, 'sem.test'),
    );
    const { pairs, groups: own } = await compareGroups(
      model,
      data,
      groups,
      { consistent: true },
      { seed: 1, permutations: 99 },
    );
    expect(own[1]!.estimate.status).toBe('inadmissible');
    expect(pathOf(pairs[0]!, 'X', 'M').permutation).toBeNull();
    expect(pairs[0]!.micom.compositional[0]!.p).toBeGreaterThan(0);
  });

  it('refuses labels and models it cannot compare', async () => {
    const { data, groups } = twoGroups(
      20,
      { path: 0.5 },
      { path: 0.5 },
      new RandomStream(2, 'sem.test'),
    );
    const ask = (labels: readonly (string | null)[], other: SemModel = model, request = {}) =>
      compareGroups(other, data, labels, {}, { seed: 1, permutations: 9, ...request });
    await expect(ask(groups.slice(1))).rejects.toMatchObject({ code: 'sem.group-labels-shape' });
    await expect(ask(groups.map(() => 'a'))).rejects.toMatchObject({
      code: 'sem.too-few-groups',
      details: { found: 1 },
    });
    await expect(ask(groups.map((g, i) => (i === 0 ? 'c' : g)))).rejects.toMatchObject({
      code: 'sem.group-too-small',
      details: { group: 'c', rows: 1 },
    });
    await expect(ask(groups, model, { permutations: 0 })).rejects.toMatchObject({
      code: 'sem.setting-out-of-range',
    });
    const control = { signal: AbortSignal.abort() };
    await expect(ask(groups, model, { control })).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
  });
});

describe('compareGroups with an interaction', () => {
  const moderated: SemModel = {
    ...model,
    interactions: [{ id: 'XM', predictor: 'X', moderator: 'M', to: ['Y'] }],
  };
  /** The effect of M on Y rises with X in one group and falls in the other. */
  const crossed = (n: number, stream: RandomStream) => {
    const rows = [0.3, -0.1].flatMap((product) =>
      Array.from({ length: n }, () => {
        const [x, m] = [stream.normal(), stream.normal()];
        const y = 0.4 * m + 0.3 * x + product * x * m + 0.7 * stream.normal();
        return [x, x, x, m, m, m, y, y, y].map((factor) => factor + 0.4 * stream.normal());
      }),
    );
    const data: SemData = { n: 2 * n, p: 9, variables, values: Float64Array.from(rows.flat()) };
    return { data, groups: rows.map((_, i) => (i < n ? 'a' : 'b')) };
  };

  it('finds that it differs, measured by the product of standardized scores', async () => {
    const { data, groups } = crossed(400, new RandomStream(6, 'sem.test'));
    const request = { seed: 1, permutations: 199, resamples: 200 };
    const { pairs, groups: own } = await compareGroups(moderated, data, groups, {}, request);
    const difference = pathOf(pairs[0]!, 'XM', 'Y');
    own.forEach(({ estimate }, g) => {
      const ids = estimate.constructs.map((c) => c.id);
      const cell = ids.indexOf('XM') * ids.length + ids.indexOf('Y');
      const expected = estimate.pathCoefficients[cell]! * estimate.terms![0]!.perProduct;
      expect(difference.estimates[g]).toBeCloseTo(expected, 8);
      expect(pathOf(pairs[0]!, 'Y', 'Y', 'r-squared').estimates[g]).toBeCloseTo(
        estimate.rSquared[ids.indexOf('Y')]!,
        8,
      );
    });
    expect(difference.permutation!.p).toBe(1 / 200);
    expect(difference.bootstrap!.p).toBeLessThan(0.01);
    expect(pathOf(pairs[0]!, 'M', 'Y').permutation!.p).toBeGreaterThan(0.05);
    expect(pairs[0]!.micom.compositional.map(({ construct }) => construct)).toEqual([
      'X',
      'M',
      'Y',
    ]);
  });

  it('gives permuted groups what estimating them gives, and refuses products of indicators', async () => {
    const { data, groups } = crossed(40, new RandomStream(7, 'sem.test'));
    const fitter = pairFitter(splitGroups(moderated, data, groups, {}), 0, 1);
    const { permuted } = await permutePair(fitter, 40, { permutations: 2, seed: 9 }, {});
    const order = new Int32Array(80);
    shuffleRowsInto(9, 1, order);
    [order.subarray(0, 40), order.subarray(40)].forEach((rows, g) => {
      const direct = estimatePls(moderated, takeRows(data, [...rows]));
      const ids = direct.constructs.map((c) => c.id);
      const columns = direct.paths.length;
      direct.paths.forEach(({ from, to }, at) => {
        const path = direct.pathCoefficients[ids.indexOf(from) * ids.length + ids.indexOf(to)]!;
        const scale = from === 'XM' ? direct.terms![0]!.perProduct : 1;
        expect(permuted[g]!.paths[columns + at]).toBeCloseTo(path * scale, 8);
      });
    });
    await expect(
      compareGroups(moderated, data, groups, { moderation: 'product-indicator' }, { seed: 1 }),
    ).rejects.toMatchObject({ code: 'sem.groups-with-terms', details: { term: 'XM' } });
  });
});

describe('permutePair', () => {
  it.each([
    [
      'one stage',
      model,
      twoGroups(40, { path: 0.3 }, { path: 0.6 }, new RandomStream(4, 'sem.test')).data,
    ],
    ['two stages', secondOrderModel('two-stage'), secondOrderData(80)],
  ] as const)('gives what estimating the exchanged rows gives: %s', async (_, tested, data) => {
    const labels = Array.from({ length: 80 }, (_, i) => (i < 30 ? 'a' : 'b'));
    const split = splitGroups(tested, data, labels, {});
    const fitter = pairFitter(split, 0, 1);
    const { permuted, micom, used } = await permutePair(
      fitter,
      30,
      { permutations: 3, seed: 6 },
      {},
    );
    expect(used).toBe(3);
    const pooled = estimatePls(tested, data);
    const pooledScores = scores(pooled, data);
    const ids = pooled.constructs.map((c) => c.id);
    const q = ids.length;
    for (let r = 0; r < 3; r++) {
      const order = new Int32Array(80);
      shuffleRowsInto(6, r, order);
      const parts = [[...order.subarray(0, 30)], [...order.subarray(30)]];
      const direct = parts.map((rows) => estimatePls(tested, takeRows(data, rows)));
      direct.forEach((estimate, g) => {
        estimate.paths.forEach(({ from, to }, at) => {
          const value = estimate.pathCoefficients[ids.indexOf(from) * q + ids.indexOf(to)]!;
          expect(permuted[g]!.paths[r * estimate.paths.length + at]).toBeCloseTo(value, 8);
        });
      });
      ids.forEach((_, j) => {
        const z = (rows: readonly number[]) => rows.map((row) => pooledScores.values[row * q + j]!);
        const [a, b] = [z(parts[0]!), z(parts[1]!)];
        expect(micom.permuted.means[r * q + j]).toBeCloseTo(mean(a) - mean(b), 8);
        expect(micom.permuted.variances[r * q + j]).toBeCloseTo(
          Math.log(variance(a) / variance(b)),
          8,
        );
        const ofWeights = direct.map((estimate) => scoresBy(estimate, data, j));
        expect(micom.permuted.correlations[r * q + j]).toBeCloseTo(
          correlation(ofWeights[0]!, ofWeights[1]!),
          8,
        );
      });
    }
  });
});

/** Scores of all rows, in standard units of all rows, by the weights of an estimate. */
function scoresBy(estimate: ReturnType<typeof estimatePls>, data: SemData, j: number): number[] {
  const standard = new Map(
    data.variables.map((name, at) => {
      const values = Array.from({ length: data.n }, (_, i) => data.values[i * data.p + at]!);
      const [center, spread] = [mean(values), Math.sqrt(variance(values))];
      return [name, values.map((v) => (v - center) / spread)];
    }),
  );
  const q = estimate.constructs.length;
  return Array.from({ length: data.n }, (_, i) =>
    estimate.variables.reduce((sum, name, h) => {
      const weight = estimate.weights[h * q + j]!;
      if (weight === 0) return sum;
      const own = standard.get(name)?.[i] ?? component(estimate, name, standard, i);
      return sum + weight * own;
    }, 0),
  );
}

function component(
  { firstStage }: ReturnType<typeof estimatePls>,
  name: string,
  standard: ReadonlyMap<string, readonly number[]>,
  i: number,
): number {
  const q = firstStage!.constructs.length;
  const k = firstStage!.constructs.findIndex((c) => c.id === name);
  return firstStage!.variables.reduce(
    (sum, indicator, h) => sum + firstStage!.weights[h * q + k]! * standard.get(indicator)![i]!,
    0,
  );
}

it('groupParameters names what a total effect goes through', () => {
  const { labels } = groupParameters(
    splitGroups(
      model,
      twoGroups(9, { path: 0.5 }, { path: 0.5 }, new RandomStream(1, 'sem.test')).data,
      Array.from({ length: 18 }, (_, i) => String(i % 2)),
      {},
    ).program,
  );
  const involved = (kind: string, from: string, to: string) =>
    labels.find((label) => label.kind === kind && label.from === from && label.to === to)!.involves;
  expect(involved('total', 'X', 'Y')).toEqual(['X', 'M', 'Y']);
  expect(involved('path', 'X', 'Y')).toEqual(['X', 'Y']);
  expect(involved('r-squared', 'Y', 'Y').toSorted()).toEqual(['M', 'X', 'Y']);
  expect(labels).toHaveLength(3 + 1 + 3 + 2 + 9 + 9);
});

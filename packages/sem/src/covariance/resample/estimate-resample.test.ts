import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { fitCovariance } from '../fit-covariance.ts';
import type { CovarianceOptions } from '../options.ts';
import { covarianceTask } from './covariance-task.ts';
import { quickEstimator } from './quick-estimate.ts';
import { bootstrapCovariance, jackknifeCovariance } from './resample-covariance.ts';

const variables = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3', 'z'];

/** Two factors with three items each, ξ → η, and an exogenous z that both depend on. Rows come row by row from one stream. */
function answers(rows: number, seed: number, cell: (x: number) => number = (x) => x) {
  const stream = new RandomStream(seed, 'sem.covariance.test');
  const values = new Float64Array(rows * variables.length);
  for (let i = 0; i < rows; i++) {
    const z = stream.normal();
    const xi = 0.4 * z + stream.normal();
    const eta = 0.5 * xi + 0.2 * z + 0.8 * stream.normal();
    const items = [1, 0.8, 0.9].flatMap((loading) => [
      loading * xi + 0.7 * stream.normal(),
      loading * eta + 0.7 * stream.normal(),
    ]);
    const row = [...[0, 2, 4, 1, 3, 5].map((j) => 2 + items[j]!), z].map(cell);
    values.set(row, i * variables.length);
  }
  return { variables, values };
}

const measurement = 'xi =~ x1 + x2 + x3\neta =~ y1 + y2 + y3\n';

interface Case {
  readonly title: string;
  readonly text: string;
  readonly options?: CovarianceOptions;
  readonly groups?: number;
}

/** What the quick way estimates, in all its kinds. */
const quickCases: readonly Case[] = [
  { title: 'two factors', text: `${measurement}eta ~ xi` },
  { title: 'a held exogenous variable', text: `${measurement}eta ~ xi + z\nxi ~ z\nx1 ~~ y1` },
  {
    title: 'means',
    text: `${measurement}eta ~ xi + z\nxi ~ z\nx1 ~ m*1\nx2 ~ m*1`,
    options: { meanStructure: true },
  },
  {
    title: 'equal loadings in two groups',
    text: 'xi =~ x1 + c(a, a)*x2 + x3\neta =~ y1 + y2 + y3\neta ~ xi',
    options: { meanStructure: true },
    groups: 2,
  },
  { title: 'divisor n − 1', text: `${measurement}eta ~ xi`, options: { likelihood: 'wishart' } },
];

function dataOf({ groups = 1 }: Case) {
  const data = answers(160, 3);
  if (groups === 1) return data;
  return { ...data, groups: Array.from({ length: 160 }, (_, i) => (i % 8 < 5 ? 'a' : 'b')) };
}

/** Rows of the data in which row i of every group is there counts[i] times, as the draws of a resample are. */
function drawnRows(seed: number, r: number, data: ReturnType<typeof dataOf>) {
  const width = variables.length;
  const names = 'groups' in data ? data.groups : new Array<string>(160).fill('');
  const order = [...new Set(names)].flatMap((name, g) => {
    const own = names.flatMap((other, i) => (other === name ? [i] : []));
    const stream = new RandomStream(seed, 'sem.covariance', r, g);
    return own.map(() => own[stream.integer(own.length)]!);
  });
  return {
    variables,
    values: Float64Array.from(
      order.flatMap((i) => [...data.values.subarray(i * width, (i + 1) * width)]),
    ),
    ...('groups' in data ? { groups: order.map((i) => names[i]!) } : {}),
  };
}

describe('resamples of maximum-likelihood fits', () => {
  for (const which of quickCases)
    it(`are what fitting the drawn rows from scratch gives: ${which.title}`, async () => {
      const data = dataOf(which);
      const model = parseModelText(which.text);
      const fit = fitCovariance(model, data, which.options);
      const task = covarianceTask(fit, { seed: 5, first: 0, leaveOut: false });
      expect(quickEstimator(task)).not.toBeNull();
      const { theta, used } = await bootstrapCovariance(fit, { resamples: 12, seed: 5 });
      expect(used).toBe(12);
      const k = fit.table.freeCount;
      for (let r = 0; r < 12; r++) {
        const again = fitCovariance(model, drawnRows(5, r, data), which.options);
        again.theta.forEach((value, a) => {
          const error = Math.sqrt(again.covariance![a * k + a]!);
          expect(Math.abs(theta[r * k + a]! - value) / error).toBeLessThan(1e-4);
        });
      }
    });

  it('without one row each are what fitting the other rows gives', async () => {
    const which = quickCases[1]!;
    const data = dataOf(which);
    const model = parseModelText(which.text);
    const fit = fitCovariance(model, data);
    const { theta, used } = await jackknifeCovariance(fit);
    expect(used).toBe(160);
    const k = fit.table.freeCount;
    for (const row of [0, 77, 159]) {
      const values = data.values.filter((_, at) => Math.floor(at / variables.length) !== row);
      const again = fitCovariance(model, { variables, values });
      again.theta.forEach((value, a) => {
        const error = Math.sqrt(again.covariance![a * k + a]!);
        expect(Math.abs(theta[row * k + a]! - value) / error).toBeLessThan(1e-4);
      });
    }
  });
});

describe('resamples that only the careful way estimates', () => {
  it('missing values: errors are near those of the information', async () => {
    let at = 0;
    const data = answers(160, 4, (x) => (at++ % 11 === 3 ? Number.NaN : x));
    const fit = fitCovariance(parseModelText(`${measurement}eta ~ xi`), data, {
      missing: 'full-information',
    });
    const { theta, used } = await bootstrapCovariance(fit, { resamples: 60, seed: 2 });
    expect(used).toBe(60);
    expect(medianRatio(theta, used, fit.covariance!)).toBeGreaterThan(0.75);
    expect(medianRatio(theta, used, fit.covariance!)).toBeLessThan(1.25);
  });

  it('ordinal answers: a resample is what WLSMV makes of the drawn rows', async () => {
    const cut = (x: number) => (x < 1 ? 1 : x < 2 ? 2 : x < 3 ? 3 : 4);
    const data = answers(160, 4, cut);
    const model = parseModelText(`${measurement}eta ~ xi`);
    const options = { ordinal: variables.slice(0, 6), estimator: 'WLSMV' as const };
    const fit = fitCovariance(model, data, options);
    const { theta, used } = await bootstrapCovariance(fit, { resamples: 4, seed: 2 });
    expect(used).toBe(4);
    const k = fit.table.freeCount;
    const again = fitCovariance(model, drawnRows(2, 3, data), options);
    again.theta.forEach((value, a) => {
      expect(theta[3 * k + a]!).toBeCloseTo(value, 6);
    });
  });

  it('effects in a circle, and equations over parameters', async () => {
    const data = answers(160, 6);
    for (const text of [
      `${measurement}eta ~ xi\nxi ~ 0.2*eta`,
      'xi =~ x1 + a*x2 + b*x3\neta =~ y1 + y2 + y3\neta ~ xi\na == b + 0.1',
    ]) {
      const fit = fitCovariance(parseModelText(text), data);
      const task = covarianceTask(fit, { seed: 5, first: 0, leaveOut: false });
      expect(quickEstimator(task)).toBeNull();
      const { theta, used } = await bootstrapCovariance(fit, { resamples: 2, seed: 5 });
      expect(used).toBe(2);
      const again = fitCovariance(parseModelText(text), drawnRows(5, 1, data));
      again.theta.forEach((value, a) => {
        expect(theta[fit.table.freeCount + a]!).toBeCloseTo(value, 3);
      });
    }
  });
});

/** Median over parameters of the spread of draws over the standard error. */
function medianRatio(theta: Float64Array, used: number, covariance: Float64Array): number {
  const k = theta.length / used;
  const ratios = Array.from({ length: k }, (_, a) => {
    const values = Array.from({ length: used }, (_, r) => theta[r * k + a]!);
    const mean = values.reduce((sum, x) => sum + x, 0) / used;
    const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    return Math.sqrt(squares / (used - 1) / covariance[a * k + a]!);
  });
  return ratios.sort((a, b) => a - b)[k >> 1]!;
}

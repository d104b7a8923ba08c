import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { fitCovariance } from '../fit-covariance.ts';
import { equalityTests } from './equality-tests.ts';
import { type InvarianceStep, judgeStep, measurementInvariance } from './measurement-invariance.ts';
import { partialInvariance } from './partial-invariance.ts';

const items = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'];
const statements = parseModelText(`f =~ ${items.join(' + ')}`);
const both = ({ holds, difference }: InvarianceStep) => holds === true || difference!.p >= 0.05;

interface Differences {
  /** By item, how the second group departs from the first. */
  readonly loadings?: Readonly<Record<string, number>>;
  readonly intercepts?: Readonly<Record<string, number>>;
  readonly residuals?: Readonly<Record<string, number>>;
}

/** Two groups; the second has a latent mean of 0.5 and a variance of 1.3 beside what is asked for. */
function simulated({ loadings = {}, intercepts = {}, residuals = {} }: Differences, seed = 1) {
  const stream = new RandomStream(seed, 'partial invariance');
  const rows = 500;
  const groups: string[] = [];
  const values = new Float64Array(2 * rows * items.length);
  for (let i = 0; i < 2 * rows; i++) {
    const isSecond = i >= rows;
    groups.push(isSecond ? 'second' : 'first');
    const f = isSecond ? 0.5 + Math.sqrt(1.3) * stream.normal() : stream.normal();
    items.forEach((item, j) => {
      const of = (differences: Readonly<Record<string, number>>) =>
        isSecond ? (differences[item] ?? 0) : 0;
      values[i * items.length + j] =
        3 + of(intercepts) + (0.8 + of(loadings)) * f + (0.6 + of(residuals)) * stream.normal();
    });
  }
  return { variables: items, values, groups };
}

function searched(differences: Differences, options = {}) {
  const data = simulated(differences);
  const ladder = measurementInvariance(statements, data, options);
  return { ladder, partial: partialInvariance(statements, data, options, ladder, both) };
}

const names = (freed: readonly { left: string; operator: string; right: string }[]) =>
  freed.map(({ left, operator, right }) => left + operator + right);

describe('search for partial invariance', () => {
  it('finds exactly the loading and the intercept that differ', () => {
    const { ladder, partial } = searched({ loadings: { x2: -0.4 }, intercepts: { x5: 0.5 } });
    expect(ladder.map(({ holds }) => holds)).toEqual([true, false, false, true]);
    const [metric, scalar, strict] = partial!.steps;
    expect(names(metric!.freed)).toEqual(['f=~x2']);
    expect(names(metric!.along)).toEqual([]);
    expect(names(scalar!.freed)).toEqual(['x5~1']);
    // The intercept of an item whose loading differs is free without a search.
    expect(names(scalar!.along)).toEqual(['x2~1']);
    expect(names(strict!.freed)).toEqual([]);
    expect(partial).toMatchObject({ reached: 'strict', comparesPaths: true, comparesMeans: true });
    // One step from the equal parameters: near what freeing them gives, not the same.
    expect(Math.abs(metric!.freed[0]!.expectedChange + 0.4)).toBeLessThan(0.15);
    expect(Math.abs(scalar!.freed[0]!.expectedChange - 0.5)).toBeLessThan(0.15);
  });

  it('finds the loading of the first item, which would else set the scale', () => {
    const { partial } = searched({ loadings: { x1: -0.4 } });
    expect(names(partial!.steps.flatMap(({ freed }) => freed))).toEqual(['f=~x1']);
    expect(partial!.testsAllLoadings).toBe(true);
  });

  it('finds the residual variance that differs, with robust tests and missing answers', () => {
    const data = simulated({ residuals: { x3: 0.5 } });
    const values = data.values.map((x, at) => (at % 23 === 0 ? Number.NaN : x));
    const options = { estimator: 'MLR', missing: 'full-information' } as const;
    const some = { ...data, values };
    const ladder = measurementInvariance(statements, some, options);
    const partial = partialInvariance(statements, some, options, ladder, both);
    expect(partial!.steps.map(({ level }) => level)).toEqual(['strict']);
    expect(names(partial!.steps[0]!.freed)).toEqual(['x3~~x3']);
    expect(partial!.steps[0]!.difference!.scale).not.toBe(1);
  });

  it('searches nothing where every rung holds', () => {
    expect(searched({}).partial).toBeNull();
  });

  it('keeps two items equal, and ends without the rung where that is not enough', () => {
    const text = parseModelText('f =~ x1 + x2 + x3');
    const data = simulated({ loadings: { x1: 0.8, x2: -0.5 } });
    const ladder = measurementInvariance(text, data, {});
    const partial = partialInvariance(text, data, {}, ladder, both);
    const [metric, ...further] = partial!.steps;
    expect(metric).toMatchObject({ isKept: false, ended: 'nothing-left' });
    expect(metric!.freed).toHaveLength(1);
    expect(further).toEqual([]);
    expect(partial).toMatchObject({
      ...{ reached: 'configural', comparesPaths: false, comparesMeans: false },
    });
  });

  it('leaves a scale that the text sets as it is, and says so', () => {
    const text = parseModelText('f =~ 1*x1 + x2 + x3 + x4 + x5 + x6');
    const data = simulated({ loadings: { x2: -0.4 } });
    const ladder = measurementInvariance(text, data, {});
    const partial = partialInvariance(text, data, {}, ladder, both);
    expect(names(partial!.steps[0]!.freed)).toEqual(['f=~x2']);
    expect(partial!.testsAllLoadings).toBe(false);
  });
});

describe('score tests of equalities', () => {
  it('come close to the drop of χ² and to the difference that freeing brings', () => {
    const data = simulated({ intercepts: { x5: 0.15 } });
    const equal = {
      meanStructure: true,
      unitVariances: true,
      equalOverGroups: ['loadings', 'intercepts'],
    } as const;
    const held = fitCovariance(statements, data, equal);
    const [first] = equalityTests(held);
    expect((first!.expectedChange / first!.standardError) ** 2).toBeCloseTo(first!.statistic, 8);
    expect(first).toMatchObject({ left: 'x5', operator: '~1', group: 1 });
    const freed = fitCovariance(statements, data, { ...equal, releasedOverGroups: [first!] });
    expect(freed.test.df).toBe(held.test.df - 1);
    const drop = held.test.statistic - freed.test.statistic;
    expect(Math.abs(first!.statistic - drop)).toBeLessThan(0.05 * drop);
    const [one, other] = freed.table.rows
      .filter(({ left, operator }) => left === 'x5' && operator === '~1')
      .map(({ free }) => freed.theta[free]!);
    expect(Math.abs(other! - one! - first!.expectedChange)).toBeLessThan(0.02);
  });
});

it('compares nothing with a step that was not estimated', () => {
  const [configural, metric] = measurementInvariance(statements, simulated({}), {});
  expect(metric!.changes!.srmr).toBeGreaterThan(0);
  const failed = judgeStep('metric', { ...metric!.fit, status: 'not-converged' }, configural);
  expect(failed).toMatchObject({ changes: null, difference: null, holds: null });
});

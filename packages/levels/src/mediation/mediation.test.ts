import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { multilevelMediation } from './multilevel-mediation.ts';
import { randomSlopeMediation } from './random-slope-mediation.ts';

/** Clusters whose slopes differ: mean a 0.3, mean b 0.25, deviations 0.4, correlation 0.6; between, a 0.5 and b 0.6. */
function simulated(groups: number, size: number) {
  const stream = new RandomStream(3, 'levels.test');
  const of = {
    group: [] as number[],
    x2: [] as number[],
    x: [] as number[],
    m: [] as number[],
    y: [] as number[],
  };
  for (let g = 0; g < groups; g++) {
    const x2 = stream.normal();
    const mediator = 0.5 * x2 + 0.5 * stream.normal();
    const outcome = 0.2 * x2 + 0.6 * mediator + 0.5 * stream.normal();
    const [first, second] = [stream.normal(), stream.normal()];
    const [a, b] = [0.3 + 0.4 * first, 0.25 + 0.4 * (0.6 * first + 0.8 * second)];
    for (let i = 0; i < size; i++) {
      const deviation = stream.normal();
      const own = a * deviation + 0.7 * stream.normal();
      of.group.push(g);
      of.x2.push(x2);
      of.x.push(x2 + deviation);
      of.m.push(mediator + own);
      of.y.push(outcome + b * own + stream.normal());
    }
  }
  const column = (name: 'x2' | 'x' | 'm' | 'y') => ({ name, values: of[name] });
  return {
    ...{ mediator: column('m'), outcome: column('y'), x: column('x'), x2: column('x2') },
    group: { name: 'cluster', values: of.group },
  };
}

const data = simulated(60, 12);
const inside = (value: number, [low, high]: readonly [number, number]) =>
  value > low && value < high;

describe('mediation across levels', () => {
  it('finds 2-1-1 by itself and its effect among groups', async () => {
    const found = await multilevelMediation({ ...data, cause: data.x2 });
    expect(found.design).toBe('2-1-1');
    expect(found.indirect.map((one) => one.at)).toEqual(['between']);
    const [between] = found.indirect;
    expect(inside(0.3, between!.interval)).toBe(true);
    expect(between!.value).toBeCloseTo(between!.a.estimate * between!.b.estimate, 12);
    expect(between!.interval[0]).toBeGreaterThan(0);
  });

  it('keeps effects within and among groups apart in 1-1-1', async () => {
    const found = await multilevelMediation({ ...data, cause: data.x });
    expect(found.design).toBe('1-1-1');
    expect(found.indirect.map((one) => one.at)).toEqual(['within', 'between']);
    const [within, between] = found.indirect;
    expect(inside(0.3, between!.interval)).toBe(true);
    expect(within!.total).toBeCloseTo(within!.value + within!.direct.estimate, 12);
    expect(await multilevelMediation({ ...data, cause: data.x })).toEqual(found);
  });

  it('holds a mediator beside this one constant in the equation of the outcome alone', async () => {
    const stream = new RandomStream(5, 'levels.test');
    const beside = {
      name: 'm2',
      values: data.mediator.values.map((m) => 0.8 * m + stream.normal()),
    };
    const outcome = {
      name: 'y',
      values: data.outcome.values.map((y, i) => y + 0.5 * beside.values[i]!),
    };
    const model = { ...data, outcome, cause: data.x };
    const [alone] = (await multilevelMediation(model)).indirect;
    const [held] = (await multilevelMediation({ ...model, outcomeCovariates: [beside] })).indirect;
    expect(held!.a.estimate).toBeCloseTo(alone!.a.estimate, 12);
    expect(alone!.b.estimate - held!.b.estimate).toBeCloseTo(0.4, 1);
  });

  it('adds the covariance of slopes that differ among groups', async () => {
    const found = await randomSlopeMediation({ ...data, cause: data.x });
    expect(found.indirect.value).toBeCloseTo(
      found.a.mean * found.b.mean + found.covariance.value,
      12,
    );
    expect(inside(0.3 * 0.25 + 0.4 * 0.4 * 0.6, found.indirect.interval!)).toBe(true);
    expect(inside(0.4 * 0.4 * 0.6, found.covariance.interval!)).toBe(true);
    expect(found.residual.mediator).toBeCloseTo(0.49, 1);
    expect(found.residual.outcome).toBeCloseTo(1, 0);
    expect(found.converged).toBe(true);
  });

  it('leaves rows with a missing value out of means too', async () => {
    const holes = {
      name: 'y',
      values: data.outcome.values.map((y, i) => (i % 7 === 0 ? Number.NaN : y)),
    };
    const found = await multilevelMediation({ ...data, outcome: holes, cause: data.x });
    expect(found.rows.withMissing).toBe(Math.ceil(720 / 7));
    const kept = (values: readonly number[]) => values.filter((_, i) => i % 7 !== 0);
    const fewer = await multilevelMediation({
      cause: { name: 'x', values: kept(data.x.values) },
      mediator: { name: 'm', values: kept(data.mediator.values) },
      outcome: { name: 'y', values: kept(data.outcome.values) },
      group: { name: 'cluster', values: kept(data.group.values) },
    });
    expect(found.indirect).toEqual(fewer.indirect);
  });

  it.each([
    ['levels.varies-within-groups', { ...data, cause: data.x }, '2-1-1'],
    ['levels.constant-within-groups', { ...data, cause: data.x2 }, '1-1-1'],
    ['levels.constant-within-groups', { ...data, cause: data.x, mediator: data.x2 }, '1-1-1'],
  ] as const)('%s', async (code, model, design) => {
    await expect(multilevelMediation(model, { design })).rejects.toMatchObject({ code });
  });

  it('stops when cancelled', async () => {
    const control = { signal: AbortSignal.abort() };
    const model = { ...data, cause: data.x };
    await expect(multilevelMediation(model, {}, control)).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
    await expect(randomSlopeMediation(model, {}, control)).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
  });
});

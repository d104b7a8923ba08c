import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { logisticMrqap } from './logistic-mrqap.ts';
import { mrqap } from './mrqap.ts';
import { qapCorrelation } from './qap-correlation.ts';
import type { Relation } from './relation.ts';

const n = 20;

function random(
  name: string,
  seed: number,
  value = (stream: RandomStream) => stream.normal(),
): Relation {
  const stream = new RandomStream(seed, name);
  return { name, values: Array.from({ length: n * n }, () => value(stream)) };
}

function combine(name: string, parts: readonly [Relation, number][], noise: Relation): Relation {
  const values = Array.from({ length: n * n }, (_, at) =>
    parts.reduce((sum, [part, share]) => sum + share * part.values[at]!, noise.values[at]!),
  );
  return { name, values };
}

const x = random('x', 1);
const z = random('z', 2);
const y = combine('y', [[x, 0.5]], random('noise', 3));

describe('QAP', () => {
  it('finds a relation that is there and none that is not; the same seed gives the same', async () => {
    const there = (await qapCorrelation(x, y, { permutations: 500, seed: 5 }))!;
    expect(there.test.greater.p).toBeCloseTo(1 / 501, 12);
    const none = (await qapCorrelation(x, z, { permutations: 500, seed: 5 }))!;
    expect(none.test.twoSided.p).toBeGreaterThan(0.05);
    expect(none.test.greater.error).toBeGreaterThan(0.001);
    expect(await qapCorrelation(x, y, { permutations: 500, seed: 5 })).toEqual(there);
    const other = (await qapCorrelation(x, y, { permutations: 500, seed: 6 }))!;
    expect(other.test.mean).not.toBe(there.test.mean);
  });

  it('compares available pairs when cells are missing; without any missing that is the same', async () => {
    const holes = {
      ...y,
      values: Array.from(y.values, (v, at) => (at % 17 === 3 ? Number.NaN : v)),
    };
    const found = (await qapCorrelation(x, holes, { permutations: 200 }))!;
    expect(found.cells).toBeLessThan(found.allCells);
    expect(found.correlation).toBeGreaterThan(0.3);
    const diagonal = {
      ...y,
      values: Array.from(y.values, (v, at) => (at % (n + 1) === 0 ? Number.NaN : v)),
    };
    expect(await qapCorrelation(x, diagonal, { permutations: 200 })).toEqual(
      await qapCorrelation(x, y, { permutations: 200 }),
    );
  });

  it('is undefined for a constant relation', async () => {
    const flat = { name: 'flat', values: new Float64Array(n * n).fill(2) };
    expect(await qapCorrelation(x, flat)).toBeNull();
  });

  it('says what is wrong', async () => {
    await expect(qapCorrelation(x, { name: 'short', values: [1, 2] })).rejects.toThrow(
      /short has 2/,
    );
    await expect(qapCorrelation(x, y, { permutations: 10 })).rejects.toThrow(/10 is not a usable/);
    const infinite = {
      name: 'inf',
      values: Array.from(x.values, (v, at) => (at === 1 ? 1 / 0 : v)),
    };
    await expect(qapCorrelation(infinite, y)).rejects.toThrow(/inf, row 1, column 2/);
    const signal = AbortSignal.abort();
    await expect(qapCorrelation(x, y, {}, { signal })).rejects.toThrow(/Cancelled/);
  });
});

describe('MRQAP', () => {
  it('tells a predictor from a spurious one', async () => {
    const correlated = combine('w', [[x, 1]], random('other', 4));
    const found = await mrqap(y, [x, correlated], { permutations: 500 });
    const [, first, second] = found.effects;
    expect(first!.coefficient).toBeCloseTo(0.5, 0);
    expect(first!.twoSided.p).toBeLessThan(0.01);
    expect(second!.twoSided.p).toBeGreaterThan(0.05);
    expect(found.rSquared!).toBeGreaterThan(0.1);
  });

  it('is the same by sums over available cells and by projection', async () => {
    // One missing cell takes the general way; its numbers must be near those of the fast one.
    const missing = { ...y, values: Array.from(y.values, (v, at) => (at === 1 ? Number.NaN : v)) };
    const whole = await mrqap(y, [x, z], { permutations: 300 });
    const part = await mrqap(missing, [x, z], { permutations: 300 });
    expect(part.cells).toBe(whole.cells - 1);
    part.effects.forEach((effect, at) => {
      expect(effect.coefficient).toBeCloseTo(whole.effects[at]!.coefficient, 1);
      expect(Math.abs(effect.twoSided.p - whole.effects[at]!.twoSided.p)).toBeLessThan(0.1);
    });
  });

  it('names a predictor that the others make up', async () => {
    const doubled = { name: 'double', values: Array.from(x.values, (v) => 2 * v + 1) };
    const found = await mrqap(y, [x, doubled]);
    expect(found).toMatchObject({ status: 'collinear', collinearWith: 'double', effects: [] });
    await expect(mrqap(y, [x, x])).rejects.toThrow(/lists x twice/);
  });

  it('has a logistic form', async () => {
    const binary = { name: 'tie', values: Array.from(y.values, (v) => Number(v > 0.5)) };
    const found = await logisticMrqap(binary, [x, z], { permutations: 100 });
    expect(found.status).toBe('estimated');
    expect(found.effects[1]!.twoSided.p).toBeLessThan(0.02);
    expect(found.deviance!).toBeLessThan(found.nullDeviance!);
    const perfect = { name: 'sure', values: Array.from(x.values, (v) => Number(v > 0)) };
    expect(await logisticMrqap(perfect, [x], { permutations: 100 })).toMatchObject({
      status: 'separated',
      effects: [],
    });
    await expect(logisticMrqap(y, [x])).rejects.toThrow(/neither 0 nor 1/);
  });
});

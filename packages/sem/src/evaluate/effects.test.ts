import { QunhaiError } from '@qunhai/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planEffects } from './effect-plan.ts';
import { effectsOfDraws } from './effects.ts';

const ids = (q: number) => Array.from({ length: q }, (_, k) => `c${k}`);

/** A random acyclic model: any subset of the forward paths, with coefficients. */
const model = fc.integer({ min: 2, max: 6 }).chain((q) => {
  const forward = ids(q).flatMap((from, i) =>
    ids(q)
      .slice(i + 1)
      .map((to) => ({ from, to })),
  );
  return fc.subarray(forward, { minLength: 1 }).chain((paths) =>
    fc.record({
      q: fc.constant(q),
      paths: fc.shuffledSubarray(paths, { minLength: paths.length }),
      coefficients: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
        minLength: paths.length,
        maxLength: paths.length,
      }),
    }),
  );
});

/** (I − B)⁻¹ − I as B + B² + … of a nilpotent B. */
function totalByPowers(
  q: number,
  paths: readonly { from: string; to: string }[],
  coefficients: readonly number[],
) {
  const at = (id: string) => Number(id.slice(1));
  const b = new Float64Array(q * q);
  paths.forEach(({ from, to }, k) => {
    b[at(from) * q + at(to)] = coefficients[k]!;
  });
  const total = b.slice();
  let power = b;
  for (let step = 1; step < q; step++) {
    const next = new Float64Array(q * q);
    for (let i = 0; i < q; i++)
      for (let j = 0; j < q; j++)
        for (let k = 0; k < q; k++) next[i * q + j]! += power[i * q + k]! * b[k * q + j]!;
    power = next;
    power.forEach((value, cell) => {
      total[cell]! += value;
    });
  }
  return (from: string, to: string) => total[at(from) * q + at(to)]!;
}

describe('effects', () => {
  it('totals are (I − B)⁻¹ − I and direct plus indirect', () => {
    fc.assert(
      fc.property(model, ({ q, paths, coefficients }) => {
        const plan = planEffects(ids(q), paths);
        const { total, totalIndirect } = effectsOfDraws(plan, Float64Array.from(coefficients), 1);
        const expected = totalByPowers(q, paths, coefficients);
        let indirectRow = 0;
        plan.pairs.forEach(({ from, to, direct, chains }, pair) => {
          expect(total[pair]).toBeCloseTo(expected(from, to), 10);
          const indirect = chains.length > 0 ? totalIndirect[indirectRow++]! : 0;
          const path = direct === null ? 0 : coefficients[direct]!;
          expect(total[pair]).toBeCloseTo(path + indirect, 12);
        });
        for (const from of ids(q))
          for (const to of ids(q))
            if (!plan.pairs.some((pair) => pair.from === from && pair.to === to))
              expect(expected(from, to)).toBe(0);
      }),
    );
  });

  it('computes every draw as it would alone, and keeps failed draws NaN', () => {
    fc.assert(
      fc.property(model, ({ q, paths, coefficients }) => {
        const plan = planEffects(ids(q), paths);
        const one = effectsOfDraws(plan, Float64Array.from(coefficients), 1);
        const failed = coefficients.map(() => Number.NaN);
        const three = effectsOfDraws(
          plan,
          Float64Array.from([...coefficients, ...failed, ...coefficients]),
          3,
        );
        for (const name of ['specificIndirect', 'totalIndirect', 'total'] as const) {
          const columns = one[name].length;
          expect(three[name].slice(0, columns)).toEqual(one[name]);
          expect(three[name].slice(columns, 2 * columns).every(Number.isNaN)).toBe(true);
          expect(three[name].slice(2 * columns)).toEqual(one[name]);
        }
      }),
    );
  });

  it('names every chain once, by source, target and links', () => {
    const paths = [
      { from: 'DC', to: 'MK' },
      { from: 'CN', to: 'DC' },
      { from: 'CN', to: 'GR' },
      { from: 'DC', to: 'GR' },
      { from: 'GR', to: 'MK' },
    ];
    const plan = planEffects(['CN', 'DC', 'GR', 'MK'], paths);
    expect(plan.specific.map(({ path }) => path.join('→'))).toEqual([
      'CN→DC→GR',
      'CN→DC→GR→MK',
      'CN→DC→MK',
      'CN→GR→MK',
      'DC→GR→MK',
    ]);
    const values = effectsOfDraws(plan, Float64Array.of(0.5, 0.4, 0.3, 0.2, 0.1), 1);
    const rounded = Array.from(values.specificIndirect, (value) => Number(value.toFixed(6)));
    expect(rounded).toEqual([0.08, 0.008, 0.2, 0.03, 0.02]);
    expect(plan.pairs.find(({ to, from }) => from === 'CN' && to === 'MK')).toMatchObject({
      from: 'CN',
      to: 'MK',
      direct: null,
      chains: [1, 2, 3],
    });
  });

  it('counts chains before it enumerates them; totals do without', () => {
    fc.assert(
      fc.property(model, ({ q, paths, coefficients }) => {
        const draws = Float64Array.from(coefficients);
        const all = planEffects(ids(q), paths);
        expect(all.omittedChains).toBe(0);
        for (const { chainCount, chains } of all.pairs) expect(chainCount).toBe(chains.length);
        fc.pre(all.specific.length > 0);
        expect(planEffects(ids(q), paths, all.specific.length)).toEqual(all);
        const short = planEffects(ids(q), paths, all.specific.length - 1);
        expect(short.specific).toEqual([]);
        expect(short.omittedChains).toBe(all.specific.length);
        const { specificIndirect, ...totals } = effectsOfDraws(short, draws, 1);
        expect(specificIndirect).toHaveLength(0);
        expect(totals).toEqual({
          total: effectsOfDraws(all, draws, 1).total,
          totalIndirect: effectsOfDraws(all, draws, 1).totalIndirect,
        });
      }),
    );
  });

  it('indirect effects of a pair add up to its total indirect effect', () => {
    fc.assert(
      fc.property(model, ({ q, paths, coefficients }) => {
        const plan = planEffects(ids(q), paths);
        const values = effectsOfDraws(plan, Float64Array.from(coefficients), 1);
        plan.pairs
          .filter(({ chainCount }) => chainCount > 0)
          .forEach(({ chains }, row) => {
            const sum = chains.reduce((s, chain) => s + values.specificIndirect[chain]!, 0);
            expect(values.totalIndirect[row]).toBeCloseTo(sum, 12);
          });
      }),
    );
  });

  it('does not hang on a dense model of 40 constructs', () => {
    const dense = ids(40).flatMap((from, i) =>
      ids(40)
        .slice(i + 1)
        .map((to) => ({ from, to })),
    );
    const plan = planEffects(ids(40), dense);
    // Between constructs i < j any subset of the j − i − 1 between them makes a chain, the empty one the path itself.
    const expected = Array.from({ length: 39 }, (_, d) => (39 - d) * (2 ** d - 1));
    expect(plan.omittedChains).toBe(expected.reduce((sum, count) => sum + count));
    const { total } = effectsOfDraws(plan, new Float64Array(dense.length).fill(1), 1);
    const ends = plan.pairs.findIndex(({ from, to }) => from === 'c0' && to === 'c39');
    expect(total[ends]).toBe(2 ** 38);
  });

  it('refuses a cycle by name', () => {
    const paths = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect(() => planEffects(['a', 'b'], paths)).toThrowError(QunhaiError);
    expect(() => planEffects(['a', 'b'], paths)).toThrowError(/a → b → a/);
  });
});

import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { coagglomeration } from './coagglomeration.ts';
import { ellisonGlaeser } from './ellison-glaeser.ts';

const regions = Array.from({ length: 20 }, (_, i) => `r${i}`);
const employment = regions.map((_, i) => 100 + 10 * i);
const reference = { regions, employment };
const total = employment.reduce((a, b) => a + b, 0);

function drawRegion(stream: RandomStream) {
  let left = stream.uniform() * total;
  let i = 0;
  while (i < 19 && left > employment[i]!) left -= employment[i++]!;
  return regions[i]!;
}

/** Plants that follow the first plant with some probability and throw darts otherwise. */
function plants(count: number, follow: number, seed: number, industry = 'i') {
  const stream = new RandomStream(seed, 'test.plants');
  const leader = drawRegion(stream);
  const region = Array.from({ length: count }, () =>
    stream.uniform() < Math.sqrt(follow) ? leader : drawRegion(stream),
  );
  return {
    region,
    industry: region.map(() => industry),
    employment: region.map(() => 1 + 99 * stream.uniform() ** 3),
  };
}

describe('ellisonGlaeser', () => {
  it('is on average what the model of spillovers says', async () => {
    for (const follow of [0, 0.3]) {
      let sum = 0;
      for (let study = 0; study < 600; study++) {
        const [found] = await ellisonGlaeser(plants(30, follow, study), {
          reference,
          simulations: 0,
        });
        sum += found!.gamma! / 600;
      }
      expect(Math.abs(sum - follow)).toBeLessThan(0.03);
    }
  });

  it('has the expectation and variance that darts have', async () => {
    const one = plants(15, 0, 3);
    const [found] = await ellisonGlaeser(one, { reference, simulations: 0 });
    const darts: number[] = [];
    for (let study = 0; study < 4000; study++) {
      const stream = new RandomStream(study, 'test.darts');
      const region = one.region.map(() => drawRegion(stream));
      const [thrown] = await ellisonGlaeser({ ...one, region }, { reference, simulations: 0 });
      darts.push(thrown!.concentration!);
    }
    const mean = darts.reduce((a, b) => a + b, 0) / darts.length;
    const variance = darts.reduce((sum, g) => sum + (g - mean) ** 2, 0) / (darts.length - 1);
    expect(Math.abs(mean / found!.expected! - 1)).toBeLessThan(0.02);
    expect(Math.abs(variance / found!.variance! - 1)).toBeLessThan(0.1);
  });

  it('rejects darts about as often as its level says, and sees followers', async () => {
    let rejected = 0;
    for (let study = 0; study < 200; study++) {
      const options = { reference, simulations: 99, seed: study };
      const [found] = await ellisonGlaeser(plants(20, 0, study), options);
      if (found!.test!.p <= 0.1) rejected++;
    }
    expect(rejected).toBeGreaterThan(8);
    expect(rejected).toBeLessThan(34);
    const [followers] = await ellisonGlaeser(plants(30, 0.4, 1), { reference });
    expect(followers).toMatchObject({ band: 'very-localized', test: { p: 0.001 } });
    expect(followers!.gamma).toBeGreaterThan(followers!.randomRange![1]);
  });

  it('leaves out plants without employees, and says nothing of a single plant', async () => {
    const one = { region: ['a', 'b'], industry: ['i', 'i'], employment: [5, 0] };
    const [found] = await ellisonGlaeser(one, {
      reference: { regions: ['a', 'b'], employment: [1, 1] },
    });
    expect(found).toMatchObject({ plants: 1, gamma: null, band: null, test: null });
  });

  it.each([
    ['location.unknown-region', { region: ['x'], industry: ['i'], employment: [1] }],
    ['location.table-shape', { region: ['r0'], industry: ['i', 'j'], employment: [1] }],
    ['location.invalid-count', { region: ['r0'], industry: ['i'], employment: [Number.NaN] }],
  ])('%s', async (code, bad) => {
    await expect(ellisonGlaeser(bad, { reference })).rejects.toMatchObject({ code });
  });

  it('needs two regions', async () => {
    const one = { region: ['a', 'a'], industry: ['i', 'i'], employment: [1, 1] };
    await expect(ellisonGlaeser(one)).rejects.toMatchObject({ code: 'location.single-region' });
  });
});

describe('coagglomeration', () => {
  const join = (...all: ReturnType<typeof plants>[]) => ({
    region: all.flatMap((one) => one.region),
    industry: all.flatMap((one) => one.industry),
    employment: all.flatMap((one) => one.employment),
  });

  it('is near 0 for industries apart and high for one industry split in two', () => {
    const apart = coagglomeration(join(plants(200, 0, 1, 'i'), plants(200, 0, 2, 'j')), {
      reference,
    });
    expect(Math.abs(apart.gamma)).toBeLessThan(3 * apart.standardError!);
    const whole = plants(200, 0.4, 5);
    const halves = { ...whole, industry: whole.region.map((_, k) => (k % 2 ? 'i' : 'j')) };
    const split = coagglomeration(halves, { reference });
    expect(Math.abs(split.gamma - 0.4)).toBeLessThan(0.15);
    // For two industries the index of the group is that of the pair.
    expect(split.pairs).toHaveLength(1);
    expect(split.pairs[0]!.gamma).toBeCloseTo(split.gamma, 10);
  });

  it('names an industry it does not know, or that has one plant', () => {
    const both = join(plants(5, 0, 1, 'i'), plants(1, 0, 2, 'j'));
    const of = (...names: string[]) => coagglomeration(both, { reference, of: names });
    expect(() => of('i', 'z')).toThrowError(/z is not among/);
    expect(() => of('i', 'j')).toThrowError(/j has 1 plants/);
    expect(() => of('i')).toThrowError(
      expect.objectContaining({ code: 'location.setting-out-of-range' }),
    );
  });
});

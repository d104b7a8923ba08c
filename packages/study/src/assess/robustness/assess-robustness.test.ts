import type { AnalysisMatrix } from '@qunhai/dataset';
import { RandomStream } from '@qunhai/kernel';
import { normalCdf } from '@qunhai/numerics';
import { assessmentsSchema } from '@qunhai/results';
import type { SemConstruct, SemModel } from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import { estimateModel } from '../../estimate-model.ts';
import { analysisPlan } from '../../study-schema.ts';
import { assessRobustness } from './assess-robustness.ts';

interface World {
  readonly n: number;
  readonly seed?: number;
  /** Coefficient of A² on C. */
  readonly bend?: number;
  /** Correlation of A, exponential then, with the error of C. */
  readonly endogenous?: number;
  /** Share of firms in which B rather than A drives C. */
  readonly others?: number;
  /** Part of two of A's four items that a second factor makes. */
  readonly split?: number;
  readonly items?: number;
  /** C is what A and B make of it, without error. */
  readonly exact?: boolean;
}

const patience = { timeout: 60_000 };

/** A → C ← B, four items each. */
function draw({
  n,
  seed = 1,
  bend = 0,
  endogenous = 0,
  others = 0,
  split = 0,
  items = 4,
  exact = false,
}: World): AnalysisMatrix {
  const stream = new RandomStream(seed, 'robustness-test');
  const variables = ['A', 'B', 'C'].flatMap((id) =>
    Array.from({ length: items }, (_, i) => `${id}${i + 1}`),
  );
  const rows = Array.from({ length: n }, (_, row) => {
    const error = exact ? 0 : stream.normal();
    const own = endogenous * error + Math.sqrt(1 - endogenous ** 2) * stream.normal();
    const a = endogenous === 0 ? own : -Math.log(1 - normalCdf(own)) - 1;
    const b = stream.normal();
    const second = stream.normal();
    const [ofA, ofB] =
      row < others * n ? [-0.1, 0.8] : [others > 0 ? 0.8 : 0.4, others > 0 ? -0.1 : 0.3];
    const c = ofA * a + ofB * b + bend * (a * a - 1) + (others > 0 ? 0.4 : 0.8) * error;
    return [a, b, c].flatMap((factor, j) =>
      Array.from({ length: items }, (_, i) => {
        const other = j === 0 && i >= 2 ? split : 0;
        const noise = (items === 1 ? 0 : others > 0 ? 0.3 : 0.7) * stream.normal();
        return Math.sqrt(1 - other ** 2) * factor + other * second + noise;
      }),
    );
  });
  return {
    ...{ wave: 1, n, p: variables.length, variables, values: Float64Array.from(rows.flat()) },
    firms: rows.map((_, i) => `f${i}`),
    clusters: rows.map(() => null),
    rows: rows.map((_, i) => i + 2),
  };
}

function modelOf({ variables }: AnalysisMatrix): SemModel {
  const construct = (id: string): SemConstruct => ({
    ...{ id, kind: 'reflective', mode: 'A' },
    indicators: variables.filter((name) => name.startsWith(id)),
  });
  return {
    constructs: ['A', 'B', 'C'].map(construct),
    paths: [
      { from: 'A', to: 'C' },
      { from: 'B', to: 'C' },
    ],
  };
}

async function examine(
  world: World,
  settings: object = {},
  workers = 1,
  specify: (matrix: AnalysisMatrix) => SemModel = modelOf,
) {
  const matrix = draw(world);
  const plan = analysisPlan.parse({ resamples: 300, interval: 'percentile', ...settings });
  const model = specify(matrix);
  const wave = { wave: 1, matrix, facts: [], files: [], exclusions: [], notes: [] };
  const estimation = estimateModel(model, matrix, plan);
  const found = await assessRobustness({ model, wave, plan, seed: 3, workers, estimation }, {});
  assessmentsSchema.parse({ robustness: found });
  const finding = (id: string) => found.findings.find((one) => one.id === id);
  const verdict = (id: string) => finding(id)?.verdict;
  return { ...found, finding, verdict };
}

describe('the robustness of a sound model', patience, () => {
  it('is found sound, as far as its data can tell', async () => {
    const { verdict, finding, nonlinearity, endogeneity, segments, tetrads } = await examine({
      n: 400,
    });
    expect(['reset', 'quadratic', 'segments', 'tetrads.passes'].map(verdict)).toEqual(
      Array.from({ length: 4 }, () => 'passes'),
    );
    // A and B are normal, and four hundred firms are few.
    expect(verdict('copula')).toBe('open');
    expect(finding('copula')!.text.en).toContain('2 of 2 paths (A, B)');
    expect(endogeneity!.paths.map(({ adjustedP }) => adjustedP)).toEqual([null, null]);
    expect(nonlinearity!.quadratic).toHaveLength(2);
    expect(nonlinearity!.correction).toBe('benjamini-hochberg');
    expect(segments!.pointsTo).toMatchObject({ aic3: 1, caic: 1, bic: 1 });
    expect(segments!.described).toBe(null);
    const weights = segments!.solutions.map(({ bicWeight }) => bicWeight);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(tetrads!.blocks.map((block) => block.tetrads.length)).toEqual([2, 2, 2]);
  });

  it('is the same with two workers', async () => {
    const { finding: _f, verdict: _v, ...one } = await examine({ n: 150 });
    const { finding: _g, verdict: _w, ...two } = await examine({ n: 150 }, {}, 2);
    expect(two).toEqual(one);
  });
});

describe('what is wrong', patience, () => {
  it('with a bend: RESET fails, and the square and its slopes are those of the truth', async () => {
    const { verdict, finding, nonlinearity } = await examine({ n: 600, bend: 0.25 });
    expect(verdict('reset')).toBe('fails');
    expect(verdict('quadratic')).toBe('caution');
    expect(finding('quadratic')!.text.en).toMatch(
      /^Effects that bend: 1 of 2\. A → C: 0\.\d\d, 95% CI/,
    );
    const square = nonlinearity!.quadratic!.find(({ from }) => from === 'A')!;
    // C is standardized: its variance is 0.16 + 0.09 + 2·0.25² + 0.64.
    const truth = 0.25 / Math.sqrt(0.89 + 2 * 0.25 ** 2);
    expect(Math.abs(square.estimate - truth)).toBeLessThan(2.5 * square.standardError!);
    const [low, mean, high] = square.slopes.map(({ estimate }) => estimate);
    expect(high! - mean!).toBeCloseTo(2 * square.estimate, 10);
    expect(mean! - low!).toBeCloseTo(2 * square.estimate, 10);
  });

  it('with an endogenous cause: the path is corrected towards the truth, more surely with more firms', async () => {
    const settings = { estimator: 'pls' };
    const many = await examine({ n: 1200, endogenous: 0.5, items: 1 }, settings);
    expect(many.verdict('copula')).toBe('fails');
    const path = many.endogeneity!.paths.find(({ from }) => from === 'A')!;
    expect(path.usable).toBe(true);
    expect(path.plain!.estimate - path.corrected!.estimate).toBeGreaterThan(0.15);
    expect(path.change!.interval!.upper).toBeLessThan(0);
    const few = await examine({ n: 500, endogenous: 0.6, items: 1 }, settings);
    expect(few.verdict('copula')).toBe('caution');
    expect(few.finding('copula')!.text.en).toContain('fewer than the 1,000');
  });

  it('with hidden groups: as many as there are, with their paths and intervals', async () => {
    const { verdict, segments } = await examine({ n: 400, others: 0.4 }, { estimator: 'pls' });
    expect(verdict('segments')).toBe('fails');
    expect(segments!.described).toBe(2);
    const path = (segment: number, from: string) =>
      segments!.paths.find((one) => one.segment === segment && one.from === from)!;
    expect(path(1, 'A').interval!.lower).toBeGreaterThan(0.5);
    expect(path(2, 'B').interval!.lower).toBeGreaterThan(0.5);
    expect(path(2, 'A').interval!.lower).toBeLessThan(0);
    const [large] = segments!.shares;
    expect(large!.interval!.lower).toBeLessThan(0.6);
    expect(large!.interval!.upper).toBeGreaterThan(0.6);
  });

  it('with a block of two factors: it is named, the others are not', async () => {
    const { verdict, finding } = await examine({ n: 400, split: 0.6 });
    expect(verdict('tetrads.A')).toBe('fails');
    expect(finding('tetrads.A')!.text.zh).toContain('A 的题项不能由单一公因子解释');
    expect(finding('tetrads.passes')!.text.en).toContain('B, C');
  });
});

describe('a second-order construct', patience, () => {
  it.each(['two-stage', 'repeated-indicators', 'embedded-two-stage'] as const)(
    'by %s is a cause like others, its components are not',
    async (approach) => {
      const { nonlinearity, endogeneity, segments, tetrads } = await examine(
        { n: 200, bend: 0.2 },
        { estimator: 'pls', resamples: 100 },
        1,
        (matrix) => ({
          constructs: [
            ...modelOf(matrix).constructs,
            { id: 'W', kind: 'second-order', mode: 'B', components: ['A', 'B'], approach },
          ],
          paths: [{ from: 'W', to: 'C' }],
        }),
      );
      expect(nonlinearity!.reset.map(({ construct }) => construct)).toEqual(['C']);
      expect(nonlinearity!.quadratic!.map(({ from, to }) => [from, to])).toEqual([['W', 'C']]);
      expect(endogeneity!.paths.map(({ from, to }) => [from, to])).toEqual([['W', 'C']]);
      expect(endogeneity!.causes.map(({ construct }) => construct)).toEqual(['W']);
      expect(segments!.solutions.length).toBeGreaterThan(0);
      expect(tetrads!.blocks.map(({ construct }) => construct)).toEqual(['A', 'B', 'C']);
    },
  );
});

describe('what cannot be told', patience, () => {
  const open = ['reset', 'copula', 'segments'];

  it('without an estimate is open, and says why', async () => {
    const { verdict, finding, nonlinearity, segments } = await examine({ n: 10 });
    expect(open.map(verdict)).toEqual(['open', 'open', 'open']);
    expect(finding('reset')!.text.en).toContain('no converged, proper estimate');
    expect([nonlinearity, segments]).toEqual([null, null]);
  });

  it('without resamples keeps what needs none', async () => {
    const { verdict, nonlinearity, endogeneity, segments, tetrads } = await examine(
      { n: 400, others: 0.4 },
      { resamples: 0, estimator: 'pls' },
    );
    expect(['copula', 'quadratic', 'tetrads'].map(verdict)).toEqual(['open', 'open', 'open']);
    expect(verdict('segments')).toBe('fails');
    expect(segments!.paths).toEqual([]);
    expect(segments!.notes[0]!.en).toContain('no intervals');
    expect(nonlinearity!.reset[0]!.p).not.toBe(null);
    expect([nonlinearity!.quadratic, endogeneity, tetrads]).toEqual([null, null, null]);
  });

  it('of single items has no tetrads', async () => {
    const { verdict, finding } = await examine({ n: 100, items: 1 });
    expect(verdict('tetrads')).toBe('open');
    expect(finding('tetrads')!.text.en).toContain('four items');
  });

  it('of an outcome without residuals is neither bends nor segments', async () => {
    const { verdict, finding, nonlinearity, segments } = await examine({
      ...{ n: 100, items: 1, exact: true },
    });
    expect(open.map(verdict)).toEqual(['open', 'open', 'open']);
    expect(nonlinearity!.reset[0]!.note!.en).toContain('No residuals');
    expect(segments).toBe(null);
    expect(finding('segments')!.text.en).toContain('leaves no residuals');
  });

  it('needs rows for the squares too', async () => {
    // Two causes and their squares ask for 15 rows.
    const { verdict, finding } = await examine({ n: 14, items: 1 });
    expect(verdict('reset')).not.toBe(undefined);
    expect(verdict('quadratic')).toBe('open');
    expect(finding('quadratic')!.text.en).toContain('15');
  });
});

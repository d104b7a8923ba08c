import { correlationMatrix, mean, standardDeviation } from '@qunhai/numerics';
import { type Theory, theorySchema } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { checkTruth } from './check-truth.ts';
import { defaultTruth } from './default-truth.ts';
import { drawStudy } from './draw-study.ts';
import { type DrawnTable, drawnTableCsv } from './drawn-study.ts';
import { populationMoments } from './population-moments.ts';
import type { TruthInput } from './truth-schema.ts';

const both = (text: string) => ({ zh: text, en: text });

/** A small theory with every kind of measurement; X is outside all paths, W second-order with a path. */
const theory: Theory = theorySchema.parse({
  schema: 'qunhai-theory/1',
  id: 'small',
  version: '1.0.0',
  title: both('t'),
  description: both('d'),
  source: both('s'),
  scales: [
    {
      id: 'agree',
      min: 1,
      max: 7,
      step: 1,
      anchors: [
        { value: 1, label: both('no') },
        { value: 7, label: both('yes') },
      ],
      dontKnow: { label: both('?'), code: -8 },
    },
  ],
  constructs: [
    { id: 'R', measurement: { kind: 'reflective' } },
    { id: 'C', measurement: { kind: 'composite' } },
    { id: 'Y', measurement: { kind: 'reflective' } },
    { id: 'X', measurement: { kind: 'reflective' } },
    { id: 'W', measurement: { kind: 'second-order', components: ['W1', 'W2'] } },
    { id: 'W1', measurement: { kind: 'reflective' } },
    { id: 'W2', measurement: { kind: 'reflective' } },
  ].map((c) => ({ ...c, name: both(c.id), definition: both(c.id), role: 'resource' })),
  items: [
    ...['R1', 'R2', 'R3', 'C1', 'C2', 'C3', 'Y1', 'Y2', 'X1', 'X2'].map((id) => [id, id[0]!]),
    ...['W1a', 'W1b', 'W2a', 'W2b'].map((id) => [id, id.slice(0, 2)]),
  ].map(([id, construct]) => ({
    id,
    construct,
    text: both(id!),
    scale: 'agree',
    form: 'short',
    reversed: id === 'R3',
  })),
  paths: [
    { from: 'R', to: 'Y', model: 'base' },
    { from: 'C', to: 'Y', model: 'base' },
    { from: 'Y', to: 'W', model: 'base' },
  ],
  facts: [
    { id: 'founded', question: both('f'), kind: 'year' },
    { id: 'share', question: both('f'), kind: 'percent' },
    { id: 'role', question: both('f'), kind: 'choice', options: [] },
    { id: 'markets', question: both('f'), kind: 'countries' },
    { id: 'marketCount', question: both('f'), kind: 'integer' },
    { id: 'firstExport', question: both('f'), kind: 'year' },
  ],
});

const truth: TruthInput = {
  schema: 'qunhai-truth/1',
  theory: 'small',
  clusters: [
    { id: 'north', name: both('north'), firms: 1500, shifts: { R: 0.8, X: -0.5 } },
    { id: 'south', name: both('south'), firms: 2500, shifts: { C: 0.4 } },
  ],
  paths: [
    { from: 'R', to: 'Y', value: 0.4 },
    { from: 'C', to: 'Y', value: -0.3 },
    { from: 'Y', to: 'W', value: 0.5 },
  ],
  correlations: [
    { a: 'R', b: 'C', value: 0.35 },
    { a: 'X', b: 'Y', value: 0.45 },
    { a: 'X', b: 'R', value: 0.2 },
  ],
  measurement: {
    R: { loadings: { R1: 0.8, R2: 0.7, R3: 0.6 } },
    C: {
      weights: { C1: 3, C2: 2, C3: 1 },
      correlation: 0.3,
      correlations: [{ a: 'C1', b: 'C3', value: -0.1 }],
    },
    Y: { loadings: { Y1: 0.9, Y2: 0.75 } },
    X: { loadings: { X1: 0.8, X2: 0.8 } },
    W: { weights: { W1: 1, W2: 1 }, correlation: 0.4 },
    W1: { loadings: { W1a: 0.8, W1b: 0.7 } },
    W2: { loadings: { W2a: 0.85, W2b: 0.75 } },
  },
  answers: { kind: 'continuous' },
};

const numbers = (
  table: DrawnTable,
  column: string,
  where: (row: readonly unknown[]) => boolean = () => true,
) => table.rows.filter(where).map((row) => row[table.columns.indexOf(column)] as number);

/** Correlations of standardized indicators: reversed items turned around. */
function observedCorrelations(table: DrawnTable, indicators: readonly string[]): Float64Array {
  const columns = indicators.map((id) => numbers(table, id).map((v) => (id === 'R3' ? -v : v)));
  const n = table.rows.length;
  const values = new Float64Array(n * indicators.length);
  columns.forEach((column, j) => {
    column.forEach((value, i) => {
      values[i * indicators.length + j] = value;
    });
  });
  return correlationMatrix(values, n, indicators.length);
}

describe('population', () => {
  const moments = populationMoments(theory, truth);
  const q = moments.constructs.length;
  const cor = (a: string, b: string) =>
    moments.constructCorrelations[
      moments.constructs.indexOf(a) * q + moments.constructs.indexOf(b)
    ]!;

  it('implies the correlations of endogenous constructs from the paths (path tracing by hand)', () => {
    expect(cor('R', 'Y')).toBeCloseTo(0.4 - 0.3 * 0.35, 12);
    expect(cor('C', 'Y')).toBeCloseTo(0.4 * 0.35 - 0.3, 12);
    expect(cor('R', 'W')).toBeCloseTo(0.5 * cor('R', 'Y'), 12);
  });

  it('keeps declared correlations of constructs outside the paths', () => {
    expect(cor('X', 'Y')).toBe(0.45);
    expect(cor('X', 'R')).toBe(0.2);
    expect(cor('X', 'C')).toBe(0);
  });

  it('makes components of a second-order construct sum up to it', () => {
    const weight = 1 / Math.sqrt(2 + 2 * 0.4);
    expect(cor('W1', 'W2')).toBe(0.4);
    expect(weight * (cor('W1', 'Y') + cor('W2', 'Y'))).toBeCloseTo(cor('W', 'Y'), 12);
  });

  it('scales composite weights to variance 1', () => {
    const at = ['C1', 'C2', 'C3'].map((id) => moments.indicators.indexOf(id));
    const p = moments.indicators.length;
    let variance = 0;
    for (const i of at)
      for (const j of at)
        variance +=
          moments.weights[i]! * moments.weights[j]! * moments.indicatorCorrelations[i * p + j]!;
    expect(variance).toBeCloseTo(1, 12);
    expect(moments.weights[at[0]!]! / moments.weights[at[2]!]!).toBeCloseTo(3, 12);
  });
});

describe('drawStudy', () => {
  const study = drawStudy(theory, truth, { seed: 7 });

  it('draws from the declared population: pooled correlations within 4 standard errors', () => {
    const { indicators, indicatorCorrelations } = populationMoments(theory, truth);
    const observed = observedCorrelations(study.responses, indicators);
    observed.forEach((value, cell) => {
      const expected = indicatorCorrelations[cell]!;
      const limit = (4 * (1 - expected ** 2)) / Math.sqrt(study.responses.rows.length) + 1e-9;
      expect(Math.abs(value - expected), `${cell}`).toBeLessThan(limit);
    });
  });

  it('shifts clusters as declared, as a difference of means', () => {
    const sd = 6 * 0.2;
    const of = (id: string) => (row: readonly unknown[]) => String(row[0]).startsWith(id);
    const difference =
      mean(numbers(study.responses, 'R1', of('north'))) -
      mean(numbers(study.responses, 'R1', of('south')));
    expect(Math.abs(difference / sd - 0.8 * 0.8)).toBeLessThan(0.15);
    expect(standardDeviation(numbers(study.responses, 'R1'))).toBeCloseTo(sd, 1);
  });

  it('is a pure function of seed and truth', () => {
    const small = { ...truth, clusters: [{ id: 'a', name: both('a'), firms: 30 }] };
    const csv = (seed: number) => drawnTableCsv(drawStudy(theory, small, { seed }).responses);
    expect(csv(1)).toBe(csv(1));
    expect(csv(1)).not.toBe(csv(2));
  });

  it('correlates waves as declared and lets firms drop out', () => {
    const panel = drawStudy(
      theory,
      { ...truth, waves: { count: 2, autocorrelation: 0.7, growth: { R: 0.5 }, attrition: 0.1 } },
      { seed: 3 },
    );
    const wave = (w: number) => (row: readonly unknown[]) => row[1] === w;
    const [first, second] = [1, 2].map((w) => numbers(panel.responses, 'R1', wave(w)));
    expect(Math.abs(second!.length / first!.length - 0.9)).toBeLessThan(0.02);
    expect(Math.abs((mean(second!) - mean(first!)) / 1.2 - 0.5 * 0.8)).toBeLessThan(0.1);
  });

  it('rounds to the scale, leaves out answers and writes the code of "don\'t know"', () => {
    const rounded = drawStudy(
      theory,
      { ...truth, answers: { kind: 'rounded' }, missing: { blank: 0.05, dontKnow: 0.03 } },
      { seed: 5 },
    );
    const answers = numbers(rounded.responses, 'C2');
    expect(new Set(answers)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, null, -8]));
    const shareOf = (value: unknown) => answers.filter((a) => a === value).length / answers.length;
    expect(Math.abs(shareOf(null) - 0.05)).toBeLessThan(0.015);
    expect(Math.abs(shareOf(-8) - 0.03)).toBeLessThan(0.012);
  });

  it('tells facts that hang together', () => {
    const told = drawStudy(
      theory,
      {
        ...truth,
        facts: [
          {
            fact: 'founded',
            distribution: { kind: 'normal', mean: 2003, standardDeviation: 6, max: 2018 },
          },
          {
            fact: 'firstExport',
            distribution: { kind: 'after', fact: 'founded', median: 4, spread: 1, max: 2024 },
          },
          {
            fact: 'markets',
            drivers: { Y: 0.5 },
            distribution: { kind: 'countries', median: 2, spread: 1, from: ['US', 'DE', 'JP'] },
          },
          { fact: 'marketCount', distribution: { kind: 'count', of: 'markets' } },
          {
            fact: 'share',
            asked: 'every-wave',
            drivers: { Y: 0.8 },
            distribution: { kind: 'percent', median: 20, spread: 1 },
          },
          {
            fact: 'role',
            distribution: {
              kind: 'ordered',
              options: [
                { value: 'OEM', share: 0.7 },
                { value: 'OBM', share: 0.3 },
              ],
            },
          },
        ],
      },
      { seed: 5 },
    );
    const founded = numbers(told.firms, 'founded');
    numbers(told.firms, 'firstExport').forEach((year, i) => {
      expect(year).toBeGreaterThanOrEqual(founded[i]!);
    });
    const markets = numbers(told.firms, 'markets') as unknown as (string | null)[];
    numbers(told.firms, 'marketCount').forEach((count, i) => {
      expect(markets[i]?.split(';').length ?? 0).toBe(count);
    });
    const oem = (numbers(told.firms, 'role') as unknown[]).filter((r) => r === 'OEM').length;
    expect(Math.abs(oem / 4000 - 0.7)).toBeLessThan(0.03);
    expect(told.responses.columns.at(-1)).toBe('share');
  });

  it('names more foreign partners where the driver is high, and only neighbours as local ones', () => {
    const { ties } = drawStudy(
      theory,
      {
        ...truth,
        ties: {
          kinds: [{ kind: 'supply', share: 1 }],
          local: { mean: 3 },
          foreign: { mean: 2, driver: 'Y', strength: 0.5, countries: ['US'] },
        },
      },
      { seed: 5 },
    );
    expect(Math.abs(ties.rows.filter((row) => row[5] === 'yes').length / 4000 - 3)).toBeLessThan(
      0.15,
    );
    for (const [from, to, , , country, local] of ties.rows) {
      if (local === 'yes') expect(String(to).slice(0, 5)).toBe(String(from).slice(0, 5));
      else expect(country).toBe('US');
      expect(to).not.toBe(from);
    }
  });

  it('spoils what it is told to spoil and lists it', () => {
    const contamination = { straightLiners: 3, speeders: 2, duplicates: 4, outOfRange: 5 };
    const small = [{ id: 'a', name: both('a'), firms: 60 }];
    const spoiled = drawStudy(
      theory,
      { ...truth, clusters: small, answers: { kind: 'rounded' }, seconds: 300, contamination },
      { seed: 5 },
    );
    const count = (kind: string) => spoiled.spoiled.filter((s) => s.kind === kind).length;
    expect([
      count('straight-liner'),
      count('speeder'),
      count('duplicate'),
      count('out-of-range'),
    ]).toEqual([3, 2, 4, 5]);
    expect(spoiled.responses.rows.length).toBe(64);
    expect(numbers(spoiled.responses, 'seconds').filter((s) => s < 30).length).toBe(2);
  });
});

describe('checkTruth', () => {
  const codeOf = (change: Partial<Record<keyof TruthInput, unknown>>) => {
    try {
      checkTruth({ ...truth, ...change }, theory);
      return 'accepted';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('accepts the truth it derives from a theory', () => {
    expect(checkTruth(defaultTruth(theory, { clusters: 3, waves: 2 }), theory).paths).toHaveLength(
      3,
    );
  });

  it.each([
    ['draw.invalid-truth', { clusters: [] }],
    ['draw.invalid-truth', { unheardOf: 1 }],
    ['draw.other-theory', { theory: 'other' }],
    ['draw.unknown-name', { paths: [{ from: 'R', to: 'Z', value: 0.1 }] }],
    ['draw.unknown-name', { paths: [{ from: 'R', to: 'W1', value: 0.1 }] }],
    ['draw.no-residual', { paths: [{ from: 'R', to: 'Y', value: 1.2 }] }],
    ['draw.implied-correlation', { correlations: [{ a: 'R', b: 'Y', value: 0.3 }] }],
    [
      'draw.impossible-correlations',
      {
        correlations: [
          { a: 'X', b: 'R', value: 0.99 },
          { a: 'X', b: 'C', value: 0.99 },
        ],
      },
    ],
    [
      'draw.declared-twice',
      {
        correlations: [
          { a: 'X', b: 'R', value: 0.1 },
          { a: 'R', b: 'X', value: 0.1 },
        ],
      },
    ],
    [
      'draw.cyclic-paths',
      {
        paths: [
          { from: 'R', to: 'Y', value: 0.3 },
          { from: 'Y', to: 'R', value: 0.3 },
        ],
        correlations: [],
        clusters: [{ id: 'a', name: both('a'), firms: 9 }],
      },
    ],
    [
      'draw.shift-on-outcome',
      { clusters: [{ id: 'a', name: both('a'), firms: 9, shifts: { Y: 1 } }] },
    ],
    [
      'draw.shifts-too-large',
      {
        clusters: [
          { id: 'a', name: both('a'), firms: 9, shifts: { R: 3 } },
          { id: 'b', name: both('b'), firms: 9 },
        ],
      },
    ],
    ['draw.unmeasured', { measurement: { ...truth.measurement, W1: undefined } }],
    ['draw.too-few-firms', { contamination: { speeders: 5000 } }],
  ])('%s', (code, change) => {
    expect(codeOf(JSON.parse(JSON.stringify(change)))).toBe(code);
  });
});

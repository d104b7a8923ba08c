import { firmWays as schema } from '@qunhai/api';
import type { Assessments, FirmDiagnosis } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { firmWays } from './firm-ways.ts';

type Configurations = NonNullable<Assessments['configurations']>;

const anchors = { exclusion: 2, crossover: 4, inclusion: 6 };
const ratio = { estimate: 0.86, interval: null };
const score = (construct: string, value: number | null, answered = 3) => ({
  ...{ construct, score: value, interval: null, percentile: null, percentileInterval: null },
  ...{ answered, items: 3 },
});
const column = (label: string, roles: readonly string[]) => ({
  ...{ label, roles, consistency: ratio, coverage: ratio, pri: ratio, uniqueCoverage: 0.2 },
  ...{ firms: 12, deviant: 2 },
});
const outcome = (target: boolean, ways: boolean) => ({
  ...{ outcome: 'GR', target, conditions: ['A', 'B', 'C'], robustness: null },
  sets: ['GR', 'A', 'B', 'C'].map((construct) => ({ construct, anchors })),
  directions: [
    {
      direction: 'high',
      main: ways
        ? {
            alternatives: 1,
            columns: [
              column('1', ['core-present', 'peripheral-absent', 'irrelevant']),
              column('2', ['irrelevant', 'irrelevant', 'core-present']),
            ],
          }
        : null,
    },
  ],
  cases: [
    {
      ...{ firm: 'near', wave: 2, outcome: 0.3, solution: 0.2, in: [] },
      nearest: {
        ...{ label: '1', ties: [] },
        lacks: [
          { construct: 'A', level: 1, membership: 0.4, score: 3.8 },
          { construct: 'B', level: 0, membership: 0.2, score: 5 },
        ],
      },
    },
    {
      ...{ firm: 'inside', wave: 2, outcome: 0.9, solution: 0.8, in: ['2'] },
      nearest: { label: '2', ties: [], lacks: [] },
    },
  ],
});
const found = (...outcomes: object[]) =>
  ({
    ...{ findings: [], notes: [], analysis: { firmsPerCombination: 8, outcomes } },
  }) as unknown as Configurations;
const firm = (id: string, ...scores: object[]) =>
  ({ firm: id, wave: 2, scores }) as unknown as FirmDiagnosis;
const near = firm('near', score('GR', 3), score('A', 3.8), score('B', 5), score('C', 2));

describe('where a firm stands to ways that work', () => {
  it('is the nearest way, with what the firm lacks most first and its score beside the anchors', () => {
    const told = schema.parse(firmWays(near, found(outcome(true, true))));
    const [standing] = told.outcomes;
    expect(standing).toMatchObject({ state: 'near', membership: 0.2, found: 2 });
    expect(standing!.outcome).toMatchObject({ score: 3, membership: 0.3 });
    const [way, ...others] = standing!.ways;
    expect(others).toEqual([]);
    expect(way).toMatchObject({ label: '1', firms: 12, deviant: 2, consistency: ratio });
    expect(way!.conditions).toEqual([
      { construct: 'B', level: 0, core: false, lacking: 0.2, score: 5, interval: null, anchors },
      { construct: 'A', level: 1, core: true, lacking: 0.4, score: 3.8, interval: null, anchors },
    ]);
  });

  it('is the way the firm is in, which lacks nothing', () => {
    const told = firmWays(
      firm('inside', score('GR', 6), score('A', 1), score('B', 1), score('C', 6)),
      found(outcome(true, true)),
    );
    expect(told.outcomes).toMatchObject([{ state: 'inside', membership: 0.8 }]);
    expect(told.outcomes[0]!.ways.map(({ label }) => label)).toEqual(['2']);
    expect(told.outcomes[0]!.ways[0]!.conditions).toMatchObject([
      { construct: 'C', lacking: null },
    ]);
  });

  it('says so where there is no way, no score, or nothing was asked', () => {
    const none = firmWays(near, found(outcome(true, false)));
    expect(none.outcomes).toMatchObject([{ state: 'no-way', ways: [], membership: null }]);
    const few = firm('other', score('GR', 3), score('A', null, 0), score('B', 5, 1), score('C', 2));
    const unscored = firmWays(few, found(outcome(true, true)));
    expect(unscored.outcomes).toMatchObject([{ state: 'unscored', unscored: ['A', 'B'] }]);
    expect(firmWays(near, undefined)).toMatchObject({ asked: false, outcomes: [] });
    expect(firmWays(near, { findings: [], notes: [], analysis: null }).asked).toBe(true);
  });

  it('leaves out what theory does not aim at, and rows of other waves', () => {
    expect(firmWays(near, found(outcome(false, true))).outcomes).toEqual([]);
    const before = firmWays({ ...near, wave: 1 }, found(outcome(true, true)));
    expect(before.outcomes).toMatchObject([{ state: 'unscored' }]);
  });
});

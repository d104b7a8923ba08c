import { RandomStream } from '@qunhai/kernel';
import { type Assessments, assessmentsSchema, type DiagnosisResults } from '@qunhai/results';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import type { AnalysedWave } from '../../analysed-wave.ts';
import { analysisPlan } from '../../study-schema.ts';
import { assessComparison } from '../comparison/assess-comparison.ts';
import { assessConfigurations, type ConfigurationBasis } from './assess-configurations.ts';
import { conditionLimit, configurationQuestions } from './configuration-questions.ts';
import { expectedDirections } from './expected-directions.ts';
import { ratioEstimate } from './ratio-estimate.ts';

const causes = ['DL', 'IE', 'CN', 'CA', 'DC'] as const;
const ids = [...causes, 'GR'];

type Row = Record<(typeof causes)[number], number>;

/** GR is high with CA and DC together, or with DL and IE without CN. */
const twoWays = ({ DL, IE, CN, CA, DC }: Row) =>
  Math.max(Math.min(CA, DC), Math.min(DL, IE, 1 - CN));

/** Firms with scores from 1 to 7, GR by a rule on the way from 0 to 1. */
function study(n: number, rule: (row: Row) => number, settings: object = {}): ConfigurationBasis {
  const stream = new RandomStream(5, 'configurations-test');
  const firms = Array.from({ length: n }, (_, i) => {
    const row = Object.fromEntries(causes.map((id) => [id, stream.uniform()])) as Row;
    const score = { ...row, GR: rule(row) } as Record<string, number>;
    return {
      ...{ firm: `f${i}`, wave: 1, cluster: ['a', 'b', 'c'][i % 40 === 0 ? 2 : i % 2]! },
      scores: ids.map((construct) => ({
        ...{ construct, score: 1 + 6 * score[construct]!, answered: 3, items: 3 },
      })),
    };
  });
  const items = theory.items.filter(({ construct }) => ids.includes(construct));
  return {
    theory,
    plan: analysisPlan.parse(settings),
    wave: {
      matrix: {
        ...{ n: 2, p: items.length, variables: items.map(({ id }) => id) },
        values: Float64Array.from({ length: 2 * items.length }, (_, i) => i),
      },
    } as unknown as ConfigurationBasis['wave'],
    diagnosis: { firms } as unknown as DiagnosisResults,
  };
}

async function assess(...args: Parameters<typeof study>) {
  const configurations = await assessConfigurations(study(...args), {});
  assessmentsSchema.parse({ configurations });
  const outcome = configurations.analysis?.outcomes.find((one) => one.outcome === 'GR');
  return { configurations, outcome: outcome! };
}

type Outcome = Awaited<ReturnType<typeof assess>>['outcome'];

/** Ways of a direction as text: `CA*DC`. */
function waysOf({ directions, conditions }: Outcome, direction: 'high' | 'not-high'): string[] {
  const { main } = directions.find((one) => one.direction === direction)!;
  return main!.columns.map(({ roles }) =>
    conditions
      .flatMap((id, j) => {
        if (roles[j]!.endsWith('present')) return [id];
        return roles[j]!.endsWith('absent') ? [`~${id}`] : [];
      })
      .join('*'),
  );
}

describe('assessConfigurations', () => {
  it('finds the two ways that there are, and tells them', async () => {
    const { configurations, outcome } = await assess(600, twoWays);
    expect(waysOf(outcome, 'high').sort()).toEqual(['CA*DC', 'DL*IE*~CN']);
    const { main } = outcome.directions[0]!;
    expect(main!.consistency!.estimate).toBeGreaterThan(0.9);
    expect(main!.consistency!.interval!.lower).toBeLessThan(main!.consistency!.estimate);
    const [high] = configurations.findings;
    expect(high!.verdict).toBe('passes');
    expect(high!.text.en).toMatch(/2 ways lead to a high level/);
    expect(high!.text.en).toContain('high Competitive advantage and Dynamic capability');
    expect(high!.text.en).toContain(
      'high Division of labour and Industrial environment with not-high Firm network',
    );
  });

  it('analyses the absence by itself: what is missing is missing from both ways', async () => {
    const { outcome } = await assess(600, twoWays);
    for (const way of waysOf(outcome, 'not-high')) {
      expect(way).toMatch(/~CA|~DC/);
      expect(way).toMatch(/~DL|~IE|(?<!~)CN/);
    }
  });

  it('says of each firm which way is nearest and what it lacks there', async () => {
    const { outcome } = await assess(600, twoWays);
    const of = (id: string) => outcome.sets.find(({ construct }) => construct === id)!;
    const near = outcome.cases.filter(({ nearest }) => nearest!.lacks.length === 1);
    expect(near.length).toBeGreaterThan(50);
    for (const { nearest } of near)
      for (const { construct, level, score } of nearest!.lacks) {
        const { crossover } = of(construct).anchors;
        expect(level === 1 ? score <= crossover : score >= crossover).toBe(true);
      }
  });

  it('passes no way that it finds in noise', async () => {
    for (const seed of [9, 10, 11]) {
      const stream = new RandomStream(seed, 'noise');
      const { configurations } = await assess(200, () => stream.uniform());
      const ways = configurations.findings.filter(({ id }) => id.endsWith('high'));
      expect(ways).toHaveLength(6);
      for (const { verdict } of ways) expect(['caution', 'open']).toContain(verdict);
    }
  });

  it('calls necessary what every high outcome has', async () => {
    const { configurations } = await assess(600, ({ CA, DL }) => Math.min(CA, 0.5 + DL / 2));
    const finding = configurations.findings.find(({ id }) => id === 'configurations.GR.necessary');
    expect(finding?.text.en).toContain('high Competitive advantage (CA)');
  });

  it('shows no cluster of fewer than five firms by itself', async () => {
    const { outcome } = await assess(120, twoWays);
    expect(outcome.clusters!.groups.map(({ cluster }) => cluster).sort()).toEqual(['a', 'b']);
  });

  it('leaves the scale for percentiles where nearly all firms would be in, and says so', async () => {
    const { outcome } = await assess(300, (row) => 0.6 + 0.4 * twoWays(row));
    const of = (id: string) => outcome.sets.find(({ construct }) => construct === id)!;
    expect(of('GR')).toMatchObject({ source: 'percentiles' });
    expect(of('GR').share).toBeCloseTo(0.5, 1);
    expect(of('CA')).toMatchObject({
      ...{ source: 'scale', anchors: { exclusion: 2, inclusion: 6 } },
    });
  });

  it('tells what is high by the firms that have any where most have none', async () => {
    const { outcome } = await assess(300, (row) => Math.max(0, 2 * twoWays(row) - 1));
    const [set] = outcome.sets;
    expect(set).toMatchObject({ source: 'percentiles-above-lowest', anchors: { exclusion: 1 } });
    expect(set!.share).toBeGreaterThan(0.1);
  });

  it('goes by the conditions, anchors and cut-offs of the study', async () => {
    const anchors = { CA: { exclusion: 3, crossover: 4.5, inclusion: 6.5 } };
    const configurations = {
      ...{ conditions: ['CA', 'DC'], anchors },
      ...{ consistency: 0.75, pri: 0.5, frequency: 2 },
    };
    const { outcome } = await assess(300, twoWays, { configurations });
    expect(outcome.conditions).toEqual(['CA', 'DC']);
    expect(outcome.cutoffs).toEqual({ consistency: 0.75, pri: 0.5, frequency: 2 });
    expect(outcome.sets[1]).toMatchObject({ source: 'study', anchors: anchors.CA });
  });

  it('says that the study names too few conditions, rather than blaming the scores', async () => {
    const named = { configurations: { conditions: ['DL', 'DL'] } };
    const { configurations } = await assess(100, twoWays, named);
    expect(configurations.analysis).toBeNull();
    expect(configurations.notes[0]!.en).toContain('fewer than two are conditions of it');
  });

  it('says what it needs where there are too few firms', async () => {
    const { configurations } = await assess(8, twoWays);
    expect(configurations).toMatchObject({ findings: [], analysis: null });
    expect(configurations.notes.at(-1)!.en).toContain('at least 15 firms');
  });

  it('names no firm in findings and notes', async () => {
    const { configurations, outcome } = await assess(300, twoWays);
    const told = JSON.stringify([configurations.findings, configurations.notes, outcome.notes]);
    expect(told).not.toMatch(/\bf\d+\b/);
  });
});

describe('conditions', () => {
  it('are as many as leave five firms for a combination', () => {
    expect([10, 100, 300, 1280, 1e6].map(conditionLimit)).toEqual([3, 4, 5, 8, 8]);
  });

  it('are the nearest by theory, without what the theory aims at', () => {
    const usable = new Set(theory.constructs.map(({ id }) => id));
    const of = (firms: number) =>
      configurationQuestions(theory, { firms, usable, wanted: undefined }).find(
        ({ outcome }) => outcome === 'MK',
      )!;
    expect(of(300).conditions).toEqual(['DL', 'IE', 'CN', 'CA', 'DC']);
    expect(of(5000).conditions.toSorted()).toEqual([...causes, 'AQ', 'IN', 'TR'].toSorted());
  });

  it('are expected as the signs of hypotheses say', () => {
    const found = expectedDirections(theory, 'IG', ['DL', 'CA', 'TR', 'LF', 'EN']);
    expect(Object.fromEntries(found)).toMatchObject({
      ...{ DL: 'present', CA: 'present', TR: 'present', LF: 'absent' },
    });
  });
});

describe('ratioEstimate', () => {
  it('covers the true ratio about as often as it says', () => {
    const stream = new RandomStream(2, 'ratio');
    let covered = 0;
    for (let k = 0; k < 1000; k++) {
      const below = Float64Array.from({ length: 80 }, () => stream.uniform());
      const above = below.map((value) => value * (stream.uniform() < 0.8 ? 1 : 0.5));
      const { lower, upper } = ratioEstimate(above, below, 0.95)!.interval!;
      if (lower <= 0.9 && upper >= 0.9) covered++;
    }
    expect(covered).toBeGreaterThan(920);
    expect(covered).toBeLessThan(975);
  });

  it('has no interval at the ends and no figure for nothing', () => {
    const ones = new Float64Array(5).fill(1);
    expect(ratioEstimate(ones, ones, 0.95)).toEqual({ estimate: 1, interval: null });
    expect(ratioEstimate(ones, new Float64Array(5), 0.95)).toBeNull();
  });
});

describe('assessComparison', () => {
  const verdict = (id: string, effect: string[], estimate: number, supported: boolean) => ({
    ...{ id, group: null, statement: { zh: id, en: id } },
    verdict: supported ? ('supported' as const) : ('not-supported' as const),
    evidence: [
      {
        ...{ effect, estimate, p: 0.01, text: { zh: 'x', en: 'x' } },
        verdict: supported ? ('supported' as const) : ('not-supported' as const),
        interval: {
          ...{ lower: estimate - 0.1, upper: estimate + 0.1, level: 0.95, method: 'bca' },
        },
      },
    ],
  });
  const needed = (construct: string, isNecessary: boolean) => ({
    construct,
    effects: [
      {
        ...{ ceiling: 'cr-fdh', d: 0.2, adjustedP: 0.01 },
        verdict: isNecessary ? 'necessary' : 'not-necessary',
      },
    ],
  });

  async function compare(supported: { CA: boolean; DC: boolean }, necessary: string[]) {
    const { configurations } = await assess(600, twoWays);
    const necessity = {
      analysis: {
        outcomes: [
          {
            outcome: 'GR',
            conditions: ['CA', 'DC'].map((id) => needed(id, necessary.includes(id))),
            bottlenecks: [{ level: 80, score: 6, cells: [{ construct: 'CA', required: 3.2 }] }],
          },
        ],
      },
    };
    const comparison = await assessComparison(
      {
        theory,
        hypotheses: [
          verdict('H3a', ['CA', 'GR'], 0.3, supported.CA),
          verdict('H4a', ['DC', 'GR'], 0.2, supported.DC),
        ],
        found: { configurations, necessity } as unknown as Assessments,
        wave: { matrix: {} } as AnalysedWave,
      },
      {},
    );
    assessmentsSchema.parse({ comparison });
    return comparison;
  }

  it('reads three views together and flags what seems to contradict', async () => {
    const { hypotheses, findings } = await compare({ CA: false, DC: true }, ['CA']);
    const [CA, DC] = hypotheses!.map(({ pairs }) => pairs[0]!);
    expect(CA).toMatchObject({ reading: 'needed-without-effect', contradictory: true });
    expect(CA!.text.en).toContain('at least 3.2 to reach 6.0');
    expect(DC).toMatchObject({ reading: 'one-of-several', contradictory: false });
    expect(findings.map(({ id, verdict: told }) => [id, told])).toEqual([
      ['comparison.summary', 'caution'],
      ['comparison.GR', 'caution'],
    ]);
    const { text, details } = findings[1]!;
    expect(text.en).toMatch(/no net effect, yet necessary: Competitive advantage\.$/);
    expect(details).toEqual([{ text: CA!.text }]);
  });

  it('sees that what has no net effect works in combination', async () => {
    const { hypotheses } = await compare({ CA: true, DC: false }, []);
    expect(hypotheses![1]!.pairs[0]!.reading).toBe('combined-only');
  });

  it('counts firms by what they lack, each firm once', async () => {
    const { distances, firms } = await compare({ CA: true, DC: true }, []);
    const { lacking, ...of } = distances!.find(({ outcome }) => outcome === 'GR')!;
    const { one, two, more } = lacking;
    expect(of.highInside + of.highOutside + of.otherInside + one + two + more).toBe(600);
    expect(firms).toHaveLength(600);
  });

  it('says what it needs without necessity and configurations', async () => {
    const { notes, findings } = await assessComparison(
      { theory, hypotheses: [], found: {}, wave: { matrix: {} } as AnalysedWave },
      {},
    );
    expect(findings).toEqual([]);
    expect(notes[0]!.en).toContain('analysis.assessments');
  });
});

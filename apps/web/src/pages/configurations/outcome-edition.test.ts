import type { Edition } from '@qunhai/report';
import type { Assessments, Finding } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { smallEdition } from '../../runs/testing/small-edition.ts';
import { editionOfOutcome, outcomesOf } from './outcome-edition.ts';

const text = { zh: '说明', en: 'Words' };
const finding = (id: string): Finding => ({ id, verdict: 'open', text });

type Necessity = NonNullable<NonNullable<Assessments['necessity']>['analysis']>;
type Comparison = NonNullable<Assessments['comparison']>;
type Pair = NonNullable<Comparison['hypotheses']>[number]['pairs'][number];

function needed(outcome: string, target: boolean): Necessity['outcomes'][number] {
  return {
    ...{ outcome, target, scale: { min: 1, max: 7 }, observed: { min: 1, max: 7 } },
    ...{ firms: 40, missing: 0, permutations: 100, conditions: [], bottlenecks: [], combined: [] },
  };
}

function pair(outcome: string): Pair {
  return {
    ...{ conditions: ['DL'], outcome, level: 1, necessity: null, sufficiency: null },
    net: { verdict: 'supported', estimate: 0.3, interval: null },
    ...{ reading: 'effect-alone', contradictory: false, text },
  };
}

function edition(): Edition {
  const small = smallEdition('en');
  const assessments: Assessments = {
    necessity: {
      findings: [finding('necessity.GR'), finding('necessity.CA.sensitive'), finding('few')],
      notes: [text],
      analysis: {
        ...{ seed: 1, leastEffect: 0.1, significance: 0.05, correction: 'holm' as const },
        ...{ leastAnswered: 0.5, combinedAt: 85 },
        outcomes: [needed('CA', false), needed('GR', true)],
      },
    },
    configurations: { findings: [finding('configurations.CA.high')], notes: [], analysis: null },
    comparison: {
      findings: [finding('comparison.summary'), finding('comparison.H1.DL.MK')],
      notes: [],
      hypotheses: [
        { hypothesis: 'H1', verdict: 'supported', pairs: [pair('MK')] },
        { hypothesis: 'H2', verdict: 'supported', pairs: [pair('CA'), pair('GR')] },
      ],
      firms: [{ firm: 'F1', wave: 1, outcomes: [] }],
    },
  };
  return { ...small, results: { ...small.results, assessments } };
}

describe('outcomesOf', () => {
  it('names those the theory aims at first, and those of which only hypotheses speak last', () => {
    expect(outcomesOf(edition())).toEqual(['GR', 'CA', 'MK']);
    expect(outcomesOf(smallEdition('en'))).toEqual([]);
  });
});

describe('editionOfOutcome', () => {
  const told = editionOfOutcome(edition(), 'GR').results.assessments;
  const [necessity, comparison] = [told!.necessity!, told!.comparison!];

  it('keeps what is said of the outcome and of all', () => {
    expect(necessity.analysis!.outcomes.map(({ outcome }) => outcome)).toEqual(['GR']);
    expect(necessity.findings.map(({ id }) => id)).toEqual(['necessity.GR', 'few']);
    expect(necessity.notes).toEqual([text]);
    expect(comparison.findings.map(({ id }) => id)).toEqual(['comparison.summary']);
  });

  it('leaves out hypotheses on other outcomes, and what could not be computed as it is', () => {
    expect(
      comparison.hypotheses!.map(({ hypothesis, pairs }) => [hypothesis, pairs.length]),
    ).toEqual([['H2', 1]]);
    expect(told!.configurations).toMatchObject({ findings: [], analysis: null });
  });
});

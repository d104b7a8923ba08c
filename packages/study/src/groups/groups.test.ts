import { assessmentFamilies, type SemResults } from '@qunhai/results';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { settledPlan } from '../settled-plan.ts';
import { analysisPlan } from '../study-schema.ts';
import { groupEvidence } from './group-evidence.ts';
import { type GroupSources, groupFirms, groupRequests } from './group-firms.ts';

const plan = (groups?: object) => analysisPlan.parse({ ...(groups && { groups }) });
const firms = ['f1', 'f2', 'f3'];
const sources = {
  theory,
  dataset: {
    clusters: [{ id: 'a', name: { zh: '甲', en: 'Alpha' }, attributes: {} }],
    firms: [
      { id: 'f1', cluster: 'a', facts: { key_technology: 'yes' } },
      { id: 'f2', cluster: 'a', facts: { key_technology: 'no' } },
    ],
  },
  wave: {
    matrix: { firms, clusters: ['a', 'a', null] },
    facts: [{ key_technology: 'partly' }, {}, {}],
  },
  diagnosis: {
    firms: [
      { firm: 'f2', stage: 'learning' },
      { firm: 'f3', stage: null },
    ],
  },
} as unknown as GroupSources;

describe('ways of grouping', () => {
  it('are those of the theory, or of the study', () => {
    const claimed = groupRequests(theory, plan());
    expect(claimed.map(({ by }) => by)).toEqual(['clustered', 'cluster', 'stage']);
    expect(claimed[0]).toMatchObject({ hypothesis: 'H13' });
    const asked = groupRequests(theory, plan({ by: ['stage', 'key_technology'] }));
    expect(asked.map(({ by, hypothesis }) => [by, hypothesis])).toEqual([
      ['stage', 'H13'],
      ['key_technology', null],
    ]);
    expect(groupRequests(theory, plan({ by: [] }))).toEqual([]);
    const unknown = () => groupRequests(theory, plan({ by: ['employees'] }));
    expect(unknown).toThrow(expect.objectContaining({ code: 'study.unknown-grouping' }));
  });

  it('have names of a few words in findings, and are chosen by their questions', () => {
    const own = { ...theory.facts.find(({ id }) => id === 'chain_step')!, id: 'own_fact' };
    const longer = { ...theory, facts: [...theory.facts, own] };
    const asked = groupRequests(longer, plan({ by: ['chain_step', 'own_fact'] }));
    expect(asked.map(({ title }) => title)).toEqual([
      { zh: '不同价值链环节', en: 'different steps of the value chain' },
      { zh: 'own_fact', en: 'own_fact' },
    ]);
    for (const { kind, id } of theory.facts)
      if (kind === 'choice')
        expect(groupRequests(theory, plan({ by: [id] }))[0]!.title.en).not.toBe(id);
    const open = settledPlan(theory, plan()).groupings.find(({ by }) => by === 'chain_step');
    expect(open!.title.zh).toContain('贵企业');
  });

  it('are filled into a plan that leaves them open, beside what else it leaves open', () => {
    const open = settledPlan(theory, plan());
    expect(open.plan).toMatchObject({
      ...{ moderation: true, moderationResamples: 2000, correction: 'none' },
      groups: { by: ['clustered', 'cluster', 'stage'], permutations: 1000 },
      assessments: [...assessmentFamilies],
    });
    expect(open.groupings.map(({ by }) => by)).toContain('key_technology');
    const closed = { by: ['stage'], permutations: 200 };
    expect(settledPlan(theory, plan(closed)).plan.groups).toEqual(closed);
  });

  it.each([
    ['clustered', ['in-cluster', 'in-cluster', 'no-cluster'], 'Clustered firms'],
    ['cluster', ['a', 'a', null], 'Alpha'],
    ['stage', [null, 'learning', null], 'Learning'],
    ['key_technology', ['partly', 'no', null], 'Partly'],
  ])('puts firms into groups by %s', (by, labels, name) => {
    const grouped = groupFirms(by, sources);
    expect(grouped.labels).toEqual(labels);
    expect(grouped.name(labels.find((label) => label !== null)!).en).toBe(name);
  });
});

describe('what a comparison says of the hypothesis', () => {
  type Comparison = NonNullable<SemResults['groups']>[number];
  const difference = (adjusted: number | null) => ({
    ...{ from: 'CA', to: 'GR', estimates: [0.5, 0.1], difference: 0.4, p: adjusted },
    ...{ lower: -0.2, upper: 0.2, adjusted, comparable: adjusted !== null },
  });
  const comparison = (differences: object[], more: object = {}) =>
    ({
      ...{ by: 'cluster', title: { zh: '集群', en: 'clusters' }, significance: 0.05 },
      groups: [
        { id: 'a', name: { zh: '甲', en: 'Alpha' }, firms: 60 },
        { id: 'b', name: { zh: '乙', en: 'Beta' }, firms: 70 },
      ],
      pairs: [{ groups: ['a', 'b'], differences }],
      ...more,
    }) as unknown as Comparison;

  it('is support when a comparable path differs, with its figures', () => {
    const { verdict, text, p } = groupEvidence(
      comparison([difference(0.3), difference(0.004), difference(null)]),
    );
    expect(verdict).toBe('supported');
    expect(p).toBe(0.004);
    expect(text.en).toBe(
      'clusters: 1 of 2 path differences that can be compared significant (permutation test, Holm’s correction). The most significant is CA → GR: .50 in Alpha, .10 in Beta, corrected p = .004. 1 more cannot be compared, because constructs are formed differently in the two groups (MICOM, step 2).',
    );
  });

  it('is none when nothing differs, and no test when nothing can be compared', () => {
    expect(groupEvidence(comparison([difference(0.2)])).verdict).toBe('not-supported');
    expect(groupEvidence(comparison([difference(null)])).verdict).toBe('not-tested');
    const { verdict, text } = groupEvidence(
      comparison([], { obstacle: { zh: '太少。', en: 'Too few.' }, pairs: [] }),
    );
    expect(verdict).toBe('not-tested');
    expect(text.en).toBe('clusters: Too few.');
  });
});

import { describe, expect, it } from 'vitest';
import { smallTheory } from '../../golden/small-study.ts';
import {
  conditionMembership,
  decidedStage,
  type Observation,
  ramp,
  stageMemberships,
} from './stage-memberships.ts';

const firm = (known: {
  constructs?: Record<string, number>;
  items?: Record<string, number>;
  facts?: Record<string, number | string | string[] | null>;
}): Observation => ({
  construct: (id) => known.constructs?.[id],
  item: (id) => known.items?.[id],
  fact: (id) => known.facts?.[id],
});
const { stages } = smallTheory.diagnosis;

describe('conditions', () => {
  it('ramp', () => {
    expect([1, 2, 3, 5, 9].map((x) => ramp(x, 2, 4))).toEqual([0, 0, 0.5, 1, 1]);
    expect([1.9, 2].map((x) => ramp(x, 2, 2))).toEqual([0, 1]);
  });
  it('rises, falls, is', () => {
    const variable = { item: 'e1' };
    const observed = firm({ items: { e1: 3 }, facts: { role: ['brand', 'maker'] } });
    const range = { from: 2, to: 6 };
    expect(conditionMembership({ variable, rises: range }, observed)).toBe(0.25);
    expect(conditionMembership({ variable, falls: range }, observed)).toBe(0.75);
    expect(conditionMembership({ variable, falls: { from: 3, to: 3 } }, observed)).toBe(1);
    expect(conditionMembership({ variable: { fact: 'role' }, is: ['brand'] }, observed)).toBe(1);
    expect(conditionMembership({ variable: { fact: 'role' }, is: ['other'] }, observed)).toBe(0);
  });
  it('unobserved is null: nothing said, NaN, or a text where a number is needed', () => {
    const rises = { from: 0, to: 1 };
    expect(conditionMembership({ variable: { item: 'x' }, rises }, firm({}))).toBeNull();
    expect(
      conditionMembership({ variable: { item: 'x' }, rises }, firm({ items: { x: Number.NaN } })),
    ).toBeNull();
    expect(
      conditionMembership({ variable: { fact: 'x' }, rises }, firm({ facts: { x: 'many' } })),
    ).toBeNull();
    expect(
      conditionMembership({ variable: { fact: 'x' }, is: ['a'] }, firm({ facts: { x: null } })),
    ).toBeNull();
  });
});

describe('stages', () => {
  it('a rule is its least condition, a stage its best rule, and the rule is named', () => {
    const observed = firm({ constructs: { GROW: 2 }, facts: { exports: 30, role: 'maker' } });
    expect(stageMemberships(stages, observed)).toEqual([
      { stage: 'home', membership: 0, rule: 'home-rule' },
      { stage: 'abroad', membership: 0.25, rule: 'sells' },
    ]);
    const brand = firm({ constructs: { GROW: 2 }, facts: { exports: 30, role: 'brand' } });
    expect(stageMemberships(stages, brand)[1]).toEqual({
      stage: 'abroad',
      membership: 1,
      rule: 'brands',
    });
  });
  it('skips what was not observed; a stage with nothing observed is null', () => {
    const found = stageMemberships(stages, firm({ constructs: { GROW: 4 } }));
    expect(found).toEqual([
      { stage: 'home', membership: null, rule: null },
      { stage: 'abroad', membership: 0.75, rule: 'sells' },
    ]);
    expect(decidedStage(found)).toBe('abroad');
    expect(decidedStage(stageMemberships(stages, firm({})))).toBeNull();
  });
  it('a tie, or nothing above zero, decides nothing', () => {
    const one = { stage: 'a', rule: 'r', membership: 0.4 };
    expect(decidedStage([one, { ...one, stage: 'b' }])).toBeNull();
    expect(decidedStage([{ ...one, membership: 0 }])).toBeNull();
    expect(decidedStage([one, { ...one, stage: 'b', membership: 0.5 }])).toBe('b');
    expect(decidedStage([])).toBeNull();
  });
});

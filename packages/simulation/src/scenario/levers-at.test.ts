import { describe, expect, it } from 'vitest';
import { noLevers } from '../policies/levers.ts';
import { policies } from '../policies/policies.ts';
import { defaultSetting } from '../state/default-setting.ts';
import { leversAtInto } from './levers-at.ts';
import { baseline, type PolicyUse, type Scenario, type Shock } from './scenario-schema.ts';

const setting = defaultSetting();
const resources = setting.resources.length;

function leversAt(step: number, policyUses: PolicyUse[], shocks: Shock[] = []) {
  const levers = noLevers(setting.clusters.length, resources);
  // What was pulled before must not stay.
  levers.subsidy.fill(0.7);
  levers.demand = 3;
  const scenario: Scenario = { ...baseline, policies: policyUses, shocks };
  leversAtInto(scenario, setting, step, levers);
  return levers;
}

const subsidy = { policy: 'subsidy', start: 4, duration: 3, size: 0.5 } as const;

describe('levers', () => {
  it('are pulled from the first quarter on for as long as the policy lasts, and not after', () => {
    const paid = [3, 4, 6, 7].map((step) => leversAt(step, [subsidy]).subsidy[0]);
    expect(paid).toEqual([0, 0.05, 0.05, 0]);
  });

  it('work everywhere, firms outside clusters included, unless clusters are named', () => {
    expect([...leversAt(4, [subsidy]).subsidy]).toEqual([0.05, 0.05, 0.05, 0.05]);
    expect([...leversAt(4, [{ ...subsidy, clusters: ['C', 'A'] }]).subsidy]).toEqual([
      0.05, 0, 0.05, 0,
    ]);
  });

  it('add up, to at most all there is', () => {
    const support = { policy: 'entry-support', start: 0, duration: 9, size: 0.7 } as const;
    expect(leversAt(0, [support]).entrySupport[0]).toBe(0.7);
    expect(leversAt(0, [support, support]).entrySupport[0]).toBe(1);
  });

  it('invest in the one resource that is named, in clusters only', () => {
    const use = { policy: 'invest', resource: setting.resources[2]!.id, start: 0 } as const;
    const { investment } = leversAt(0, [{ ...use, duration: 1, size: 1, clusters: ['B'] }]);
    const invested = [...investment].flatMap((x, at) => (x > 0 ? [[at, x]] : []));
    expect(invested).toEqual([[resources + 2, policies.invest.fullSize]]);
  });

  it('build image and reputation with a joint brand', () => {
    const { investment } = leversAt(0, [
      { policy: 'joint-brand', start: 0, duration: 1, size: 0.5, clusters: ['A'] },
    ]);
    const invested = [...investment].flatMap((x, at) => (x > 0 ? [at] : []));
    expect(invested).toEqual([...setting.imageAt].toSorted((a, b) => a - b));
  });

  it('multiply demand by all demand shocks in force', () => {
    const down: Shock = { shock: 'demand', start: 2, duration: 2, size: -0.3 };
    const up: Shock = { shock: 'demand', start: 3, duration: 4, size: 0.1 };
    const factors = [1, 2, 3, 4, 7].map((step) => Math.exp(leversAt(step, [], [down, up]).demand));
    [1, 0.7, 0.77, 1.1, 1].forEach((factor, k) => {
      expect(factors[k]).toBeCloseTo(factor, 12);
    });
  });

  it('let a structural shock happen once, the deepest of a quarter', () => {
    const shock = (size: number): Shock => ({ shock: 'structural', start: 5, size });
    const depths = [4, 5, 6].map((step) => leversAt(step, [], [shock(0.4), shock(0.9)]).rupture);
    expect(depths).toEqual([0, 0.9, 0]);
  });

  it('have one that every policy pulls', () => {
    for (const [kind, { fullSize }] of Object.entries(policies)) {
      const use = { policy: kind, start: 0, duration: 1, size: 1 } as PolicyUse;
      const named = kind === 'invest' ? { ...use, resource: setting.resources[0]!.id } : use;
      const levers = leversAt(0, [named]);
      const largest = Math.max(
        ...Object.values(levers).flatMap((lever) =>
          lever instanceof Float64Array ? [...lever] : [],
        ),
      );
      expect(largest, kind).toBe(fullSize);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { buildWorld } from '../model/build-world.ts';
import { defaultModel } from '../model/default-model.ts';
import type { MechanismName } from '../parameters/parameter.ts';
import { leversAtInto } from '../scenario/levers-at.ts';
import { baseline, type Scenario } from '../scenario/scenario-schema.ts';
import { passQuarter, schedule } from '../schedule/schedule.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';

/**
 * The equations of the ODD description, written anew for one firm at a time, as a reader would: they must give what the code gives. Chance
 * is set to nothing where a mechanism draws.
 */
const without = { luck: 0, cycleSpread: 0 };
const busy: Scenario = {
  ...baseline,
  policies: [{ policy: 'platform', start: 0, duration: 100, size: 0.5 }],
  shocks: [{ shock: 'structural', start: 30, size: 0.8 }],
  parameters: without,
};

/** A world in its 31st quarter, just before a mechanism; and the same just after it. */
function aroundStep(mechanism: MechanismName): { before: State; after: State; world: World } {
  const world = buildWorld(defaultModel(), 3, 0, busy);
  for (let step = 0; step < 30; step++) {
    leversAtInto(busy, world.setting, step, world.levers);
    passQuarter(world);
  }
  leversAtInto(busy, world.setting, 30, world.levers);
  world.draws.at(30);
  const at = schedule.findIndex(({ name }) => name === mechanism);
  for (const { happen } of schedule.slice(0, at)) happen(world);
  const before = copyOf(world.state);
  schedule[at]!.happen(world);
  return { before, after: world.state, world };
}

function copyOf(state: State): State {
  const copied = Object.entries(state).map(([name, part]) => [
    name,
    ArrayBuffer.isView(part) ? (part as Float64Array).slice() : part,
  ]);
  const { room, degree, partner } = state.ties;
  return {
    ...(Object.fromEntries(copied) as State),
    ties: { ...state.ties, room, degree: degree.slice(), partner: partner.slice() },
  };
}

const firmsOf = (state: State) =>
  Array.from({ length: state.used }, (_, i) => i).filter((i) => state.alive[i] === 1);
const partnersOf = ({ ties }: State, i: number) => [
  ...ties.partner.subarray(i * ties.room, i * ties.room + ties.degree[i]!),
];
const marketsOf = ({ presence, size }: State, i: number) =>
  Array.from({ length: size.markets }, (_, m) => m).filter((m) => (presence[i]! >>> m) & 1);
const knows = ({ knowledge, size }: State, i: number, m: number) =>
  knowledge[i * size.markets + m]!;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers: readonly number[]) =>
  numbers.length > 0 ? sum(numbers) / numbers.length : 0;

/** Every firm alive has the value the equation gives. */
function same(state: State, actual: ArrayLike<number>, expected: (i: number) => number): void {
  const firms = firmsOf(state);
  expect(firms.length).toBeGreaterThan(250);
  for (const i of firms) expect(actual[i], `firm ${i}`).toBeCloseTo(expected(i), 12);
}

describe('the equations of the ODD description give what the code gives', () => {
  it('acquire', () => {
    const { before: s, after, world } = aroundStep('acquire');
    const { chi, h } = { chi: world.parameters.crowding, h: world.parameters.reachHalf };
    const obtained = (i: number, weight: 'toAdvantage' | 'toCapability') => {
      const c = s.cluster[i]!;
      const crowd = 1 + chi * Math.max(0, s.firmCount[c]! / s.firmCountAtStart[c]! - 1);
      const d = partnersOf(s, i).length;
      return sum(
        world.setting.resources.map((resource, k) => {
          const pub = resource.isPublic ? 1 : 0;
          const stock = s.endowment[c * s.size.resources + k]!;
          const share = pub + ((1 - pub) * (d / (d + h))) / crowd;
          return resource[weight] * s.acquisition[i]! * stock * share;
        }),
      );
    };
    same(s, after.flowToAdvantage, (i) => obtained(i, 'toAdvantage'));
    same(s, after.flowToCapability, (i) => obtained(i, 'toCapability'));
  });

  it('transfer', () => {
    const { before: s, after, world } = aroundStep('transfer');
    const p = world.parameters;
    const open = Math.min(1, p.openness + 0.2);
    const lived = (i: number, m: number) => {
      const k = knows(s, i, m);
      const there = marketsOf(s, i).includes(m) ? 1 : 0;
      return p.experienceRate * open * s.transfer[i]! * s.capability[i]! * k * (1 - k) * there;
    };
    const next = (i: number, m: number) => {
      const k = knows(s, i, m);
      const partners = partnersOf(s, i);
      const gaps = sum(partners.map((j) => Math.max(0, knows(s, j, m) - k)));
      const rate = p.transferRate * open * s.transfer[i]! * s.integration[i]!;
      const told = (rate * gaps) / (partners.length + p.reachHalf);
      const faded = marketsOf(s, i).includes(m) ? 0 : Math.min(1, p.forgetting) * k;
      return Math.min(1, k + told + lived(i, m) - faded);
    };
    const all = Array.from({ length: s.size.markets }, (_, m) => m);
    for (const m of all) same(s, firmsByMarket(after, m), (i) => next(i, m));
    same(s, after.meanKnowledge, (i) => mean(all.map((m) => next(i, m))));
    same(s, after.learning, (i) =>
      Math.min(1, (4 * sum(all.map((m) => lived(i, m)))) / p.experienceRate),
    );
    same(s, after.homeBound, (i) => {
      const abroad = marketsOf(s, i).length > 0 ? 1 : 0;
      return s.homeBound[i]! * (1 - p.unlearning * s.transfer[i]! * s.capability[i]! * abroad);
    });
  });

  it('lock in', () => {
    const { before: s, after, world } = aroundStep('lock-in');
    const p = world.parameters;
    same(s, after.lockIn, (i) => {
      const partners = partnersOf(s, i);
      const d = partners.length;
      const f = marketsOf(s, i).length;
      const functional = d ** 3 / (d ** 3 + p.embeddednessHalf ** 3 * (1 + f));
      const apart = mean(partners.map((j) => Math.abs(s.meanKnowledge[j]! - s.meanKnowledge[i]!)));
      const cognitive = d === 0 ? 0 : functional * Math.max(0, 1 - 2 * apart);
      const weighted =
        p.functionalWeight * functional +
        p.cognitiveWeight * cognitive +
        p.politicalWeight * s.support[i]!;
      return weighted / (p.functionalWeight + p.cognitiveWeight + p.politicalWeight);
    });
    same(s, after.support, (i) => (1 - p.supportDecay) * s.support[i]!);
  });

  it('convert and renew', () => {
    const { before: s, after, world } = aroundStep('convert');
    const p = world.parameters;
    same(s, after.advantage, (i) => {
      const [ca, dc] = [s.advantage[i]!, s.capability[i]!];
      const up = Math.min(1, p.conversion * s.flowToAdvantage[i]! + p.renewal * p.turbulence * dc);
      return ca + up * (1 - ca) - p.erosion * p.turbulence * (1 - p.shielding * dc) * ca;
    });
    const renewed = aroundStep('renew');
    same(s, renewed.after.capability, (i) => {
      const dc = s.capability[i]!;
      const resources = p.capabilityFromResources * s.flowToCapability[i]! * s.integration[i]!;
      const up = Math.min(1, resources + p.capabilityFromLearning * s.learning[i]!);
      const down = Math.min(1, p.capabilityDecay * (1 + p.lockInOnCapability * s.lockIn[i]!));
      return dc + up * (1 - dc) - down * dc;
    });
  });

  it('shock', () => {
    const { before: s, after, world } = aroundStep('shock');
    const depth = Math.min(1, world.parameters.ruptureDepth * 0.8);
    same(s, after.advantage, (i) => s.advantage[i]! * (1 - depth * (1 - s.capability[i]!)));
    for (const [m, { demand }] of world.setting.markets.entries())
      expect(after.demand[m]).toBeCloseTo(demand * 300, 9);
  });

  it('sell', () => {
    const { before: s, after, world } = aroundStep('sell');
    const p = world.parameters;
    const attracted = (i: number, m: number) => {
      const size = Math.log(1 + Math.max(0, s.resources[i]!));
      const utility = p.offerAdvantage * s.advantage[i]! + p.offerValue * s.value[i]!;
      const fits = knows(s, i, m) * (1 - p.misfit * s.homeBound[i]!);
      return Math.exp(utility + p.offerSize * size) * fits;
    };
    const sold = world.setting.markets.map(({ rivals }, m) => {
      const there = firmsOf(s).filter((i) => marketsOf(s, i).includes(m));
      const total = rivals * 300 + sum(there.map((i) => attracted(i, m)));
      return (i: number) => (s.demand[m]! * attracted(i, m)) / total;
    });
    const exports = (i: number) => sum(marketsOf(s, i).map((m) => sold[m]!(i)));
    same(s, after.exports, exports);
    same(s, after.profit, (i) => (p.marginBase + p.marginValue * s.value[i]!) * exports(i));
  });

  it('grow', () => {
    const { before: s, after, world } = aroundStep('grow');
    const p = world.parameters;
    const income = (i: number) => {
      const staying = p.presenceCost * marketsOf(s, i).length;
      return s.profit[i]! + p.homeIncome * s.advantage[i]! - p.fixedCost - staying;
    };
    const left = (q: number) => (q >= 0 ? (1 - p.payout) * q : q);
    same(s, after.resources, (i) => left(s.resources[i]! + income(i)));
    same(s, after.quartersBelow, (i) => (after.resources[i]! >= 0 ? 0 : s.quartersBelow[i]! + 1));
  });

  it('climb', () => {
    const { before: s, after, world } = aroundStep('climb');
    const p = world.parameters;
    const upgrades = (i: number) =>
      marketsOf(s, i).length > 0 && s.resources[i]! >= p.upgradingCost;
    const value = (i: number) => {
      const v = s.value[i]! * (1 - p.obsolescence * p.turbulence);
      const rate = p.upgrading * s.capability[i]! * s.integration[i]! * (1 - s.lockIn[i]!);
      return v + (upgrades(i) ? rate * (1 - v) : 0);
    };
    const enters = (i: number) => after.stage[i] === 2 && s.stage[i]! < 2;
    expect(firmsOf(s).some(enters)).toBe(true);
    same(s, after.value, (i) => value(i) + (enters(i) ? 0.1 * (1 - value(i)) : 0));
    same(s, after.resources, (i) => s.resources[i]! - (upgrades(i) ? p.upgradingCost : 0));
  });

  it('feed back', () => {
    const { before: s, after, world } = aroundStep('feed-back');
    const p = world.parameters;
    const success = (i: number) => s.exports[i]! / (s.exports[i]! + 1);
    const reach = (i: number) => partnersOf(s, i).length / (partnersOf(s, i).length + p.reachHalf);
    const of = (c: number, what: (i: number) => number) =>
      mean(
        firmsOf(s)
          .filter((i) => s.cluster[i] === c)
          .map(what),
      );
    const cut = (x: number) => Math.min(1, Math.max(-1, x));
    const moved = (x: number, change: number) => x + cut(4 * change) * x * (1 - x);
    for (const variable of ['acquisition', 'transfer', 'integration'] as const)
      same(s, after[variable], (i) => {
        const lead = success(i) - of(s.cluster[i]!, success);
        return moved(s[variable][i]!, p.abilityFeedback * lead);
      });
    const follow = {
      exports: (c: number) => of(c, success),
      cooperation: (c: number) => of(c, reach),
      knowledge: (c: number) => of(c, (i) => s.meanKnowledge[i]!),
      firms: (c: number) => s.firmCount[c]! / (s.firmCount[c]! + s.firmCountAtStart[c]!),
    };
    const order = Object.keys(follow);
    for (let c = 0; c < 3; c++)
      for (const [k, { follows }] of world.setting.resources.entries()) {
        const at = c * s.size.resources + k;
        const first = follows === 'none' ? 0 : s.successAtStart[c * 4 + order.indexOf(follows)]!;
        const change = follows === 'none' ? 0 : follow[follows](c) - first;
        expect(after.endowment[at]).toBeCloseTo(
          moved(s.endowment[at]!, p.stockFeedback * change),
          12,
        );
      }
  });
});

function firmsByMarket(state: State, m: number): number[] {
  return Array.from({ length: state.used }, (_, i) => knows(state, i, m));
}

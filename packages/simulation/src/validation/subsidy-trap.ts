import type { PolicyUse } from '../scenario/scenario-schema.ts';
import { live } from './live.ts';
import { type Pattern, type Removal, unclaimed, withoutMechanism } from './pattern.ts';
import { meanOver, modelOf } from './worlds.ts';

const [early, late, later, steps] = [8, 40, 60, 80];
const subsidy: PolicyUse = { policy: 'subsidy', start: 0, duration: 20, size: 1 };

const noPoliticalLock: Removal = {
  name: { zh: '没有政治锁定（权重为 0）', en: 'no political lock-in (weight 0)' },
  parameters: { politicalWeight: 0 },
};
const removals = [noPoliticalLock, withoutMechanism('lock-in')];

/** Subsidies lift growth resources at first and lower the growth of capability later. */
export const subsidyTrap: Pattern = {
  id: 'subsidy-trap',
  name: { zh: '补贴先甜后苦', en: 'Subsidies help, then harm' },
  mechanisms: ['lock-in'],
  claim: {
    zh: '补贴起初增加成长资源，后来使动态能力增长变慢。',
    en: 'Subsidies lift growth resources at first and lower the growth of capability later.',
  },
  design: {
    zh: `默认模型，前 20 季度全额补贴，与没有补贴、运气相同的世界比较。`,
    en: 'The default model with full subsidies in the first 20 quarters, compared with the world that has the same luck and none.',
  },
  measures: [
    {
      id: 'resources-early',
      name: {
        zh: `第 ${early} 季度成长资源之差`,
        en: `Growth resources per firm in quarter ${early}, with less without`,
      },
      unit: { zh: '资金单位', en: 'money' },
      claimed: 'more',
      margin: 0.1,
      vanishesWithout: [],
    },
    {
      id: 'capability-late',
      name: {
        zh: `第 ${late} 季度动态能力之差`,
        en: `Capability in quarter ${late}, with less without`,
      },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
      claimed: 'less',
      margin: 0.01,
      vanishesWithout: removals,
    },
    {
      id: 'resources-late',
      name: {
        zh: `第 ${later} 季度成长资源之差`,
        en: `Growth resources per firm in quarter ${later}, with less without`,
      },
      unit: { zh: '资金单位', en: 'money' },
      claimed: 'less',
      margin: 0.5,
      vanishesWithout: removals,
    },
    unclaimed({
      id: 'capability-end',
      name: {
        zh: `第 ${steps} 季度动态能力之差`,
        en: `Capability in quarter ${steps}, with less without`,
      },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
    }),
  ],
  observe(seed, without) {
    const [given, none] = [pathsOf(seed, without, [subsidy]), pathsOf(seed, without, [])];
    return [
      given.money[early]! - none.money[early]!,
      given.capability[late]! - none.capability[late]!,
      given.money[later]! - none.money[later]!,
      given.capability[steps]! - none.capability[steps]!,
    ];
  },
};

function pathsOf(seed: number, without: Removal | null, policies: PolicyUse[]) {
  const money: number[] = [];
  const capability: number[] = [];
  live({
    model: modelOf({}),
    seed,
    steps,
    without,
    scenario: { policies },
    watch({ state }) {
      money.push(meanOver(state, state.resources));
      capability.push(meanOver(state, state.capability));
    },
  });
  return { money, capability };
}

import type { Shock } from '../scenario/scenario-schema.ts';
import { live } from './live.ts';
import { type Pattern, type Removal, unclaimed, withoutMechanism } from './pattern.ts';
import { modelOf } from './worlds.ts';

const firms = 200;
const start = 12;
/** Quarters after the shock. */
const later = 40;
const structural: Shock = { shock: 'structural', start, size: 1 };
const cyclical: Shock = { shock: 'demand', start, duration: 4, size: -0.3 };
const slump: Shock = { shock: 'demand', start, duration: 8, size: -0.4 };
/** A cluster is back when it is within a tenth of its path. */
const margin = 0.1;
const unit = { zh: '份额', en: 'share' };

/** After a structural shock clusters with low capability do not return to their path; after a cyclical one they do. */
export const recoveryAfterShocks: Pattern = {
  id: 'recovery-after-shocks',
  name: { zh: '冲击之后的恢复', en: 'Recovery after shocks' },
  mechanisms: ['shock'],
  claim: {
    zh: '结构性冲击之后，动态能力低的集群回不到原来的路径；周期性冲击之后能够回到。',
    en: 'After a structural shock a cluster with low capability does not return to its path; after a cyclical one it does.',
  },
  design: {
    zh: `一个集群 ${firms} 家企业，动态能力低（初始 0.2，整合能力乘 0.6）或高（初始 0.7，整合能力乘 1.6）。第 ${start} 季度发生结构性冲击，或需求在 4 个季度中低 30%；与没有冲击、运气相同的孪生世界比较出口额，冲击 ${later} 季度之后（最近四季度之和）。`,
    en: `One cluster of ${firms} firms with low capability (0.2 at the start, ability to integrate × 0.6) or high (0.7, × 1.6). In quarter ${start} a structural shock, or demand 30 % lower for 4 quarters; exports compared with the twin world that has the same luck and no shock, ${later} quarters later (sum of four quarters).`,
  },
  measures: [
    {
      id: 'cyclical-hits',
      name: {
        zh: '周期性冲击，能力低：冲击期间与孪生世界的差距',
        en: 'Cyclical shock, low capability: gap to the twin while it lasts',
      },
      unit,
      claimed: 'less',
      margin,
      vanishesWithout: [withoutMechanism('shock')],
    },
    {
      id: 'cyclical-passes',
      name: {
        zh: '周期性冲击，能力低：之后的差距',
        en: 'Cyclical shock, low capability: gap later',
      },
      unit,
      claimed: 'nothing',
      margin,
      vanishesWithout: [],
    },
    {
      id: 'structural-stays',
      name: {
        zh: '结构性冲击，能力低：之后的差距',
        en: 'Structural shock, low capability: gap later',
      },
      unit,
      claimed: 'less',
      margin,
      vanishesWithout: [withoutMechanism('shock')],
    },
    {
      id: 'structural-passes',
      name: {
        zh: '结构性冲击，能力高：之后的差距',
        en: 'Structural shock, high capability: gap later',
      },
      unit,
      claimed: 'nothing',
      margin,
      vanishesWithout: [],
    },
    unclaimed({
      id: 'slump',
      name: {
        zh: '深而长的周期性冲击（两年低 40%），能力低：之后的差距',
        en: 'Deep and long cyclical shock (40 % lower for two years), low capability: gap later',
      },
      unit,
    }),
  ],
  observe(seed, without) {
    const low = (shocks: readonly Shock[]) => exportsOf(seed, without, 0.2, 0.6, shocks);
    const high = (shocks: readonly Shock[]) => exportsOf(seed, without, 0.7, 1.6, shocks);
    const [quietLow, quietHigh] = [low([]), high([])];
    const cycle = low([cyclical]);
    const gap = (path: Exports, twin: Exports, when: keyof Exports) => path[when] / twin[when] - 1;
    return [
      gap(cycle, quietLow, 'during'),
      gap(cycle, quietLow, 'later'),
      gap(low([structural]), quietLow, 'later'),
      gap(high([structural]), quietHigh, 'later'),
      gap(low([slump]), quietLow, 'later'),
    ];
  },
};

/** Sums over four quarters. */
interface Exports {
  during: number;
  later: number;
}

function exportsOf(
  seed: number,
  without: Removal | null,
  capability: number,
  integrationTimes: number,
  shocks: readonly Shock[],
): Exports {
  const exports = { during: 0, later: 0 };
  live({
    model: modelOf({ firms: [firms], endowment: [0.5] }),
    seed,
    steps: start + later,
    without,
    scenario: { shocks: [...shocks] },
    prepare({ state }) {
      state.capability.fill(capability, 0, firms);
      for (let i = 0; i < firms; i++)
        state.integration[i] = Math.min(1, state.integration[i]! * integrationTimes);
    },
    watch({ state }, quarter) {
      const sold = state.exports.subarray(0, state.used).reduce((sum, x) => sum + x, 0);
      if (quarter > start && quarter <= start + 4) exports.during += sold;
      if (quarter > start + later - 4) exports.later += sold;
    },
  });
  return exports;
}

import { countBits } from '../mechanisms/count-bits.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';
import { live } from './live.ts';
import { type Pattern, withoutMechanism } from './pattern.ts';
import { livesOn, meanOfStart, modelOf } from './worlds.ts';

const firms = 100;
const steps = 80;

/** Clustered firms outgrow otherwise equal firms without cluster resources. */
export const clusterGrowth: Pattern = {
  id: 'cluster-growth',
  name: { zh: '集群企业成长更快', en: 'Clustered firms outgrow others' },
  mechanisms: ['acquire'],
  claim: {
    zh: '有集群资源的企业比其他条件相同、没有集群资源的企业成长更多。',
    en: 'Firms with cluster resources outgrow otherwise equal firms without them.',
  },
  design: {
    zh: `一个世界，两组各 ${firms} 家企业，逐一相同，本地联系也相同；一组所在集群的资源存量为 0.5，另一组为 0。${steps} 季度后比较初始企业（已关闭的记 0）。`,
    en: `One world, two groups of ${firms} firms, twin by twin alike with the same local ties; the stocks of one group’s cluster are 0.5, the other’s 0. After ${steps} quarters the firms of the start are compared, closed ones counting 0.`,
  },
  measures: [
    {
      id: 'resources',
      name: {
        zh: '每家企业成长资源之差',
        en: 'Growth resources per firm, with less without',
      },
      unit: { zh: '资金单位', en: 'money' },
      claimed: 'more',
      margin: 4,
      vanishesWithout: [withoutMechanism('acquire')],
    },
    {
      id: 'embedding',
      name: { zh: '全球价值链嵌入之差', en: 'Embedding in global chains, with less without' },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
      claimed: 'more',
      margin: 0.03,
      vanishesWithout: [withoutMechanism('acquire')],
    },
  ],
  observe(seed, without) {
    const model = modelOf({ firms: [firms, firms], endowment: [0.5, 0] });
    const { state } = live({ model, seed, steps, without, prepare: twin });
    const gap = (variable: Float64Array) =>
      meanOfStart(state, variable, 0, firms) - meanOfStart(state, variable, firms, 2 * firms);
    return [gap(state.resources), gap(embeddingOf(state))];
  },
};

/** Make the second group the twin of the first, firm by firm and tie by tie. */
function twin({ state }: World): void {
  const { ties } = state;
  const { markets } = state.size;
  const variables = [
    ...[state.value, state.acquisition, state.transfer, state.integration, state.advantage],
    ...[state.capability, state.resources, state.homeBound, state.meanKnowledge],
    ...[state.stage, state.presence, state.chainStep, ties.degree],
  ];
  for (const variable of variables) variable.copyWithin(firms, 0, firms);
  state.knowledge.copyWithin(firms * markets, 0, firms * markets);
  for (let at = 0; at < firms * ties.room; at++)
    ties.partner[firms * ties.room + at] = firms + ties.partner[at]!;
}

function embeddingOf(state: State): Float64Array {
  return Float64Array.from({ length: state.used }, (_, i) => {
    const breadth = countBits(state.presence[i]!);
    return livesOn(state, i) ? (state.value[i]! * breadth) / (breadth + 1) : 0;
  });
}

import { standardDeviation } from '@qunhai/numerics';
import type { World } from '../world.ts';
import { live } from './live.ts';
import { type Pattern, unclaimed, withoutMechanism } from './pattern.ts';
import { livesOn, modelOf } from './worlds.ts';

const firms = 150;
const decade = 40;
const nearMarkets = 4;

/** Same resources, different abilities: growth differences among firms widen. */
export const wideningDifferences: Pattern = {
  id: 'widening-differences',
  name: { zh: '成长差距扩大', en: 'Growth differences widen' },
  mechanisms: ['feed-back'],
  claim: {
    zh: '资源相同而获取、转移、整合能力不同的企业，成长差距随时间扩大（路径依赖）。',
    en: 'Among firms with the same resources and different abilities to acquire, transfer and integrate, growth differences widen (path dependence).',
  },
  design: {
    zh: `一个集群 ${firms} 家企业，除三种能力和本地联系外开始时完全相同，各在一个近的市场。企业十年（${decade} 季度）增量的标准差，后十年减前十年；只看存活到最后的初始企业。`,
    en: `One cluster of ${firms} firms, alike at the start but for the three abilities and their ties, each in one near market. Standard deviation over firms of what they gain in ten years (${decade} quarters), the second ten less the first; firms of the start that live to the end.`,
  },
  measures: [
    {
      id: 'knowledge',
      name: { zh: '市场知识增量', en: 'Gain of market knowledge' },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
      claimed: 'more',
      margin: 0.01,
      vanishesWithout: [withoutMechanism('feed-back')],
    },
    {
      id: 'advantage',
      name: { zh: '竞争优势增量', en: 'Gain of advantage' },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
      claimed: 'more',
      margin: 0.01,
      vanishesWithout: [withoutMechanism('feed-back')],
    },
    unclaimed({
      id: 'value',
      name: { zh: '价值链位置增量', en: 'Gain of the position of value' },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
    }),
    unclaimed({
      id: 'resources',
      name: { zh: '成长资源增量 ln(1 + Q)', en: 'Gain of growth resources, ln(1 + Q)' },
      unit: { zh: '对数', en: 'log' },
    }),
  ],
  observe(seed, without) {
    const decades: Float64Array[][] = [];
    const { state } = live({
      model: modelOf({ firms: [firms], endowment: [0.5] }),
      seed,
      steps: 2 * decade,
      without,
      prepare: startAlike,
      watch(world, quarter) {
        if (quarter % decade === 0) decades.push(growthOf(world));
      },
    });
    const survivors = Array.from({ length: firms }, (_, i) => i).filter((i) => livesOn(state, i));
    return decades[0]!.map((_, k) =>
      widening(
        decades.map((variables) => variables[k]!),
        survivors,
      ),
    );
  },
};

/** All firms as a young exporter is; abilities and ties stay as drawn. */
function startAlike({ state, parameters }: World): void {
  const { markets } = state.size;
  state.advantage.fill(0.35, 0, firms);
  state.capability.fill(0.35, 0, firms);
  state.value.fill(0.2, 0, firms);
  state.stage.fill(1, 0, firms);
  state.knowledge.fill(0);
  for (let i = 0; i < firms; i++) {
    const m = i % nearMarkets;
    state.presence[i] = 1 << m;
    state.knowledge[i * markets + m] = parameters.firstKnowledge;
    state.meanKnowledge[i] = parameters.firstKnowledge / markets;
  }
}

/** What is measured of firms, in the order of the measures. */
function growthOf({ state }: World): Float64Array[] {
  const { meanKnowledge, advantage, value, resources } = state;
  const money = resources.map((q) => Math.log1p(Math.max(0, q)));
  return [meanKnowledge.slice(), advantage.slice(), value.slice(), money];
}

function widening(decades: readonly Float64Array[], slots: readonly number[]): number {
  const [start, middle, end] = decades as [Float64Array, Float64Array, Float64Array];
  const spread = (from: Float64Array, to: Float64Array) =>
    standardDeviation(slots.map((i) => to[i]! - from[i]!));
  return spread(middle, end) - spread(start, middle);
}

import { fitCurve } from './fit-curve.ts';
import { live } from './live.ts';
import { type Pattern, type Removal, withoutMechanism } from './pattern.ts';
import { modelOf } from './worlds.ts';

const firms = 100;
const steps = 80;
const window = 8;
/** First quarters of the windows compared: at the start, on the steep part, at the end. */
const [first, middle, last] = [0, 12, steps - window];

const channelsClosed: Removal = {
  name: { zh: '渠道关闭（畅通程度为 0）', en: 'channels closed (openness 0)' },
  parameters: { openness: 0 },
};
const noCapability: Removal = {
  name: { zh: '没有动态能力', en: 'no dynamic capability' },
  parameters: { capabilityDecay: 1, capabilityFromResources: 0, capabilityFromLearning: 0 },
};
const stops = [withoutMechanism('transfer'), channelsClosed, noCapability];

/** Market knowledge follows an S-shaped path; closing channels or zero capability stops it. */
export const knowledgePath: Pattern = {
  id: 'knowledge-path',
  name: { zh: '市场知识呈 S 形增长', en: 'Knowledge grows in an S' },
  mechanisms: ['transfer'],
  claim: {
    zh: '国际市场知识先加速、后减速地增长；关闭渠道或动态能力为零都会使学习停止。',
    en: 'Market knowledge grows faster and faster, then slower; closing channels or zero capability stops it.',
  },
  design: {
    zh: `一个集群 ${firms} 家企业，各进入一个市场并一直留在那里（不延伸、不退出，接触不变），${steps} 季度；企业对所在市场知识的均值。`,
    en: `One cluster of ${firms} firms, each put into one market and kept there (no entry, no exit: exposure is constant), ${steps} quarters; mean knowledge of the market one is in.`,
  },
  measures: [
    {
      id: 'acceleration',
      name: {
        zh: `第 ${middle}–${middle + window} 季度的增量减前 ${window} 季度的增量`,
        en: `Gain in quarters ${middle}–${middle + window} less gain in the first ${window}`,
      },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
      claimed: 'more',
      margin: 0.02,
      vanishesWithout: stops,
    },
    {
      id: 'deceleration',
      name: {
        zh: `最后 ${window} 季度的增量减第 ${middle}–${middle + window} 季度的增量`,
        en: `Gain in the last ${window} quarters less gain in quarters ${middle}–${middle + window}`,
      },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
      claimed: 'less',
      margin: 0.02,
      vanishesWithout: stops,
    },
    {
      id: 'logistic',
      name: {
        zh: '逻辑斯蒂曲线比指数饱和曲线少留下的误差平方和份额',
        en: 'Share of squared error that a logistic curve saves over exponential saturation',
      },
      unit: { zh: '份额', en: 'share' },
      claimed: 'more',
      margin: 0.25,
      vanishesWithout: [],
    },
  ],
  observe(seed, without) {
    const path = knowledgeOfOwnMarket(seed, without);
    const gain = (from: number) => path[from + window]! - path[from]!;
    const logistic = fitCurve(path, 'logistic');
    const saturation = fitCurve(path, 'saturation');
    return [
      gain(middle) - gain(first),
      gain(last) - gain(middle),
      saturation > 0 ? 1 - logistic / saturation : 0,
    ];
  },
};

function knowledgeOfOwnMarket(seed: number, without: Removal | null): number[] {
  const path: number[] = [];
  live({
    model: modelOf({ firms: [firms], endowment: [0.5], exporters: 0 }),
    seed,
    steps,
    without,
    scenario: { switchedOff: ['extend', 'enter-exit'] },
    prepare({ state, parameters }) {
      const { markets } = state.size;
      for (let i = 0; i < firms; i++) {
        state.presence[i] = 1 << (i % markets);
        state.knowledge[i * markets + (i % markets)] = parameters.firstKnowledge;
        state.meanKnowledge[i] = parameters.firstKnowledge / markets;
      }
    },
    watch({ state }) {
      const { markets } = state.size;
      let sum = 0;
      for (let i = 0; i < firms; i++) sum += state.knowledge[i * markets + (i % markets)]!;
      path.push(sum / firms);
    },
  });
  return path;
}

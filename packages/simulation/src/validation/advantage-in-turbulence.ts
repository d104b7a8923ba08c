import { live } from './live.ts';
import { type Pattern, type Removal, unclaimed, withoutMechanism } from './pattern.ts';
import { meanOfStart, modelOf } from './worlds.ts';

const firms = 100;
const turbulence = 0.9;
const start = 0.5;
/** By then advantage has fallen with capability too; from then on it is renewed or fades away. */
const fallen = 20;
const steps = 80;

/** Advantage fades in turbulence without capability, and renews in streams with it. */
export const advantageInTurbulence: Pattern = {
  id: 'advantage-in-turbulence',
  name: { zh: '动荡中的优势', en: 'Advantage in turbulence' },
  mechanisms: ['convert', 'renew'],
  claim: {
    zh: '在动荡环境中，没有动态能力的优势逐渐消失；有动态能力的优势不断更新。',
    en: 'In turbulence advantage fades without dynamic capability, and is renewed again and again with it.',
  },
  design: {
    zh: `动荡程度 ${turbulence}，一个集群 ${firms} 家企业，初始优势都为 ${start}；同样的企业两次：整合能力都为 0.9（能更新动态能力），或都为 0（不能）。没有退出，${steps} 季度。`,
    en: `Turbulence ${turbulence}, one cluster of ${firms} firms with advantage ${start} at the start; the same firms twice: ability to integrate 0.9 (capability is renewed) or 0 (it is not). No firm enters or closes; ${steps} quarters.`,
  },
  measures: [
    {
      id: 'fades',
      name: {
        zh: '没有更新时，优势从开始到结束的变化',
        en: 'Change of advantage from start to end, without renewal',
      },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
      claimed: 'less',
      margin: 0.05,
      vanishesWithout: [withoutMechanism('convert')],
    },
    {
      id: 'renews',
      name: {
        zh: `优势从第 ${fallen} 季度到结束的变化（有更新减无更新）`,
        en: `Change of advantage from quarter ${fallen} to the end, with renewal less without`,
      },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
      claimed: 'more',
      margin: 0.03,
      vanishesWithout: [withoutMechanism('convert'), withoutMechanism('renew')],
    },
    {
      id: 'difference',
      name: {
        zh: '结束时优势之差（有更新减无更新）',
        en: 'Advantage at the end, with less without',
      },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
      claimed: 'more',
      margin: 0.05,
      vanishesWithout: [withoutMechanism('convert'), withoutMechanism('renew')],
    },
    unclaimed({
      id: 'renewing-change',
      name: {
        zh: `有更新时，优势从第 ${fallen} 季度到结束的变化`,
        en: `Change of advantage from quarter ${fallen} to the end, with renewal`,
      },
      unit: { zh: '指数 0–1', en: 'index 0–1' },
    }),
  ],
  observe(seed, without) {
    const renewing = advantagePath(seed, without, 0.9);
    const ageing = advantagePath(seed, without, 0);
    return [
      ageing[steps]! - start,
      renewing[steps]! - renewing[fallen]! - (ageing[steps]! - ageing[fallen]!),
      renewing[steps]! - ageing[steps]!,
      renewing[steps]! - renewing[fallen]!,
    ];
  },
};

function advantagePath(seed: number, without: Removal | null, integration: number): number[] {
  const path: number[] = [];
  live({
    model: modelOf({ firms: [firms], endowment: [0.5] }),
    seed,
    steps,
    without,
    scenario: { parameters: { turbulence }, switchedOff: ['enter-exit'] },
    prepare({ state }) {
      state.integration.fill(integration, 0, firms);
      state.advantage.fill(start, 0, firms);
    },
    watch({ state }) {
      path.push(meanOfStart(state, state.advantage, 0, firms));
    },
  });
  return path;
}

import { live } from './live.ts';
import { type Pattern, type Removal, unclaimed, withoutMechanism } from './pattern.ts';
import { livesOn, meanOfStart, modelOf } from './worlds.ts';

const firms = 100;
const steps = 80;
const [few, middling, many] = [1, 5, 16];

/** Growth is highest at middling local embeddedness. */
export const middlingEmbeddedness: Pattern = {
  id: 'middling-embeddedness',
  name: { zh: '嵌入适中成长最快', en: 'Middling embeddedness grows most' },
  mechanisms: ['lock-in'],
  claim: {
    zh: '本地嵌入与成长呈倒 U 形：联系太少或太多都不利。',
    en: 'Growth is an inverted U of local embeddedness: too few and too many ties both hold it back.',
  },
  design: {
    zh: `同样的 ${firms} 家企业处于疏密不同的本地网络（每家平均 ${few}、${middling}、${many} 个伙伴），${steps} 季度后初始企业的成长资源（已关闭的记 0）。`,
    en: `The same ${firms} firms in sparse, middling and dense local networks (${few}, ${middling}, ${many} partners each on average); growth resources of the firms of the start after ${steps} quarters, closed ones counting 0.`,
  },
  measures: [
    {
      id: 'rise',
      name: { zh: '适中减稀疏', en: 'Middling less sparse' },
      unit: { zh: '资金单位', en: 'money' },
      claimed: 'more',
      margin: 1,
      vanishesWithout: [],
    },
    {
      id: 'fall',
      name: { zh: '稠密减适中', en: 'Dense less middling' },
      unit: { zh: '资金单位', en: 'money' },
      claimed: 'less',
      margin: 1,
      vanishesWithout: [withoutMechanism('lock-in')],
    },
    unclaimed({
      id: 'rise-within',
      name: {
        zh: '默认模型中，初始有 4–7 个伙伴的企业减至多 2 个的',
        en: 'In the default model, firms with 4–7 partners at the start less those with 2 or fewer',
      },
      unit: { zh: '资金单位', en: 'money' },
    }),
    unclaimed({
      id: 'fall-within',
      name: {
        zh: '默认模型中，初始有 10 个以上伙伴的企业减 4–7 个的',
        en: 'In the default model, firms with 10 partners or more less those with 4–7',
      },
      unit: { zh: '资金单位', en: 'money' },
    }),
  ],
  observe(seed, without) {
    const [sparse, between, dense] = [few, middling, many].map((partners) =>
      growthWith(partners, seed, without),
    ) as [number, number, number];
    const [fewOnes, someOnes, manyOnes] = growthWithin(seed, without);
    return [between - sparse, dense - between, someOnes - fewOnes, manyOnes - someOnes];
  },
};

function growthWith(partners: number, seed: number, without: Removal | null): number {
  const model = modelOf({ firms: [firms], endowment: [0.5], partners, partnersSpread: 0.2 });
  const { state } = live({ model, seed, steps, without });
  return meanOfStart(state, state.resources, 0, firms);
}

/** Growth of firms with at most 2, with 4–7 and with 10 or more partners at the start, all in one world. */
function growthWithin(seed: number, without: Removal | null): [number, number, number] {
  let degree = new Uint8Array();
  const { state } = live({
    model: modelOf({}),
    seed,
    steps,
    without,
    watch({ state: now }, quarter) {
      if (quarter === 0) degree = now.ties.degree.slice(0, now.used);
    },
  });
  const meanWhere = (has: (partners: number) => boolean) => {
    const slots = [...degree].flatMap((partners, i) => (has(partners) ? [i] : []));
    const sum = slots.reduce((q, i) => q + (livesOn(state, i) ? state.resources[i]! : 0), 0);
    return sum / slots.length;
  };
  return [
    meanWhere((partners) => partners <= 2),
    meanWhere((partners) => partners >= 4 && partners <= 7),
    meanWhere((partners) => partners >= 10),
  ];
}

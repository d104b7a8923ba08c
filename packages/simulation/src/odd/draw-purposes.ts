import type { Bilingual } from '@qunhai/kernel';
import type { purposes } from '../random/firm-draws.ts';

/** What chance decides, by purpose of the draw: whose counter it has, and what for. */
export const drawPurposes: Readonly<
  Record<
    keyof typeof purposes,
    { readonly subject: 'firm' | 'pair' | 'market' | 'world'; readonly meaning: Bilingual }
  >
> = {
  population: {
    subject: 'firm',
    meaning: {
      zh: '初始：能力、优势、价值位置、是否出口与到哪里、找多少本地伙伴、找谁',
      en: 'At the start: abilities, advantage, position of value, whether and where it exports, how many local partners it looks for and whom',
    },
  },
  cycle: {
    subject: 'market',
    meaning: {
      zh: '需求周期的新息，正态',
      en: 'News in the cycle of demand, normal',
    },
  },
  rupture: {
    subject: 'world',
    meaning: {
      zh: '是否发生结构性冲击',
      en: 'Whether a structural shock happens',
    },
  },
  move: {
    subject: 'firm',
    meaning: {
      zh: '是否解除不赚钱的联系、看哪个市场、是否进入',
      en: 'Whether it leaves a market that does not pay, which market it looks at, whether it enters',
    },
  },
  luck: {
    subject: 'firm',
    meaning: {
      zh: '销售的运气，正态',
      en: 'Luck in selling, normal',
    },
  },
  rewire: {
    subject: 'firm',
    meaning: {
      zh: '进入竞争或合作阶段时结识哪个“伙伴的伙伴”',
      en: 'Which partner’s partner it meets on entering competing or cooperating',
    },
  },
  birth: {
    subject: 'pair',
    meaning: {
      zh: '是否衍生新企业；相邻两家企业合用一次抽取，各占一半',
      en: 'Whether it spins off a firm; two neighbouring firms share a draw, half each',
    },
  },
  inherit: {
    subject: 'firm',
    meaning: {
      zh: '新企业的获取与转移能力，正态',
      en: 'A spin-off’s abilities to acquire and to transfer, normal',
    },
  },
  inheritMore: {
    subject: 'firm',
    meaning: {
      zh: '新企业的整合能力（正态），以及与母企业的哪个伙伴结成联系',
      en: 'A spin-off’s ability to integrate, normal, and which of its parent’s partners it is tied to',
    },
  },
};

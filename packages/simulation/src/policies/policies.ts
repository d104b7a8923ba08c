import type { Bilingual } from '@qunhai/kernel';

/** What a cluster organisation or a government can do. */
export const policyKinds = [
  'invest',
  'entry-support',
  'joint-brand',
  'platform',
  'training',
  'subsidy',
  'lead-firm',
  'open-outward',
] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** A policy as data: forms, scenario texts and the ODD description are made from it. */
export interface PolicyText {
  readonly name: Bilingual;
  readonly meaning: Bilingual;
  /** What size 1 does in a quarter. */
  readonly fullSize: number;
  readonly fullSizeMeaning: Bilingual;
}

/** Every policy; sizes are assumed. A scenario scales them from 0 to 1. */
export const policies: Readonly<Record<PolicyKind, PolicyText>> = {
  invest: {
    name: { zh: '投资一种集群资源', en: 'Invest in a resource' },
    meaning: {
      zh: '持续建设集群的某一种资源，如基础设施、信息渠道或合作能力。',
      en: 'Build up one resource of the cluster, such as infrastructure, information channels or the ability to cooperate.',
    },
    fullSize: 0.08,
    fullSizeMeaning: {
      zh: '每季度把该资源与满值之间的差距缩小 8%',
      en: 'closes 8 % of the gap between the resource and its fullest, each quarter',
    },
  },
  'entry-support': {
    name: { zh: '进入海外市场补贴', en: 'Entry-cost support' },
    meaning: {
      zh: '为企业承担进入一个国外市场的一次性费用，如参展、认证和设点。',
      en: 'Pay what a firm spends once to enter a foreign market: fairs, certification, an office.',
    },
    fullSize: 1,
    fullSizeMeaning: { zh: '承担全部进入费用', en: 'pays the whole cost of entry' },
  },
  'joint-brand': {
    name: { zh: '区域共同品牌', en: 'Joint brand' },
    meaning: {
      zh: '共同提升集群在外部市场的形象和产品声誉。',
      en: 'Raise the image of the cluster and the reputation of its products together.',
    },
    fullSize: 0.08,
    fullSizeMeaning: {
      zh: '每季度把形象和声誉与满值之间的差距缩小 8%',
      en: 'closes 8 % of the gap between image and reputation and their fullest, each quarter',
    },
  },
  platform: {
    name: { zh: '知识共享平台', en: 'Knowledge platform' },
    meaning: {
      zh: '打通企业之间分享国外市场知识的渠道。',
      en: 'Open the channels through which firms share what they know of foreign markets.',
    },
    fullSize: 0.4,
    fullSizeMeaning: {
      zh: '渠道畅通度提高 0.4（满值 1）',
      en: 'adds 0.4 to the openness of channels (fullest: 1)',
    },
  },
  training: {
    name: { zh: '培训', en: 'Training' },
    meaning: {
      zh: '提高企业转移和整合知识的能力。',
      en: 'Raise the ability of firms to transfer and to integrate knowledge.',
    },
    fullSize: 0.03,
    fullSizeMeaning: {
      zh: '每季度把两种能力与满值之间的差距缩小 3%',
      en: 'closes 3 % of the gap between both abilities and their fullest, each quarter',
    },
  },
  subsidy: {
    name: { zh: '直接补贴', en: 'Subsidy' },
    meaning: {
      zh: '直接给每家企业资金；企业也会逐渐依赖扶持。',
      en: 'Give money to every firm; firms come to depend on it.',
    },
    fullSize: 0.1,
    fullSizeMeaning: {
      zh: '每家企业每季度得到 0.1 个资金单位',
      en: 'gives every firm 0.1 units of money a quarter',
    },
  },
  'lead-firm': {
    name: { zh: '引入主导企业', en: 'Invite a lead firm' },
    meaning: {
      zh: '引入一家国外主导企业，带动本地企业进入它所在的市场。',
      en: 'Bring a foreign lead firm to the cluster, which draws local firms into the market it comes from.',
    },
    fullSize: 1,
    fullSizeMeaning: {
      zh: '进入该市场的意愿大幅提高（logit 加 3）',
      en: 'raises the choice to enter that market strongly (3 logits)',
    },
  },
  'open-outward': {
    name: { zh: '向外开放网络', en: 'Open the network outward' },
    meaning: {
      zh: '组织企业结识国外的新伙伴，不再只依靠熟人介绍。',
      en: 'Bring firms together with foreign partners they do not know through others.',
    },
    fullSize: 0.4,
    fullSizeMeaning: {
      zh: '自主搜寻的比例提高 0.4，进入意愿提高（logit 加 0.8）',
      en: 'raises the share of own search by 0.4 and the choice to enter (0.8 logits)',
    },
  },
};

/** What comes from outside. */
export const shockKinds = ['demand', 'structural'] as const;
export type ShockKind = (typeof shockKinds)[number];

export const shocks: Readonly<
  Record<ShockKind, { readonly name: Bilingual; readonly meaning: Bilingual }>
> = {
  demand: {
    name: { zh: '需求冲击', en: 'Demand shock' },
    meaning: {
      zh: '所有国外市场的需求在一段时间里按比例下降（负值）或上升（正值）。',
      en: 'Demand of all foreign markets is lower (negative) or higher (positive) by this share for a while.',
    },
  },
  structural: {
    name: { zh: '结构性冲击', en: 'Structural shock' },
    meaning: {
      zh: '技术或生产组织突变，原有优势按（1 − 动态能力）的比例贬值。',
      en: 'Technology or the organisation of production changes; advantage loses value in proportion to 1 − capability.',
    },
  },
};

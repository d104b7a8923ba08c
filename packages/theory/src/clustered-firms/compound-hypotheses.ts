import type { TheoryInput } from '../schema/theory.ts';

const resourceDimensions = ['DL', 'IE', 'CN'];
const drivers = ['CA', 'DC'];
const outcomes = ['GR', 'GE', 'MK'];

/** H5–H10, H12 and H13: mediation, chain, moderation and group differences. */
export const compoundHypotheses = [
  {
    kind: 'mediation',
    id: 'H5',
    from: resourceDimensions,
    through: drivers,
    to: outcomes,
    sign: '+',
    statement: {
      zh: '竞争优势与动态能力在集群组织资源与国际化成长之间起中介作用。',
      en: 'Competitive advantage and dynamic capability mediate between the cluster’s resources and internationalization growth.',
    },
    references: ['geng-2005', 'geng-2008'],
  },
  {
    kind: 'chain',
    id: 'H6',
    chain: outcomes,
    sign: '+',
    statement: {
      zh: '积累的成长资源影响国际关系网络的构建，网络进而影响国际市场知识的形成。',
      en: 'Accumulated growth resources shape the international network, which in turn shapes knowledge of foreign markets.',
    },
  },
  {
    kind: 'moderation',
    id: 'H7',
    moderator: ['CA'],
    from: ['DC'],
    to: ['MK'],
    sign: '+',
    model: 'full',
    statement: {
      zh: '国际化市场知识的积累取决于竞争优势与动态能力的耦合：一方越强，另一方的作用越大。',
      en: 'Knowledge of foreign markets depends on the coupling of competitive advantage and dynamic capability: the stronger the one, the more the other yields.',
    },
  },
  {
    kind: 'moderation',
    id: 'H8',
    moderator: ['AQ'],
    from: resourceDimensions,
    to: drivers,
    sign: '+',
    model: 'full',
    statement: {
      zh: '企业的资源获取能力越强，集群资源转化为竞争优势和动态能力的作用越大。',
      en: 'The better a firm acquires resources, the more the cluster’s resources turn into competitive advantage and dynamic capability.',
    },
    references: ['glaister-buckley-1996'],
  },
  {
    kind: 'moderation',
    id: 'H9',
    moderator: ['TR'],
    from: ['DC'],
    to: ['MK'],
    sign: '+',
    model: 'full',
    statement: {
      zh: '畅通的知识渠道只有与动态能力结合才能带来国际化市场知识，动态能力也只有在渠道畅通时才能奏效。',
      en: 'Open channels bring knowledge of foreign markets only together with dynamic capability, and capability only with open channels.',
    },
  },
  {
    kind: 'moderation',
    id: 'H10',
    moderator: ['IN'],
    from: resourceDimensions,
    to: drivers,
    sign: '+',
    model: 'full',
    statement: {
      zh: '企业的资源整合能力越强，集群资源转化为竞争优势和动态能力的作用越大。',
      en: 'The better a firm integrates resources, the more the cluster’s resources turn into competitive advantage and dynamic capability.',
    },
    references: ['cai-2002'],
  },
  {
    kind: 'moderation',
    id: 'H12',
    moderator: ['EN'],
    from: ['CA'],
    to: outcomes,
    sign: '-',
    model: 'full',
    statement: {
      zh: '环境变化越快，既有竞争优势对国际化成长的作用越弱。',
      en: 'The faster the environment changes, the less a given competitive advantage yields for growth abroad.',
    },
  },
  {
    kind: 'group',
    id: 'H13',
    model: 'full',
    groups: [
      { zh: '集群企业与非集群企业', en: 'clustered and non-clustered firms' },
      { zh: '不同集群', en: 'different clusters' },
      { zh: '不同阶段', en: 'different stages' },
    ],
    by: ['clustered', 'cluster', 'stage'],
    statement: {
      zh: '国际化成长的差异来自资源禀赋、资源结构以及资源转化机制的差异。',
      en: 'Differences in growth abroad come from differences in endowment, in its structure and in its conversion.',
    },
    references: ['geng-2008'],
  },
] satisfies TheoryInput['hypotheses'];

import type { Bilingual } from '@qunhai/kernel';
import type { State } from '../state/state.ts';

/** What a state variable belongs to. */
type Entity = 'firm' | 'tie' | 'cluster' | 'market';

/** A state variable as a reader meets it. */
export interface StateVariable {
  readonly entity: Entity;
  /** In equations. */
  readonly symbol: string;
  /** Values it can take, in signs. */
  readonly range: string;
  readonly unit: 'share' | 'money' | 'count' | 'quarters' | 'set' | 'number' | 'none';
  readonly meaning: Bilingual;
}

type Described = Exclude<keyof State, 'size' | 'ties'> | 'ties.degree' | 'ties.partner';

/** What the entities of the model are and remember. */
export const stateVariables = {
  cluster: {
    entity: 'firm',
    symbol: '',
    range: '−1, 0, 1, …',
    unit: 'number',
    meaning: {
      zh: '所属集群，终身不变；−1 表示在集群之外',
      en: 'Cluster it belongs to, for life; −1: none',
    },
  },
  chainStep: {
    entity: 'firm',
    symbol: '',
    range: '0, 1, …',
    unit: 'number',
    meaning: {
      zh: '在本地价值链中的工序，自上游至下游；只作描述，目前没有机制用到它',
      en: 'Step of the local value chain, upstream to downstream; descriptive, no mechanism reads it yet',
    },
  },
  value: {
    entity: 'firm',
    symbol: 'v',
    range: '[0, 1]',
    unit: 'none',
    meaning: {
      zh: '在全球价值链中的价值位置',
      en: 'Position of value in global value chains',
    },
  },
  acquisition: {
    entity: 'firm',
    symbol: 'A',
    range: '[0, 1]',
    unit: 'none',
    meaning: { zh: '获取能力', en: 'Ability to acquire' },
  },
  transfer: {
    entity: 'firm',
    symbol: 'T',
    range: '[0, 1]',
    unit: 'none',
    meaning: { zh: '转移能力', en: 'Ability to transfer' },
  },
  integration: {
    entity: 'firm',
    symbol: 'G',
    range: '[0, 1]',
    unit: 'none',
    meaning: { zh: '整合能力', en: 'Ability to integrate' },
  },
  advantage: {
    entity: 'firm',
    symbol: 'CA',
    range: '[0, 1]',
    unit: 'none',
    meaning: { zh: '竞争优势', en: 'Competitive advantage' },
  },
  capability: {
    entity: 'firm',
    symbol: 'DC',
    range: '[0, 1]',
    unit: 'none',
    meaning: { zh: '动态能力', en: 'Dynamic capability' },
  },
  resources: {
    entity: 'firm',
    symbol: 'Q',
    range: '[−B, ∞)',
    unit: 'money',
    meaning: {
      zh: '成长资源；低于 −B 的企业在季末退出',
      en: 'Growth resources; a firm below −B closes at the end of the quarter',
    },
  },
  quartersBelow: {
    entity: 'firm',
    symbol: 'n⁻',
    range: '0 … 255',
    unit: 'quarters',
    meaning: {
      zh: '成长资源连续低于零的季度数',
      en: 'Quarters in a row with Q below zero',
    },
  },
  homeBound: {
    entity: 'firm',
    symbol: 'H',
    range: '[0, 1]',
    unit: 'share',
    meaning: {
      zh: '知识受本土惯例束缚的程度',
      en: 'How much of its knowledge is framed by home routines',
    },
  },
  support: {
    entity: 'firm',
    symbol: 'S',
    range: '[0, 1]',
    unit: 'none',
    meaning: { zh: '对公共扶持的依赖', en: 'Dependence on public support' },
  },
  lockIn: {
    entity: 'firm',
    symbol: 'L',
    range: '[0, 1]',
    unit: 'none',
    meaning: { zh: '锁定程度', en: 'Lock-in' },
  },
  learning: {
    entity: 'firm',
    symbol: 'ℓ',
    range: '[0, 1]',
    unit: 'none',
    meaning: { zh: '本季度国外学习的强度', en: 'Strength of learning abroad in the quarter' },
  },
  stage: {
    entity: 'firm',
    symbol: '',
    range: '0 … 3',
    unit: 'number',
    meaning: {
      zh: '成长阶段：国内、学习、竞争、合作',
      en: 'Stage: domestic, learning, competing, cooperating',
    },
  },
  presence: {
    entity: 'firm',
    symbol: 'f',
    range: '⊆ {1, …, 31}',
    unit: 'set',
    meaning: {
      zh: '有联系的国外市场，即企业的全球网络；f 为其个数',
      en: 'Foreign markets it has contacts in, its global network; f is their number',
    },
  },
  knowledge: {
    entity: 'firm',
    symbol: 'K_m',
    range: '[0, 1]',
    unit: 'share',
    meaning: { zh: '对每个国外市场的知识', en: 'Knowledge of each foreign market' },
  },
  meanKnowledge: {
    entity: 'firm',
    symbol: 'K̄',
    range: '[0, 1]',
    unit: 'share',
    meaning: { zh: 'K_m 对全部市场的均值', en: 'Mean of K_m over all markets' },
  },
  exports: {
    entity: 'firm',
    symbol: 'X',
    range: '[0, ∞)',
    unit: 'money',
    meaning: { zh: '本季度出口额', en: 'Sales abroad in the quarter' },
  },
  'ties.degree': {
    entity: 'tie',
    symbol: 'd',
    range: '0 … 24',
    unit: 'count',
    meaning: { zh: '企业的本地伙伴数', en: 'Local partners of a firm' },
  },
  'ties.partner': {
    entity: 'tie',
    symbol: 'j',
    range: '',
    unit: 'set',
    meaning: {
      zh: '企业的本地伙伴；联系是相互的，没有强弱',
      en: 'The local partners of a firm; ties are mutual and unweighted',
    },
  },
  endowment: {
    entity: 'cluster',
    symbol: 'E_k',
    range: '[0, 1]',
    unit: 'none',
    meaning: {
      zh: '17 种集群资源各自的存量',
      en: 'Stock of each of the 17 cluster resources',
    },
  },
  firmCount: {
    entity: 'cluster',
    symbol: 'N',
    range: '0, 1, …',
    unit: 'count',
    meaning: { zh: '现有企业数', en: 'Firms alive' },
  },
  firmCountAtStart: {
    entity: 'cluster',
    symbol: 'N₀',
    range: '0, 1, …',
    unit: 'count',
    meaning: { zh: '初始企业数', en: 'Firms at the start' },
  },
  successAtStart: {
    entity: 'cluster',
    symbol: 'Z⁰',
    range: '[0, 1]',
    unit: 'none',
    meaning: {
      zh: '第一个季度的四项成就：出口、合作、知识、企业数',
      en: 'Four achievements in the first quarter: exports, cooperation, knowledge, firms',
    },
  },
  cycle: {
    entity: 'market',
    symbol: 'a_m',
    range: '(−∞, ∞)',
    unit: 'none',
    meaning: { zh: '需求的对数偏离', en: 'Log deviation of demand' },
  },
  demand: {
    entity: 'market',
    symbol: 'M_m',
    range: '(0, ∞)',
    unit: 'money',
    meaning: { zh: '本季度需求总额', en: 'Money spent by all buyers in the quarter' },
  },
  firmsAtStart: {
    entity: 'market',
    symbol: 'N_W',
    range: '0, 1, …',
    unit: 'count',
    meaning: {
      zh: '初始企业总数，含集群之外的企业；需求与对手同它成正比',
      en: 'Firms at the start, those outside clusters included; demand and rivals are in proportion',
    },
  },
} as const satisfies { readonly [Name in Described]?: StateVariable };

/** What the code keeps besides, and why it is no state of an entity. */
export const internalVariables: { readonly [Name in Described]?: Bilingual } = {
  alive: { zh: '槽位是否有企业', en: 'Whether a slot holds a firm' },
  firmId: { zh: '企业的编号', en: 'Number of the firm in a slot' },
  nextFirmId: { zh: '下一家新企业的编号', en: 'Number of the next firm founded' },
  used: { zh: '用过的槽位数', en: 'Slots ever used' },
  step: { zh: '已过去的季度数', en: 'Quarters gone' },
  free: { zh: '空槽位', en: 'Free slots' },
  freeCount: { zh: '空槽位的个数', en: 'Number of free slots' },
  nextKnowledge: {
    zh: '下季度知识的缓冲区',
    en: 'Buffer that the next quarter’s knowledge is written to',
  },
  flowToAdvantage: {
    zh: '同一季度内由“获取”交给“转化”的 R_CA',
    en: 'R_CA, from Acquire to Convert within a quarter',
  },
  flowToCapability: {
    zh: '同一季度内由“获取”交给“更新能力”的 R_DC',
    en: 'R_DC, from Acquire to Renew within a quarter',
  },
  byTies: {
    zh: '“转移”内部的中间量：ζ·o′·T·G/(d + h)',
    en: 'Within Transfer: ζ·o′·T·G/(d + h)',
  },
  heard: {
    zh: '“转移”内部的中间量：计入听来的知识之后各市场知识之和',
    en: 'Within Transfer: sum of knowledge over markets after what was told',
  },
  offer: {
    zh: '“销售”内部的中间量：不计知识的吸引力',
    en: 'Within Sell: attraction before knowledge counts',
  },
  profit: {
    zh: '同一季度内由“销售”交给“成长”的利润',
    en: 'Profit, from Sell to Grow within a quarter',
  },
  weakest: {
    zh: '由“销售”交给下季度“延伸网络”的最不赚钱的市场',
    en: 'The market that pays least, from Sell to the next quarter’s Extend',
  },
};

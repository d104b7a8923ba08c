import type { MechanismText } from './mechanism-text.ts';

/** Mechanisms within a firm and its cluster. */
export const firmMechanismTexts = {
  acquire: {
    number: 1,
    name: { zh: '获取', en: 'Acquire' },
    sentence: {
      zh: '企业按自身的获取能力取得集群资源；共享性资源人人可得，竞争性资源要靠本地伙伴触及，企业越多越摊薄。',
      en: 'Firms obtain the resources of their cluster as far as they are able to; public ones are there for all, rival ones are reached through partners and thin out as firms multiply.',
    },
    whenOff: {
      zh: '企业得不到任何集群资源，集群声誉对进入市场也不起作用。',
      en: 'Firms obtain nothing from their cluster, and its reputation does not help them enter markets.',
    },
    claim: {
      zh: '集群资源对单个企业而言是外部环境资源，须由企业去获取；地理邻近和公共物品性质使群内企业能低成本、高效率地获取。',
      en: 'The resources of a cluster are external to each firm, which has to acquire them; nearness and their nature as public goods let firms inside do so cheaply.',
    },
    equations: [
      'c = d/(d + h)',
      'crowd = 1 + χ·max(0, N/N₀ − 1)',
      'r_k = A·E_k·(pub_k + (1 − pub_k)·c/crowd)',
      'R_CA = Σ_k b_k·r_k,  R_DC = Σ_k g_k·r_k',
    ],
    rules: [
      {
        zh: 'pub_k 为 1 表示第 k 种资源是公共物品，否则为 0；b_k、g_k 是它在转化为竞争优势与动态能力中所占的份额。',
        en: 'pub_k is 1 when resource k is a public good and 0 otherwise; b_k and g_k are its shares in the conversion to advantage and to capability.',
      },
      {
        zh: '集群外的企业 R_CA = R_DC = 0。',
        en: 'For a firm outside clusters R_CA = R_DC = 0.',
      },
    ],
  },
  convert: {
    number: 2,
    name: { zh: '转化', en: 'Convert' },
    sentence: {
      zh: '取得的资源转化为竞争优势；环境动荡使优势流失，动态能力既抵挡流失，又不断更新优势。',
      en: 'Obtained resources become competitive advantage; turbulence erodes it, and dynamic capability both shields and renews it.',
    },
    whenOff: {
      zh: '竞争优势停在原处，只有结构性冲击能改变它。',
      en: 'Advantage stays where it is; only structural shocks change it.',
    },
    claim: {
      zh: '外在的竞争优势来源会随环境变化逐渐消退；企业须凭借动态能力保持优势并形成竞争优势连续流。',
      en: 'Sources of advantage fade as the environment changes; only with dynamic capability do firms keep them and form a stream of advantages.',
    },
    equations: [
      'up = min(1, κ·R_CA + η·τ·DC)',
      'down = ε·τ·(1 − θ·DC)',
      'CA ← CA + up·(1 − CA) − down·CA',
    ],
    rules: [
      {
        zh: '输入不变时，CA 趋于 up/(up + down)。',
        en: 'With constant inputs CA tends to up/(up + down).',
      },
    ],
  },
  renew: {
    number: 3,
    name: { zh: '更新能力', en: 'Renew' },
    sentence: {
      zh: '取得的资源经企业整合形成动态能力，国外学习使之增强；能力不用则退，锁定使衰退加快。',
      en: 'Resources that a firm integrates become dynamic capability, and learning abroad adds to it; capability decays, and faster when the firm is locked in.',
    },
    whenOff: {
      zh: '动态能力停在初始水平。',
      en: 'Capability stays at its first level.',
    },
    claim: {
      zh: '集群资源具备形成动态能力的资源属性；企业还需要整合新旧知识，改变已经僵化的核心能力。',
      en: 'Cluster resources are of the kind that capability forms from; a firm must also integrate new knowledge with old and change core capabilities that have become rigid.',
    },
    equations: [
      'up = min(1, κ′·R_DC·G + μ·ℓ)',
      'down = min(1, δ·(1 + φ·L))',
      'DC ← DC + up·(1 − DC) − down·DC',
    ],
    rules: [],
  },
  'lock-in': {
    number: 9,
    name: { zh: '锁定', en: 'Lock in' },
    sentence: {
      zh: '联系过密且只限于本地（功能锁定）、伙伴所知雷同（认知锁定）、依赖扶持（政治锁定）都会使企业受困。',
      en: 'Firms are trapped by ties that are many and only local (functional), by partners who know the same (cognitive) and by dependence on support (political).',
    },
    whenOff: {
      zh: '没有任何锁定；对扶持的依赖也不再消退，但不起作用。',
      en: 'No lock-in of any kind; dependence on support does not fade, and has no effect.',
    },
    claim: {
      zh: '由于集群风险的存在，集群企业可能出现功能性锁定、认知锁定和政治锁定。',
      en: 'Because of the risks of clusters, their firms may be locked in functionally, cognitively and politically.',
    },
    equations: [
      'F = d³/(d³ + h_F³·(1 + f))',
      'C = F·max(0, 1 − 2·mean_j |K̄_j − K̄|)',
      'L ← (w_F·F + w_C·C + w_P·S)/(w_F + w_C + w_P)',
      'S ← (1 − δ_S)·S',
    ],
    rules: [
      {
        zh: '没有本地伙伴时 C = 0；三个权重都为 0 时 L = 0。',
        en: 'Without local partners C = 0; when all three weights are 0, L = 0.',
      },
      {
        zh: 'L 加快动态能力衰退（更新能力），降低进入新市场的概率（延伸网络），减慢升级（攀升）。',
        en: 'L hastens the decay of capability (Renew), lowers the chance of entry (Extend) and slows upgrading (Climb).',
      },
      {
        zh: '补贴使 S 上升：S ← S + min(1, ω·补贴)·(1 − S)，在“政策”一步发生。',
        en: 'Subsidies raise S in the step “policies”: S ← S + min(1, ω·subsidy)·(1 − S).',
      },
    ],
  },
  climb: {
    number: 8,
    name: { zh: '攀升', en: 'Climb' },
    sentence: {
      zh: '在国外经营且有余力的企业投入升级，沿“学习—竞争—合作”攀升，也可能跌回前一阶段。',
      en: 'Firms that are abroad and can pay for it upgrade and pass from learning to competing to cooperating; they can fall back as well.',
    },
    whenOff: {
      zh: '企业不升级，停在原来的阶段，价值位置也不下降。',
      en: 'Firms do not upgrade and stay at their stage; their position of value does not fall either.',
    },
    claim: {
      zh: '嵌入全球价值链至少分为学习、竞争、合作三个阶段：先从价值链低端干中学，再升级并外包低价值活动，最后嵌入高附加值的全球网络并调整本地网络。',
      en: 'Embedding in global value chains passes at least three stages: learning by doing at the low end, competing with upgrades while low-value steps are outsourced, and cooperating in high-value global networks while the local network is reshaped.',
    },
    equations: [
      'v ← (1 − ν·τ)·v',
      'f > 0 ∧ Q ≥ c_U :  v ← v + υ·DC·G·(1 − L)·(1 − v),  Q ← Q − c_U',
      'learning → competing :  v ≥ v₂;  competing, cooperating → learning :  v < v₂ − Δ',
      'competing → cooperating :  v ≥ v₃ ∧ DC ≥ v₃ ∧ f ≥ 2;  cooperating → competing :  v < v₃ − Δ ∨ DC < v₃ − Δ ∨ f < 2',
      'any → domestic :  f = 0;  domestic → learning :  f > 0',
      'on entering competing :  v ← v + 0.1·(1 − v)',
    ],
    rules: [
      {
        zh: '进入竞争阶段时，低价值工序交给一个“伙伴的伙伴”，与之结成新的本地联系。',
        en: 'On entering competing, low-value steps go to a partner’s partner, who becomes a local partner.',
      },
      {
        zh: '进入合作阶段时，用一个“伙伴的伙伴”换掉市场知识最少的伙伴，条件是前者知道得更多。',
        en: 'On entering cooperating, the partner with the least market knowledge is given up for a partner’s partner who knows more.',
      },
    ],
  },
} as const satisfies Record<string, MechanismText>;

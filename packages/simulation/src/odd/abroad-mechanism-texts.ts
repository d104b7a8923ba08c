import type { MechanismText } from './mechanism-text.ts';

/** Mechanisms between firms and abroad. */
export const abroadMechanismTexts = {
  shock: {
    number: 10,
    name: { zh: '冲击', en: 'Shock' },
    sentence: {
      zh: '国外需求有周期起伏；罕见的结构性冲击使优势贬值，动态能力越弱损失越大。',
      en: 'Demand abroad moves in cycles; rare structural shocks devalue advantage, most where capability is low.',
    },
    whenOff: {
      zh: '需求不变，情景中设定的冲击也不发生。',
      en: 'Demand is constant, and the shocks of a scenario do not happen.',
    },
    claim: {
      zh: '集群有结构性风险（未能随生产组织模式调整而永久衰退）和周期性风险（区域、国家或全球的经济波动）。',
      en: 'Clusters face structural risk (permanent decline when they fail to adjust to a changing organisation of production) and cyclical risk (swings of the regional, national or world economy).',
    },
    equations: [
      'a_m ← ρ·a_m + σ·z_m',
      'M_m ← M₀_m·N_W·exp(a_m − σ²/(2·(1 − ρ²)))·Π (1 + demand shocks)',
      'CA ← CA·(1 − min(1, s_R·x)·(1 − DC))',
    ],
    rules: [
      {
        zh: '对数修正项使平均需求恰为 M₀_m·N_W；z_m 为标准正态，各市场独立。',
        en: 'The correction in the exponent makes mean demand M₀_m·N_W; z_m is standard normal, independent across markets.',
      },
      {
        zh: 'x 是情景设定的冲击强度；此外每季度以概率 p_R 发生强度 x = 1 的冲击。',
        en: 'x is the size a scenario sets; besides, with chance p_R a quarter, a shock of size x = 1 happens.',
      },
    ],
  },
  transfer: {
    number: 4,
    name: { zh: '转移', en: 'Transfer' },
    sentence: {
      zh: '市场知识沿畅通的本地渠道传递，并在国外经营中积累；渠道与能力缺一不可。',
      en: 'Market knowledge passes along open local channels and grows by being abroad; it takes both channels and capability.',
    },
    whenOff: {
      zh: '市场知识停在原处，只有进入市场时的最低知识；国外学习不再增强动态能力。',
      en: 'Knowledge stays where it is, but for the least that entering a market brings; learning abroad no longer adds to capability.',
    },
    claim: {
      zh: '没有畅通的渠道就没有知识流动；渠道畅通而缺乏动态能力，学习就会低效、缓慢。母国市场的惯例到了国外会显得不适应。',
      en: 'Without an open channel knowledge does not flow; with one but without dynamic capability learning is inefficient and slow. Routines of the home market do not fit abroad.',
    },
    equations: [
      'o′ = min(1, o + platform)',
      'told_m = ζ·o′·T·G·Σ_j max(0, K_jm − K_m)/(d + h)',
      'lived_m = ξ·o′·T·DC·K_m·(1 − K_m)·[in m]',
      'K_m ← min(1, K_m + told_m + lived_m − min(1, ψ)·K_m·[not in m])',
      'ℓ ← min(1, 4·Σ_m lived_m/ξ)',
      'f > 0 :  H ← H·(1 − u·T·DC)',
    ],
    rules: [
      {
        zh: 'j 遍历本地伙伴；Σ_j max(0, ·)/(d + h) 等于平均差距乘以触及程度 c = d/(d + h)。',
        en: 'j runs over the local partners; Σ_j max(0, ·)/(d + h) is the mean gap times the reach c = d/(d + h).',
      },
      {
        zh: '所有企业读取的都是上季度的知识，因此与处理顺序无关。',
        en: 'All firms read the last quarter’s knowledge, so their order does not matter.',
      },
      {
        zh: '进入市场的企业至少有知识 K₀；知识在国外只有 K_m·(1 − γ·H) 合用。',
        en: 'A firm enters a market with at least K₀; of its knowledge K_m·(1 − γ·H) fits abroad.',
      },
    ],
  },
  extend: {
    number: 5,
    name: { zh: '延伸网络', en: 'Extend the network' },
    sentence: {
      zh: '企业自己寻找或经本地伙伴结识国外联系，从本地网络延伸到全球网络；不赚钱的联系会解除。',
      en: 'Firms find contacts abroad by themselves or through local partners, from the local to the global network; contacts that do not pay are dissolved.',
    },
    whenOff: {
      zh: '企业既不进入新市场，也不退出已有市场。',
      en: 'Firms neither enter new markets nor leave those they are in.',
    },
    claim: {
      zh: '国际化成长是企业本地网络关系向全球网络关系延伸的过程；国外市场信息大多经由网络以非正式方式传播。',
      en: 'Growth abroad extends a firm’s local network into a global one; information on foreign markets mostly spreads informally through networks.',
    },
    equations: [
      'K′_m = K_m·(1 − γ·H)',
      'U = α₀ + α_CA·CA + α_K·K′_m + α_R·E_img + α_P·n_m/d − α_D·D_m + 2·outward + 3·lead·[m = first]',
      'P(enter m) = (1 − L)/(1 + exp(−U))',
      'Q ≥ c_E′ = c_E·(1 − support);  on entry :  Q ← Q − c_E′,  K_m ← max(K_m, K₀)',
      'P(leave the market that pays least) = λ_X, when it earns less than c_P',
    ],
    rules: [
      {
        zh: '每季度先考虑退出，再看一个市场：以概率 q + outward（至多 1）自己任选一个，否则从随机一个本地伙伴所在的市场中随机取一个。',
        en: 'A quarter’s decision to leave comes first; then the firm looks at one market: with chance q + outward (at most 1) any, otherwise one at random of those a random local partner is in.',
      },
      {
        zh: '所有企业看到的都是上季度谁在哪个市场，因此与处理顺序无关；刚离开的市场本季度不再进入。',
        en: 'All firms see who was where in the last quarter, so their order does not matter; a market just left is not entered again in the quarter.',
      },
      {
        zh: 'n_m 是已在 m 的本地伙伴数，E_img 是集群形象与产品声誉的平均存量；outward、lead、support 来自政策，主导企业来自第一个市场。',
        en: 'n_m is the number of local partners in m and E_img the mean stock of the cluster’s image and reputation; outward, lead and support are set by policies, and a lead firm comes from the first market.',
      },
      {
        zh: '没有本地伙伴时 n_m/d 取 0；关闭“获取”时没有 α_R 一项。',
        en: 'Without local partners n_m/d is 0; with Acquire off there is no α_R term.',
      },
    ],
  },
  sell: {
    number: 6,
    name: { zh: '销售', en: 'Sell' },
    sentence: {
      zh: '同一市场中的集群企业与外部对手瓜分需求：优势、价值位置、市场知识和规模决定份额，价值位置越高利润率越高。',
      en: 'Firms and outside rivals share the demand of a market: advantage, position of value, knowledge and size decide the shares, and margins rise with the position of value.',
    },
    whenOff: {
      zh: '同一市场中的企业销售额相同，与优势、知识、规模和运气无关。',
      en: 'All firms in a market sell the same, whatever their advantage, knowledge, size or luck.',
    },
    claim: {
      zh: '竞争优势（低成本与差异化）推动企业在国际市场上竞争；嵌入附加值较高的环节带来高收益。',
      en: 'Advantage (low cost, differentiation) drives competition abroad; embedding in steps of higher value added brings higher returns.',
    },
    equations: [
      'w_m = exp(β_CA·CA + β_v·v + β_Q·ln(1 + max(0, Q)) + σ_L·z)·K_m·(1 − γ·H)',
      'X_m = M_m·w_m/(W_m·N_W + Σ w_m)',
      'X = Σ_m X_m,  margin = π₀ + π₁·v,  profit = margin·X',
    ],
    rules: [
      {
        zh: '求和遍历 m 中的全部企业；z 为标准正态，每家企业每季度一个，代表运气。',
        en: 'The sum runs over all firms in m; z is standard normal, one a firm and quarter: its luck.',
      },
      {
        zh: '记下利润低于维持成本 c_P（margin·X_m < c_P）的市场中最少的一个，供下季度“延伸网络”考虑退出。',
        en: 'Of the markets that do not earn their cost (margin·X_m < c_P) the least is noted; Extend may leave it in the next quarter.',
      },
    ],
  },
  grow: {
    number: 7,
    name: { zh: '成长', en: 'Grow' },
    sentence: {
      zh: '利润积累为成长资源，扣除固定成本、市场维持成本和分配；成长资源用来支付升级和进入市场。',
      en: 'Profit accumulates as growth resources, less fixed costs, the cost of staying in markets and what owners take out; growth resources pay for upgrading and entry.',
    },
    whenOff: {
      zh: '没有收入也没有日常成本，成长资源只因进入、升级和补贴而变。',
      en: 'Nothing is earned and no running costs are paid; only entry, upgrading and subsidies move growth resources.',
    },
    claim: {
      zh: '从量的维度看，国际化成长表现为国际化成长资源的积累；剩余资源与外部机会匹配才有扩张。',
      en: 'In quantity, growth abroad is the accumulation of growth resources; firms expand when resources they have to spare meet opportunities.',
    },
    equations: ['Q ← Q + profit + y·CA − c_F − c_P·f', 'Q ≥ 0 :  Q ← (1 − ω_Q)·Q'],
    rules: [
      {
        zh: '国内收入 y·CA 不另设国内市场。Q 连续低于零的季度数记为 n⁻。',
        en: 'Income at home, y·CA, stands for a home market that is not modelled further. n⁻ counts the quarters in a row in which Q is below zero.',
      },
    ],
  },
  'enter-exit': {
    number: 11,
    name: { zh: '进入与退出', en: 'Enter and exit' },
    sentence: {
      zh: '资不抵债过久的企业退出；员工离职创办新企业，带走母企业的部分知识与联系。',
      en: 'Firms in debt for too long close; employees found new firms that start with part of their parent’s knowledge and ties.',
    },
    whenOff: {
      zh: '没有新企业，也没有企业退出。',
      en: 'No firm is founded and none closes.',
    },
    claim: {
      zh: '由原企业员工创建的新企业是集群产业环境资源之一（表 1）；集群能降低进入风险，促进企业产生。',
      en: 'New firms founded by employees are one of the environment’s resources (Table 1); clusters lower the risk of entry and bring forth firms.',
    },
    equations: [
      'close :  Q < −B ∨ n⁻ ≥ n_F',
      'P(spin-off) = p_S·E_spin',
      'spin-off :  v, CA, DC = 0.5·parent’s;  A, T, G = parent’s + 0.05·z, cut to [0, 1];  K_m = ι·parent’s;  Q = Q₀',
    ],
    rules: [
      {
        zh: 'E_spin 是资源“由原企业员工创建的新企业数”（IE6）的存量；只有集群内的企业衍生新企业。',
        en: 'E_spin is the stock of the resource “new firms founded by employees” (IE6); only firms in clusters spin off others.',
      },
      {
        zh: '新企业与母企业同在一个集群、同一道工序，并与母企业及其一个伙伴结成联系；起初只做国内市场。',
        en: 'A spin-off shares its parent’s cluster and step of the chain and is tied to the parent and one of the parent’s partners; it starts at home.',
      },
      {
        zh: '企业数以初始的 1.5 倍为限，达到后不再有新企业；退出的企业断开全部联系，欠款核销。',
        en: 'There can be 1.5 times the firms of the start; beyond that none is founded. A firm that closes loses all ties, and its debt is written off.',
      },
    ],
  },
  'feed-back': {
    number: 12,
    name: { zh: '反馈', en: 'Feed back' },
    sentence: {
      zh: '企业的成败使集群资源充盈或流失，自身的成功又提升自己的能力：胜者愈胜，形成路径依赖。',
      en: 'The success of firms renews or drains the resources of their cluster, and a firm’s own success raises its abilities: winners learn to win, which is path dependence.',
    },
    whenOff: {
      zh: '集群资源只因政策而变，企业的获取、转移、整合能力只因培训而变。',
      en: 'Only policies change the resources of clusters, and only training changes the abilities of firms.',
    },
    claim: {
      zh: '集群资源经长期演化形成，具有路径依赖的特点；由此带来的优势极不平衡，最终显现为成长差异。',
      en: 'Cluster resources form over a long evolution and are path dependent; the advantages they bring are uneven and end as differences in growth.',
    },
    equations: [
      's = X/(X + 1)',
      'E_k ← E_k + cut(4·λ·(Z_k − Z⁰_k))·E_k·(1 − E_k)',
      'A ← A + cut(4·λ′·(s − s̄))·A·(1 − A),  T and G likewise',
    ],
    rules: [
      {
        zh: 'cut 把数截到 [−1, 1]，使各量不出 [0, 1]。',
        en: 'cut brings a number to [−1, 1], so that nothing leaves [0, 1].',
      },
      {
        zh: 'Z_k 是第 k 种资源所跟随的成就：出口（s 的集群均值 s̄）、合作（触及程度 c = d/(d + h) 的均值）、知识（K̄ 的均值）或企业数（N/(N + N₀)）；Z⁰_k 是它在第一个季度的值。不跟随任何成就的资源不变。',
        en: 'Z_k is what resource k follows: exports (the cluster’s mean s̄ of s), cooperation (mean of the reach c = d/(d + h)), knowledge (mean of K̄) or firms (N/(N + N₀)); Z⁰_k is its value in the first quarter. Resources that follow nothing stay.',
      },
    ],
  },
} as const satisfies Record<string, MechanismText>;

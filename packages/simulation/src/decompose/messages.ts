import { defineMessages, type Translator } from '@qunhai/kernel';

/** The parts of a decomposition, how they were found, and what a reader must know. */
const messages = {
  'endowment.name': { zh: '资源禀赋', en: 'Endowment' },
  'endowment.meaning': {
    zh: '所在集群的资源总体上有多丰富，以及企业起步时的资金和对扶持的依赖。',
    en: 'How rich the firm’s cluster is in resources overall, and the money and the support the firm starts with.',
  },
  'structure.name': { zh: '资源结构与位置', en: 'Structure and position' },
  'structure.meaning': {
    zh: '集群侧重哪些资源，企业处在价值链的哪个环节、附加值有多高。',
    en: 'Which resources the cluster leans on, which step of the value chain the firm is at, and how high its value added is.',
  },
  'mechanisms.name': { zh: '运用资源的能力', en: 'Ability to use resources' },
  'mechanisms.meaning': {
    zh: '企业把资源变为成长的本领：获取、转移和整合的能力，以及起步时已有的竞争优势和动态能力。',
    en: 'How well the firm turns resources into growth: its abilities to acquire, transfer and integrate, and the advantage and dynamic capability it starts with.',
  },
  'network.name': { zh: '网络联系', en: 'Network' },
  'network.meaning': {
    zh: '企业有多少本地伙伴、伙伴是谁，起步时已进入哪些国外市场、对它们了解多少。',
    en: 'How many local partners the firm has and who they are, which foreign markets it is already in, and what it knows of them.',
  },
  'luck.name': { zh: '运气', en: 'Luck' },
  'luck.meaning': {
    zh: '起步之后由机会决定的一切：每季度的生意好坏、碰上哪些机会、所在市场的景气起伏。让同样的企业多次重来，结果的不同就是运气。',
    en: 'All that chance decides after the start: good and bad quarters, which openings the firm comes upon, ups and downs of its markets. It is what differs when the same firms live through the same years again.',
  },
  'measure.exports': {
    zh: '企业间方差：ln(1 + {steps} 个季度出口总额)',
    en: 'Variance among firms of ln(1 + exports over {steps} quarters)',
  },
  'measure.embedding': {
    zh: '企业间方差：第 {steps} 季度末的全球价值链嵌入',
    en: 'Variance among firms of embedding in global value chains after {steps} quarters',
  },
  'measure.knowledge': {
    zh: '企业间方差：第 {steps} 季度末的国际市场知识',
    en: 'Variance among firms of market knowledge after {steps} quarters',
  },
  'measure.growth-resources': {
    zh: '企业间方差：第 {steps} 季度末的成长资源',
    en: 'Variance among firms of growth resources after {steps} quarters',
  },
  'note.method': {
    zh: 'Shapley 分解（Shapley 1953；Shorrocks 2013）：让企业只在某几方面不同、其余取平均，看成长差异还剩多少；对五个方面的全部 32 种组合都这样做，每个方面的份额是它按一切先后次序加入时所增差异的平均。各部分相加恰为总差异。',
    en: 'Shapley decomposition (Shapley 1953; Shorrocks 2013): firms are let differ in some respects only, with all else at the mean, to see how much of the differences in growth is left. This is done for all 32 combinations of the five parts; the share of a part is what it adds to the differences, averaged over all orders in which parts may join. The parts add up to the whole exactly.',
  },
  'note.negative': {
    zh: '负的部分表示这方面的不同缩小了成长差异。',
    en: 'A negative part says that firms’ differing in it narrows the differences in growth.',
  },
  'note.luck': {
    zh: '每组企业各过 {draws} 遍，每遍运气不同；不计运气时，企业的成长是各遍的平均。对所有企业一样的起落（如全市场的好年景）不造成差异，不计入运气。',
    en: 'The same firms live through the quarters {draws} times, each time with other luck; without luck, a firm’s growth is its average over them. Ups and downs that hit all firms alike make no difference among them and are not counted as luck.',
  },
  'note.network': {
    zh: '网络取平均时，各集群的企业排成一圈，本地伙伴数相同，起步时所在的国外市场也相同（平均数取整）。',
    en: 'With the network at the mean, the firms of a cluster stand in a ring with equally many partners each, and all are in the same foreign markets at the start (the mean number, rounded).',
  },
  'note.closed': {
    zh: '比较的是起步时集群中的 {firms} 家企业；中途退出的企业成长记为零，后来新办的企业不计。',
    en: 'Compared are the {firms} firms of clusters at the start. The growth of a firm that closed counts as zero; firms founded since are left out.',
  },
  'note.outside': {
    zh: '{outside} 家集群外企业照常参与竞争，但不参与比较。',
    en: 'The {outside} firms outside clusters compete as they do, but are not compared.',
  },
  'note.one-cluster': {
    zh: '只有一个集群，集群资源对所有企业相同，故“资源禀赋”和“资源结构与位置”只反映企业自身的差别。',
    en: 'There is one cluster, whose resources are the same for all firms; endowment and structure speak only of what differs among firms themselves.',
  },
  'note.rest': {
    zh: '五个方面都取平均后仍剩 {rest}（占 {share}%），来自情景中只针对部分企业的措施、集群大小不同或模拟误差，不在各部分之内。',
    en: 'With all five parts at the mean, {rest} ({share} %) is left: policies for some firms only, clusters of different size, or the error of simulating. It is in none of the parts.',
  },
  'note.interval-drawn': {
    zh: '区间（{level}%，t 分布）基于 {replications} 次重复，每次重新抽取企业，包含企业构成和运气带来的误差。',
    en: 'Intervals ({level} %, t) come from {replications} replications, each with firms drawn anew: they hold the chance of which firms there are and of luck.',
  },
  'note.interval-measured': {
    zh: '区间（{level}%，t 分布）基于 {replications} 次重复，企业都是测得的那些企业，只包含模拟的误差，不包含测量误差。',
    en: 'Intervals ({level} %, t) come from {replications} replications of the same measured firms: they hold the error of simulating, not that of measuring.',
  },
  'note.samples': {
    zh: '每次重复从参数估计的样本中抽取一个，区间因此也包含估计误差。',
    en: 'Every replication draws one sample of the estimates, so intervals hold the error of estimation too.',
  },
  'note.once': {
    zh: '只有一次重复，故没有区间。',
    en: 'There is a single replication, so there are no intervals.',
  },
  'note.scenario': {
    zh: '情景：“{scenario}”。',
    en: 'Scenario: “{scenario}”.',
  },
};

export const t: Translator<keyof typeof messages> = defineMessages('decompose', messages);

import { defineMessages } from '@qunhai/kernel';

/** What the cards on networks say beside their findings. */
export const t = defineMessages('report/methods-network', {
  'structure.title': { zh: '各集群的本地网络', en: 'The network of each cluster' },
  'structure.question': {
    zh: '企业之间谁和谁来往，是不是连成一片，有没有少数企业处在中心？连得紧的集群学得快，也容易只看到自己；全靠几家企业维系的网络，它们一走就散。',
    en: 'Who works with whom, do the firms hang together, and do a few of them stand in the middle? Dense clusters learn fast and may see only themselves; a network that a few firms hold together falls apart when they leave.',
  },
  'structure.method': {
    zh: '每轮调查的联系按提名建立有向网络，只含作答企业，各种关系合并。密度、互惠性、传递性等的区间来自节点自助抽样{bootstrap}，并与同样多的联系随机落在企业对上的网络相比；传递性与核心–边缘拟合{core}另作随机网络检验。社群用 Leiden 算法最大化模块度，从多个随机起点取最好的划分，每个社群内部连通{leiden}，稳定性为各划分的平均调整兰德指数{rand}。同类企业之间的联系用 E–I 指数{ei}，以企业所属类别的随机置换检验；谁与谁有联系用 MRQAP（双重半偏置换）回归{mrqap}，系数为联系概率的变化，p 值按 Holm 法校正{holm}。价值链完整性的区间，下限为失去影响最大的一家企业之后，上限为环节不明的企业补上之后。不足五家企业作答的集群不作描述。',
    en: 'Nominations of each wave make a directed network of the firms that responded, all kinds of ties together. Intervals of density, reciprocity, transitivity and the like come from the vertex bootstrap {bootstrap}; beside them stands what as many ties on random pairs of firms would give, and transitivity and the fit of a core and periphery {core} are tested against random networks. Communities are those of greatest modularity among many random starts of the Leiden algorithm, each of them connected {leiden}, their stability the mean adjusted Rand index among starts {rand}. Whether ties keep to firms that are alike is told by the E–I index {ei} with groups permuted over firms; who is tied to whom by regression over pairs, MRQAP with double semi-partialling {mrqap}, its coefficients being changes of the probability of a tie, with p by Holm’s correction {holm}. Completeness of the value chain ranges from what is left without the firm whose leaving would cost most to what firms of unknown step may fill. Clusters with fewer than five responding firms are not described.',
  },
  'reach.title': { zh: '从本地走向全球', en: 'From local to global' },
  'reach.question': {
    zh: '企业的联系有多少在集群之外、国外有多少伙伴，两轮之间是在向外扩展还是向内收缩？理论认为企业是靠把本地网络延伸为全球网络而成长的，只在本地来往的集群容易锁定。',
    en: 'How much of the firms’ ties leads out of the cluster, how many partners are abroad, and did the network extend outwards between waves? The theory has firms grow by extending local networks into global ones; a cluster that deals with itself alone may lock in.',
  },
  'reach.method': {
    zh: 'E–I 指数为外部联系减本地联系，再除以全部联系{ei}：−1 为全在本地，1 为全在外部；集群内的联系对双方各计一次。区间来自对企业的自助抽样（百分位法），轮次之间的变化按两轮都作答的企业成对抽样。本地联系的变化用 Jaccard 指数，区间来自逐一剔除企业的刀切法{bootstrap}。“唯一通道”指只经由一家企业与集群相连的国外伙伴；“借道”指自己没有国外伙伴、但本地伙伴有的企业；中介对数为一家企业连接的本地伙伴与国外伙伴的配对{broker}。',
    en: 'The E–I index is ties outside minus local ties, by all ties {ei}: −1 all local, 1 all outside; a tie within the cluster counts for both firms. Intervals come from firms drawn again (percentiles); changes between waves from firms that responded in both, drawn in pairs. Change of local ties is told by the Jaccard index with a jackknife over firms {bootstrap}. Partners abroad of a sole bridge are tied to the cluster through one firm alone; firms reach abroad through others when a local partner has partners abroad and they have none; brokered pairs are a firm’s local partners paired with its partners abroad {broker}.',
  },
  'positions.title': { zh: '什么样的网络位置与成长相伴', en: 'What positions go with' },
  'positions.question': {
    zh: '在本地网络里处于中心的企业，和在国外有伙伴的企业，哪一种出口更多、成长更好？答案说明该花力气在本地结网，还是在国外结网；这是相伴，不是因果。',
    en: 'Which firms export and grow more: those in the middle of the local network, or those with partners abroad? The answer tells whether effort should go into ties at home or abroad; it is what goes together, not what causes what.',
  },
  'positions.method': {
    zh: '斯皮尔曼等级相关；有几个集群时，先在各集群内排序。区间用 Fisher z 变换与 Bonett–Wright 方差{bonett}，p 值来自结果在企业间的随机置换（2,000 次）。理论点名的两个位置（被本地企业提名次数、国外伙伴数）与各结果的检验一并作 Holm 校正{holm}，其余位置是探索，另行一并校正。两个相关系数之差的区间来自对企业的自助抽样。构念得分取答题的加权平均。',
    en: 'Spearman’s rank correlation, with firms ranked within their cluster where there are several. Intervals by Fisher’s z with the variance of Bonett and Wright {bonett}; p by permuting outcomes over firms (2,000 times). Tests of the two positions that the theory names (being named by local firms, and partners abroad) with all outcomes are corrected together by Holm’s method {holm}; other positions are a search and corrected among themselves. The difference of the two correlations has its interval from firms drawn again. Scores of constructs are weighted means of answers.',
  },
  'picture.caption': { zh: '第 {wave} 轮的网络', en: 'The network in wave {wave}' },
  'picture.note': {
    zh: '圆盘为集群，点为企业，细线为本地联系；外圈为国外伙伴所在国家及其伙伴企业数，粗线越宽，有伙伴在那里的企业越多。',
    en: 'Discs are clusters, marks firms, thin lines local ties. Around them the countries of partners abroad, with the number of firms that have partners there; the wider a line, the more firms.',
  },
  'picture.local': { zh: '本地联系', en: 'Local tie' },
  'picture.global': { zh: '国外联系', en: 'Ties abroad' },
  'picture.without': { zh: '没有国外伙伴', en: 'No partner abroad' },
  'picture.with': { zh: '有国外伙伴', en: 'Partners abroad' },
  'countries.caption': {
    zh: '国外伙伴所在国家（第 {wave} 轮）',
    en: 'Countries of partners abroad (wave {wave})',
  },
  'head.country': { zh: '代码', en: 'Code' },
  'head.name': { zh: '国家', en: 'Country' },
  'head.partners': { zh: '伙伴数', en: 'Partners' },
  'all-firms': { zh: '全部企业', en: 'All firms' },
  'figures.caption': {
    zh: '{cluster}：本地网络（第 {wave} 轮）',
    en: '{cluster}: local network (wave {wave})',
  },
  'figures.note': {
    zh: '{components} 个连通部分，最大的有 {largest} 家，孤立 {isolates} 家；社群 {communities} 个（稳定性 {stability}）。',
    en: 'Components: {components}, the largest of {largest} firms; isolates: {isolates}; communities: {communities} (stability {stability}).',
  },
  'head.figure': { zh: '指标', en: 'Figure' },
  'head.value': { zh: '数值', en: 'Value' },
  'head.chance': { zh: '随机网络', en: 'Random networks' },
  'row.closure': { zh: '传递性检验 p', en: 'Transitivity, p' },
  'row.core': {
    zh: '核心–边缘拟合（核心 {firms} 家，p = {p}）',
    en: 'Fit of core and periphery ({firms} firms in the core, p = {p})',
  },
  'reason.undefined': { zh: '没有定义', en: 'Undefined' },
  'reason.same-ties': {
    zh: '随机网络的企业和联系同样多，此项必然相同',
    en: 'The same in random networks, which have as many firms and ties',
  },
  'reason.no-chance': {
    zh: '此项不与随机网络相比',
    en: 'Not compared with random networks',
  },
  'reason.p-is-chance': {
    zh: 'p 值本身就是与随机网络的比较',
    en: 'p is the comparison with random networks itself',
  },
  'reason.no-interval': {
    zh: '企业或联系太少，没有区间',
    en: 'Too few firms or ties for an interval',
  },
  'mixing.caption': { zh: '谁与谁有联系', en: 'Who is tied to whom' },
  'head.cluster': { zh: '集群', en: 'Cluster' },
  'head.relation': { zh: '关系', en: 'Relation' },
  'head.estimate': { zh: '估计', en: 'Estimate' },
  'head.by-chance': { zh: '随机', en: 'By chance' },
  'head.p': { zh: 'p', en: 'p' },
  'row.ei': { zh: 'E–I：{fact}', en: 'E–I: {fact}' },
  'row.mrqap': { zh: 'MRQAP：{relation}', en: 'MRQAP: {relation}' },
  'reach.caption': {
    zh: '向外的程度（第 {wave} 轮）',
    en: 'How far firms reach (wave {wave})',
  },
  'reach.ei': { zh: 'E–I 指数', en: 'E–I index' },
  'reach.partnersAbroad': { zh: '平均国外伙伴数', en: 'Partners abroad, mean' },
  'reach.firmsAbroad': { zh: '有国外伙伴的企业', en: 'Firms with partners abroad' },
  'reach.throughOthers': { zh: '借道他人的企业', en: 'Firms that reach abroad through others' },
  'reach.soleBridged': { zh: '唯一通道的国外伙伴', en: 'Partners abroad of a sole bridge' },
  'reach.brokersShare': {
    zh: '最大的一成中介企业所占配对',
    en: 'Brokered pairs held by the top tenth of firms',
  },
  'change.caption': { zh: '轮次之间的变化', en: 'Change between waves' },
  'head.waves': { zh: '轮次', en: 'Waves' },
  'head.firms': { zh: '企业（进入 / 退出 / 留下）', en: 'Firms (entered / left / stayed)' },
  'head.ties': { zh: '联系（新增 / 消失 / 保留）', en: 'Ties (made / ended / kept)' },
  'head.jaccard': { zh: 'Jaccard 系数', en: 'Jaccard' },
  'head.ei-change': { zh: 'E–I 变化', en: 'Change of E–I' },
  'head.abroad-change': { zh: '国外伙伴数变化', en: 'Change of partners abroad' },
  'positions.caption': {
    zh: '位置与结果的等级相关',
    en: 'Rank correlations of positions and outcomes',
  },
  'positions.figure': {
    zh: '本地中心性与国外伙伴，各与结果的等级相关',
    en: 'Local centrality and partners abroad: rank correlations with outcomes',
  },
  'head.position': { zh: '位置', en: 'Position' },
  'head.rho': { zh: 'ρ', en: 'ρ' },
  'head.adjusted': { zh: '校正后 p', en: 'Corrected p' },
  'head.n': { zh: 'n', en: 'n' },
  'axis.rho': { zh: 'ρ（含区间）', en: 'ρ with its interval' },
});

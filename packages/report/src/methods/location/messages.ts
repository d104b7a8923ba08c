import { defineMessages } from '@qunhai/kernel';

/** What the card on clusters says beside its findings. */
export const t = defineMessages('report/methods-location', {
  title: { zh: '地理集中与本地网络', en: 'Concentration and local network' },
  question: {
    zh: '这些企业是不是真的构成产业集群：既在地理上集中，彼此又有联系？只有集中没有联系是集聚，只有联系不集中是网络；两个特征都有，才能用集群的道理来解释企业的成长。',
    en: 'Do these firms make a cluster, close together and tied to each other? Firms that are only close are an agglomeration, firms that are only tied are a network; what is said here of clusters holds where both marks are there.',
  },
  method: {
    zh: '按两个特征判断：地理集中与本地网络。集中的证据：区位商及其区间{quotient}（由地区就业表计算时，从业人员按企业规模折算为独立单位；同一张表还给出该产业各地区之间的 Ellison–Glaeser 指数{agglomeration}，随机布局的概率以 Cantelli 不等式为上限，以及地区的知识复杂度{complexity}，即区位商大于 1 的二分网络的第二特征向量，范围为逐一去掉一个产业后的最低到最高，二者只作背景）；企业坐标的密集区（DBSCAN，半径 5 公里、至少 5 家，另以半倍到两倍半径各试，区间为各种设定下的范围）{dbscan}；有足够的集群外企业时，K 函数之差与随机标记相比（199 次模拟）{labelling}；既无区位商又无集群外企业可比时，才以 Ripley 的 L 函数与完全随机分布相比{ripley}。网络的证据：所述联系中本地联系的占比（E–I 指数的等价形式）{ei}，区间按企业聚类的有效样本量计算；传递性与随机配对相比，最大连通分量占比，区间来自节点自助抽样{bootstrap}（互惠性只列出：供应关系本不必相互）；价值链环节的覆盖（区间：失去影响最大的一家企业后，到环节不明的企业可能补上为止）。整个区间高于阈值，或单侧 p 小于 .05，才算成立；证据相互矛盾或没有误差信息的，不作判断。联系取所分析的一轮，由作答企业提名；问卷若限定了提名的人数，会影响各项网络数字。',
    en: 'Two marks decide, concentration and a local network. Concentration: location quotients with their interval {quotient} (from a table of regional employment, employees count as independent units by the sizes of firms; the same table gives the Ellison–Glaeser index of the industry over all regions {agglomeration}, with Cantelli’s inequality as the bound of p under random location, and knowledge complexity of the region {complexity}, the second eigenvector of the bipartite network of quotients above 1, ranging from lowest to highest without one industry; both are context and decide nothing); dense groups of firms by their coordinates (DBSCAN, radius 5 km and at least 5 firms, tried from half to twice the radius, the interval being the range over settings) {dbscan}; where there are enough firms outside of clusters, the difference of K against random labelling (199 simulations) {labelling}; only where there is neither a quotient nor such firms, Ripley’s L against complete randomness {ripley}. Network: the share of named ties that are local, which is the E–I index in another form {ei}, with an interval from the effective number of ties clustered in firms; transitivity against ties on random pairs, and the share of firms in the largest component, with intervals from the vertex bootstrap {bootstrap} (reciprocity is told and decides nothing, as supply is seldom mutual); steps of the value chain that are covered (interval: from the loss of the firm whose leaving would cost most to what firms of unknown step may fill). A measurement counts when its whole interval is above the threshold or its one-sided p below .05; measurements that contradict each other, or come without uncertainty, decide nothing. Ties are those that answering firms named in the wave analysed; a questionnaire that limits their number limits these figures too.',
  },
  'network.stricter': {
    zh: '“企业网络”一节问的是联系是否成团：伙伴之间的联系要多于随机网络，才说有成形的本地网络。这里只问企业是否主要与本地企业来往、并连成一片，标准较宽，因此两处的结论可以不同。',
    en: 'The section on networks asks for more: whether partners are tied to each other beyond what chance brings about. Here it is enough that ties are mostly local and connect the firms, so that the two can end differently.',
  },
  caption: {
    zh: '{cluster}：证据（{firms} 家企业，{located} 家有坐标，{ties} 条联系去向已知）',
    en: '{cluster}: evidence ({firms} firms, {located} with coordinates, {ties} ties of known place)',
  },
  'head.measure': { zh: '证据', en: 'Measurement' },
  'head.value': { zh: '数值', en: 'Value' },
  'head.threshold': { zh: '阈值', en: 'Threshold' },
  'head.finding': { zh: '是否成立', en: 'Holds?' },
  'head.reason': { zh: '理由', en: 'Why' },
  'finding.present': { zh: '成立', en: 'Yes' },
  'finding.absent': { zh: '不成立', en: 'No' },
  'finding.uncertain': { zh: '不确定', en: 'Uncertain' },
  concentration: { zh: '地理集中', en: 'Concentration' },
  network: { zh: '本地网络', en: 'Local network' },
  described: { zh: '另外（不作判断）', en: 'Beside these (decide nothing)' },
  'figure.density': {
    zh: '网络密度（节点自助抽样区间）',
    en: 'Density of the network (vertex bootstrap)',
  },
  'figure.reciprocity': {
    zh: '互惠性（节点自助抽样区间）',
    en: 'Reciprocity (vertex bootstrap)',
  },
  'figure.chain-steps': {
    zh: '价值链环节的覆盖（失去一家企业 – 不明者补上）',
    en: 'Steps of the value chain covered (one firm lost – unknown firms fill)',
  },
  'figure.chain-links': {
    zh: '相邻环节之间有联系的占比',
    en: 'Passages between steps made by a tie',
  },
  'figure.chain-support': { zh: '有配套服务', en: 'Supporting services present' },
  'figure.dense-groups': {
    zh: '密集区个数（各种设定下的范围）',
    en: 'Dense groups (range over settings)',
  },
  'no-evidence': { zh: '没有数据', en: 'Nothing is known' },
  'reason.no-interval': { zh: '没有区间。', en: 'There is no interval.' },
  p: { zh: 'p {p}', en: 'p {p}' },
  'regions.caption': {
    zh: '集群所在地区与其他地区比较（地区就业表）',
    en: 'Regions of the clusters among all regions (table of regional employment)',
  },
  'regions.head': {
    zh: '{cluster}：“{region}”的“{industry}”（从业人员 {here}，当地全部产业 {inRegion}）',
    en: '{cluster}: {industry} in {region} (employees: {here}; of all industries there: {inRegion})',
  },
  'regions.place': { zh: '位置', en: 'Place' },
  'regions.rank': { zh: '{of} 个地区中排第 {rank}', en: 'number {rank} of {of} regions' },
  'regions.quotient': { zh: '区位商', en: 'Location quotient' },
  'regions.agglomeration': {
    zh: '该产业各地区之间的集聚（Ellison–Glaeser γ）',
    en: 'Agglomeration of the industry over all regions (Ellison–Glaeser γ)',
  },
  'regions.no-agglomeration': {
    zh: '不知道该产业企业的规模。',
    en: 'The sizes of the industry’s plants are not known.',
  },
  'regions.p': { zh: '随机布局：p {p}', en: 'by chance: p {p}' },
  'regions.diversity': {
    zh: '地区的多样性（区位商大于 1 的产业）',
    en: 'Diversity of the region (industries with a quotient above 1)',
  },
  'regions.of-industries': { zh: '共 {industries} 个产业', en: 'of {industries} industries' },
  'regions.entropy': { zh: '就业结构的熵（比特）', en: 'Entropy of employment (bits)' },
  'regions.no-entropy': { zh: '地区没有从业人员。', en: 'The region has no employees.' },
  'regions.most-entropy': { zh: '最高 {most}', en: '{most} at most' },
  'regions.complexity': { zh: '地区的知识复杂度', en: 'Knowledge complexity of the region' },
  'regions.no-complexity': {
    zh: '复杂度没有定义，原因见说明。',
    en: 'Complexity is not defined; the notes say why.',
  },
  'regions.note': {
    zh: '方括号：区位商为置信区间；γ 为企业规模未知部分造成的上下限；复杂度为逐一去掉一个产业后的最低到最高（不是置信区间）。多样性、熵描述全表，没有抽样误差。',
    en: 'In brackets: of the quotient, its confidence interval; of γ, the bounds that unknown sizes of plants leave; of complexity, from lowest to highest without one industry (no confidence interval). Diversity and entropy describe the whole table and have no sampling error.',
  },
  'certainty.firm': {
    zh: '把握：两个特征都有两项以上一致的证据。',
    en: 'How sure: each mark rests on two or more measurements that agree.',
  },
  'certainty.tentative': {
    zh: '把握：至少有一个特征只靠一项证据。',
    en: 'How sure: at least one mark rests on a single measurement.',
  },
  'certainty.open': { zh: '把握：尚无定论。', en: 'How sure: undecided.' },
});

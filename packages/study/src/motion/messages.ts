import { defineMessages } from '@qunhai/kernel';

/** How a study became a model, said to the reader of a simulation. */
const messages = {
  'motion.pooled-clusters': { zh: '其他集群（合并）', en: 'Other clusters, pooled' },
  'motion.one-cluster-name': { zh: '全部企业', en: 'All firms' },
  'motion.firms': {
    zh: '模型从第 {wave} 轮调查的 {firms} 家企业、{clusters} 个集群出发；每次重复开始时企业都与调查所得相同。',
    en: 'Every replication starts from the same {firms} firms, as wave {wave} found them (clusters: {clusters}).',
  },
  'motion.absent': {
    zh: '企业名单中有 {firms} 家没有回答第 {wave} 轮问卷，不在模型中。',
    en: 'Firms of the list that did not answer wave {wave} are not in the model ({firms}).',
  },
  'motion.one-cluster': {
    zh: '研究没有说明企业属于哪个集群，全部企业视为一个集群。',
    en: 'The study names no clusters, so all its firms are taken as one.',
  },
  'motion.clusters-pooled': {
    zh: '{clusters} 个较小的集群（共 {firms} 家企业）合并为一个：少于五家企业的集群不单独显示，模型至多有十二个集群。',
    en: 'Small clusters ({clusters}, with {firms} firms in all) are pooled into one: clusters of fewer than five firms do not stand alone, and a model has twelve clusters at most.',
  },
  'motion.firms-outside': {
    zh: '{firms} 家企业不属于任何集群，得不到集群资源。',
    en: 'Firms in no cluster ({firms}) obtain no cluster resources.',
  },
  'motion.scores': {
    zh: '构念得分按答题量表的范围线性换算到 0–1：资源获取、知识转移、资源整合、竞争优势、动态能力即为企业的相应状态；成长资源得分居平均水平的企业以默认的初始资金起步，其余按得分比例；国际化市场知识记在企业所在的各个国外市场，尚无国外市场的企业把同样多的知识均摊到所有市场；对扶持的依赖取政治性锁定的隶属度；在国外的企业，知识越多受本土惯例束缚越小。得分的测量误差没有计入。',
    en: 'Construct scores are moved to 0–1 linearly by the range of their answer scale: acquisition, transfer, integration, advantage and capability are the firms’ states; a firm with the mean score of growth resources starts with the default money, others in proportion to theirs; market knowledge is held in each foreign market a firm is in, and by a firm in none as much in all, spread over all markets; dependence on support is the membership of political lock-in; firms abroad are less bound by home routines the more they know. Measurement error of the scores is left out.',
  },
  'motion.value': {
    zh: '价值链位置由企业的角色（代工、自主设计、自主品牌）与题项 GE3、GE5 的平均得出（都未回答时取全球价值链嵌入得分），放在该企业所处阶段对应的区间内，以免企业仅因测量方式不同而改变阶段。',
    en: 'The position of value is the mean of the firm’s role (own design, own brand or neither) and of items GE3 and GE5, or the score of embedding where none was answered, within the band of the firm’s stage, so that no firm changes its stage only for the way it was measured.',
  },
  'motion.unmeasured': {
    zh: '研究没有测量 {constructs}；相应的状态取默认模型的初始平均值，各企业相同。',
    en: 'The study does not measure {constructs}; the states they stand for are as in the default model at its start, alike for all firms.',
  },
  'motion.filled': {
    zh: '缺失的得分以所在集群的均值代替（构念与企业数）：{list}。',
    en: 'Missing scores were replaced by the mean of the firm’s cluster (construct and number of firms): {list}.',
  },
  'motion.stages-adjusted': {
    zh: '{firms} 家企业的阶段与其国外市场数不一致或无法判定：没有国外市场的记为国内阶段，有国外市场的至少记为学习阶段。',
    en: 'Where a firm’s stage was undecided or at odds with its foreign markets ({firms} firms), it counts as domestic when it is in no market and as learning at least when it is in one.',
  },
  'motion.markets': {
    zh: '国外市场取企业填写的 {markets} 个国家和地区（另有 {left} 个因提到的企业太少而略去）；总需求与竞争对手的强度同默认模型，按在各市场经营的企业数分配。',
    en: 'Foreign markets are the {markets} countries that most firms name ({left} others are left out); demand and rivals are those of the default model in all, spread by the number of firms in each market.',
  },
  'motion.distances': {
    zh: '心理距离没有数据：{known} 个市场取默认表中的值，{assumed} 个市场假定为 0.5。',
    en: 'There are no data on psychic distance: it is that of the default table for {known} markets and assumed to be 0.5 for {assumed}.',
  },
  'motion.default-markets': {
    zh: '研究没有问企业销往哪些国家，国外市场取默认模型的 {markets} 个。',
    en: 'The study does not ask to which countries firms sell, so the {markets} markets are those of the default model.',
  },
  'motion.markets-drawn': {
    zh: '企业所在的国外市场中，有 {count} 个不知是哪一国，按各市场的企业数随机抽取。',
    en: 'Of the markets that firms are in, {count} are not named; which they are was drawn by how many firms are in each market.',
  },
  'motion.markets-unknown': {
    zh: '{firms} 家企业没有填写国外市场：诊断为国内阶段的视为没有国外市场，其余视为有一个。',
    en: 'Where a firm’s foreign markets are not known ({firms} firms), it is taken to be in none when it was diagnosed as domestic and in one otherwise.',
  },
  'motion.exporters-assumed': {
    zh: '研究没有问出口与国外市场，也没有划分阶段：假定全球价值链嵌入得分最高的 {firms} 家企业（{share}%，同默认模型）各有一个国外市场。',
    en: 'The study asks for neither exports nor foreign markets and decides no stages: the {firms} firms with the highest scores of embedding ({share} %, as in the default model) are assumed to be in one market each.',
  },
  'motion.ties': {
    zh: '本地联系取企业的提名，共 {ties} 条；任何一方提到即算双方都有，不分种类。',
    en: 'Local ties are those that firms named, {ties} in all; a tie named by one of two firms counts for both, whatever its kind.',
  },
  'motion.ties-elsewhere': {
    zh: '{ties} 条本地联系指向没有答卷的企业，没有计入，因此本地联系偏少。',
    en: 'Local ties to firms that did not answer ({ties}) are left out, so local ties are too few.',
  },
  'motion.ties-drawn': {
    zh: '{clusters} 个集群没有任何本地联系的数据，其联系按默认的平均伙伴数（{partners} 家）随机抽取。',
    en: 'Clusters of which no local tie is known ({clusters}) have ties drawn by chance, with the default mean of {partners} partners.',
  },
  'motion.stocks-missing': {
    zh: '{stocks} 项集群资源在本集群无人评价，取全部企业的均值。',
    en: '{stocks} stocks of cluster resources were rated by nobody in the cluster and are the mean of all firms.',
  },
  'motion.no-exporters': {
    zh: '没有一家企业有国外市场，国外的竞争与成本均取默认值。',
    en: 'No firm is in a foreign market, so rivals and costs abroad are the defaults.',
  },
  'motion.not-anchored': {
    zh: '企业所填的平均出口（{exports}，以企业平均季度销售额为 1）在模型中无论国外竞争强弱都达不到，因此国外的竞争与成本均取默认值。',
    en: 'What firms report to export ({exports} on average, mean quarterly sales being 1) the model does not give whatever the rivals abroad; rivals and costs abroad are the defaults.',
  },
  'motion.anchored': {
    zh: '问卷不问国外竞争的强弱，因此把它定为默认值的 {rivals} 倍，使企业在第一季度的平均出口恰为所填的出口占比（{exports}，以企业平均季度销售额为 1）；进入与维持市场的成本与企业在一个市场的销售成比例，为默认值的 {costs} 倍。',
    en: 'A survey does not ask how strong rivals abroad are. They are set to {rivals} times the default, so that firms export in the first quarter what they report ({exports} on average, mean quarterly sales being 1); the costs of entering and staying in a market are in proportion to what a firm sells in one, {costs} times the default.',
  },
  'motion.anchored-usual': {
    zh: '研究没有问出口占比，假定企业在一个市场的销售与默认模型相同（平均每家企业出口 {exports}）；为此国外竞争的强弱定为默认值的 {rivals} 倍，进入与维持市场的成本为默认值的 {costs} 倍。',
    en: 'The study does not ask for the share of exports: a firm is assumed to sell in a market what it does in the default model ({exports} per firm on average). Rivals abroad are set to {rivals} times the default for that, and the costs of entering and staying in a market to {costs} times.',
  },
  'motion.turbulence': {
    zh: '环境动荡程度取企业评价的均值 {value}。',
    en: 'Turbulence of the environment is the mean of what firms say, {value}.',
  },
  'motion.not-estimated': {
    zh: '研究的结构模型没有得到估计，资源转化的权重与各参数均取默认值。',
    en: 'The structural model of the study was not estimated: weights of conversion and all parameters are the defaults.',
  },
  'motion.weights': {
    zh: '{resources} 种集群资源转化为竞争优势与动态能力的份额，由估计的路径系数与题项权重得出；路径只定份额，转化的快慢仍取默认值。',
    en: 'Shares of the {resources} cluster resources in the conversion to advantage and to capability come from estimated paths and item weights; paths set the shares only, how fast resources convert is the default.',
  },
  'motion.case-weights': {
    zh: '路径系数和题项权重是按企业权重估计的；模型中的企业就是作答的企业，每家一个，汇总、校准和验证都不加权。',
    en: 'Paths and item weights are estimated with the weights of firms. The firms of the model are those that answered, one each: sums, calibration and validation are not weighted.',
  },
  'motion.clipped': {
    zh: '估计为负的路径与题项权重（按绝对值占全部的 {share}%）按 0 计，其余份额重新归一。',
    en: 'Paths and item weights that were estimated to be negative, {share} % of all in absolute value, count as 0; the other shares were brought to the sum of 1.',
  },
  'motion.clipped-samples': {
    zh: '估计为负的路径与题项权重（按绝对值占全部的 {share}%，自助样本中平均占 {mean}%）按 0 计，其余份额重新归一。',
    en: 'Paths and item weights that were estimated to be negative, {share} % of all in absolute value and {mean} % on average in the resamples, count as 0; the other shares were brought to the sum of 1.',
  },
  'motion.outcomes': {
    zh: '四条通往成长的路径各定一个参数的大小（{list}）：参数取默认值乘以路径系数与 {reference} 之比，至少为默认值的一半，至多为两倍，并不超出合理范围。{reference} 是假定的参照。',
    en: 'Paths to growth scale one parameter each ({list}): the default times the path divided by {reference}, at least half and at most twice the default, and within the plausible range. The reference of {reference} is assumed.',
  },
  'motion.samples': {
    zh: '路径与题项权重的估计误差由 {samples} 个自助样本代表，每次重复从中抽取一个。',
    en: 'The error of estimated paths and item weights is that of {samples} bootstrap resamples, one of which each replication draws.',
  },
  'motion.no-samples': {
    zh: '没有可用的自助样本，各次重复都用点估计，区间不含估计误差。',
    en: 'There are no resamples to draw from: all replications have the point estimates, and bands hold no error of estimation.',
  },
  'motion.assumed': {
    zh: '区间也不含模型本身可能的偏误、假定的速率，以及无人预见的冲击。',
    en: 'Nor do bands hold how wrong the model itself may be, the rates that are assumed, or shocks that nobody foresees.',
  },
  'motion.drift': {
    zh: '答题量表与模型的量纲假定一致；若模型自身的均衡与调查水平不同，最初几个季度的变化反映的是这一差距。请比较情景之间的差别，而不要只看水平。',
    en: 'The answer scale and the scale of the model are assumed to be the same. Where the model settles at another level than was measured, the first quarters show that gap: compare scenarios rather than levels.',
  },
  'motion.one-wave': {
    zh: '研究只有一轮调查，速率无从校准，均取默认值。',
    en: 'The study has one wave, so there is nothing to fit rates to: they are the defaults.',
  },
  'motion.few-again': {
    zh: '两轮都作答的企业不足 {firms} 家，没有校准速率。',
    en: 'Fewer than {firms} firms answered two waves, so no rates were fitted.',
  },
  'motion.calibrated': {
    zh: '自由速率按研究的各轮调查校准；每次重复从 {samples} 个后验样本中抽取一个，其中也含路径与权重的估计误差。',
    en: 'Free rates are fitted to the waves of the study; each replication draws one of {samples} samples of the posterior, which hold the error of estimated paths and weights too.',
  },
  'motion.reliability': {
    zh: '比较得分的标准差时，已按估计的信度（{list}）扣除测量误差。',
    en: 'Standard deviations of scores are compared with measurement error taken off, by the estimated reliabilities ({list}).',
  },
  'motion.no-reliability': {
    zh: '得分的信度未知，标准差的比较没有扣除测量误差；模型中得分的离散程度因此比调查中收敛得快，受其影响的速率可能偏高。',
    en: 'The reliability of scores is not known, so standard deviations are compared with their measurement error: spreads narrow faster in the model than in the survey, and rates may be fitted wrongly for that.',
  },
  'motion.waves-years': {
    zh: '各轮以年份编号，相隔一年按四个季度计。',
    en: 'Waves are numbered by years, four quarters each.',
  },
  'motion.waves-assumed': {
    zh: '研究没有说明各轮相隔多久，假定编号每增加 1 相隔 {quarters} 个季度；实际间隔不同时，校准出的速率应按比例调整。',
    en: 'The study does not say how far apart its waves are; {quarters} quarters are assumed for each step of their number. With another distance the fitted rates change in proportion.',
  },
  'motion.default-model': {
    zh: '默认模型：企业按假定的总体随机抽取，参数取默认值，不代表任何真实集群。区间不含模型本身可能的偏误、假定的速率，以及无人预见的冲击。',
    en: 'The default model: firms are drawn from an assumed population and parameters are the defaults; it stands for no real cluster. Bands do not hold how wrong the model itself may be, the rates that are assumed, or shocks that nobody foresees.',
  },
} as const;

export const motion = defineMessages('study', messages);

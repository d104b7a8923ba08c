import { defineMessages } from '@qunhai/kernel';

/** Findings and notes on levels. `unit` and `units` are words for a cluster and clusters, or a group and groups. */
export const levelsWords = defineMessages('study/assess-levels', {
  'by.cluster': { zh: '集群', en: 'Cluster' },
  'unit.cluster': { zh: '集群', en: 'cluster' },
  'units.cluster': { zh: '集群', en: 'clusters' },
  'unit.group': { zh: '组', en: 'group' },
  'units.group': { zh: '组', en: 'groups' },
  construct: { zh: '{name}（{id}）', en: '{name} ({id})' },
  'index.rwg': { zh: '{name}（r_wg(J) 中位数 {median}）', en: '{name} (median r_wg(J) {median})' },
  'index.rwg-star': {
    zh: '{name}（r*_wg(J) 中位数 {median}）',
    en: '{name} (median r*_wg(J) {median})',
  },
  'icc1.figures': {
    zh: '{name}为 {value}（{level}% CI [{lower}, {upper}]）',
    en: '{name} {value}, {level}% CI [{lower}, {upper}]',
  },
  'icc1.bare': { zh: '{name}为 {value}', en: '{name} {value}' },
  'icc.figures': {
    zh: '{name}（ICC(1) = {icc1}，ICC(2) = {icc2}）',
    en: '{name} (ICC(1) = {icc1}, ICC(2) = {icc2})',
  },
  'agreement.all': {
    zh: '同一{unit}的企业看法一致：{list}。',
    en: 'Firms of the same {unit} agree: {list}.',
  },
  'agreement.some': {
    zh: '同一{unit}的企业对一部分看法一致：{list}；对另一部分不一致：{others}。',
    en: 'Firms of the same {unit} agree on some things: {list}; but not on others: {others}.',
  },
  'agreement.none': {
    zh: '同一{unit}的企业看法不一致：{others}。',
    en: 'Firms of the same {unit} do not agree: {others}.',
  },
  'agreement.unknown': {
    zh: '同一{unit}的企业看法是否一致，无法按题目判断，见表下说明。',
    en: 'Whether firms of the same {unit} agree cannot be told from the items; see the note under the table.',
  },
  'agreement.strict': {
    zh: '若设想没有共识的企业也多答中间项（三角分布），达到 0.70 的只有 {count} 个（共 {all} 个）。',
    en: 'Against firms that without any consensus keep to the middle of the scale (triangular null), {count} of {all} reach .70.',
  },
  'aggregation.supported': {
    zh: '可以用{unit}均值代表{unit}：{list}。',
    en: 'The mean of its firms may stand for a {unit}: {list}.',
  },
  'aggregation.differing': {
    zh: '{units}之间有差别、均值可靠，但没有看到组内一致，均值只能当作平均水平：{list}。',
    en: 'The {units} differ and means are reliable, but agreement within them is lacking or unknown, so that a mean is no more than an average: {list}.',
  },
  'aggregation.unreliable': {
    zh: '{units}之间有差别，但每个{unit}的企业太少，均值不可靠：{list}。',
    en: 'The {units} differ, but a {unit} has too few firms for a reliable mean: {list}.',
  },
  'aggregation.common': {
    zh: '企业看法一致，但{units}之间看不出差别，均值区分不了{units}：{list}。',
    en: 'Firms agree, but {units} cannot be told apart by their means: {list}.',
  },
  'aggregation.unsupported': {
    zh: '组内不一致，{units}之间也看不出差别，不宜取均值，先当作企业自身的特征看：{list}。',
    en: 'Firms do not agree, nor are {units} seen to differ; do not average these, but take them firm by firm: {list}.',
  },
  'aggregation.lead': {
    zh: '理论认为属于集群的构念。{parts}',
    en: 'Constructs that the theory gives to clusters. {parts}',
  },
  'outcomes.firms': {
    zh: '成长结果基本属于企业，不属于{units}层面：{units}之间的差别占方差的比例（ICC(1)）很小。{list}。',
    en: 'Growth belongs to firms, not to {units}: little of its variance lies between {units} (ICC(1)). {list}.',
  },
  'outcomes.shared': {
    zh: '成长结果有一部分属于{units}层面，分析时不能当作各企业互不相干：{high}；其余结果中{units}之间的差别很小：{low}。',
    en: 'Part of growth belongs to {units}, so that firms must not be taken as independent: ICC(1) of {high}; of the other outcomes: {low}.',
  },
  'outcomes.all-shared': {
    zh: '成长结果有一部分属于{units}层面，分析时不能当作各企业互不相干。各结果的 ICC(1)：{high}。',
    en: 'Part of growth belongs to {units}, so that firms must not be taken as independent. ICC(1): {high}.',
  },
  'outcomes.wide': {
    zh: '有的区间很宽，占比更高也不能排除。',
    en: 'Some intervals are wide: much larger shares cannot be excluded.',
  },
  'few.below-10': {
    zh: '只有 {count} 个{units}。关于{units}本身的话都说不了：{units}之间差多少（区间很宽）、集群资源多的{units}是否成长得更好、本研究的{units}能否代表别的{units}。能说的是这几个{units}内部企业之间的关系。把同组相似算进去的检验，在 {count} 个组时几乎没有把握发现任何效应：不显著不等于没有。',
    en: 'There are only {count} {units}. Nothing can be concluded about {units} as such: how much they differ (intervals are very wide), whether {units} with more resources grow more, whether these {units} speak for others. What can be said is how firms within these {units} differ from one another. Tests that allow for resemblance within {count} {units} have hardly any power: no effect found is not no effect.',
  },
  'few.below-30': {
    zh: '有 {count} 个{units}（不足 30）：组间效应用 REML 与 Kenward–Roger 修正，区间仍然较宽，解读须谨慎。',
    en: 'There are {count} {units}, fewer than 30: effects among {units} are given with REML and Kenward–Roger, yet their intervals are wide; read them with care.',
  },
  'conclusions.all': {
    zh: '把同一{unit}企业彼此相似算进去，结论不变：{count} 条显著的路径全部站得住。',
    en: 'Conclusions do not change when firms of a {unit} may resemble one another: all {count} significant paths stand.',
  },
  'conclusions.nothing': {
    zh: '不计同组相似时也没有显著的路径，所以没有结论会因此改变。',
    en: 'No path was significant to begin with, so there is no conclusion that could change.',
  },
  'conclusions.count': {
    zh: '不计同组相似时有 {all} 条路径显著。',
    en: 'Significant paths with firms taken as independent: {all}.',
  },
  'conclusions.holds': {
    zh: '把同一{units}的相似算进去之后仍站得住的有 {count} 条：{list}。',
    en: 'Standing with resemblance within {units} allowed for: {count} ({list}).',
  },
  'conclusions.open': {
    zh: '在同一{unit}的企业之间成立，但{units}太少、无法进一步确认的有 {count} 条：{list}。',
    en: 'Holding among firms of the same {unit}, but with too few {units} to confirm beyond: {count} ({list}).',
  },
  'conclusions.lost': {
    zh: '站不住的有 {count} 条：{list}。',
    en: 'Not standing: {count}, namely {list}.',
  },
  'conclusions.gained': {
    zh: '只有算进去之后才显著的有 {count} 条，不宜当作结论：{list}。',
    en: 'Significant only with resemblance allowed for, and not to be built on: {count} ({list}).',
  },
  'lost.within': {
    zh: '{path}（同一{unit}企业之间 {estimate}，{p}）',
    en: '{path} (among firms of a {unit} {estimate}, {p})',
  },
  'lost.robust': { zh: '{path}（算进去之后 {p}）', en: '{path} (allowed for, {p})' },
  'contextual.some': {
    zh: '{units}之间的关系与同一{unit}企业之间的关系不同（Holm 校正）：{list}。谈企业用组内系数，谈{units}用组间系数。',
    en: 'Effects among {units} differ from those among firms of the same {unit} (Holm’s correction): {list}. Speak of firms by effects within, of {units} by effects between.',
  },
  'contextual.each': {
    zh: '{path}（组内 {within}，组间 {between}，差异 {p}）',
    en: '{path} (within {within}, between {between}, difference {p})',
  },
  'contextual.none': {
    zh: '没有看到{units}之间的关系与同一{unit}企业之间的关系有差别（{count} 条路径，Holm 校正）；没有看到不等于没有，组间系数的区间较宽。',
    en: 'No effect among {units} was found to differ from that among firms of the same {unit} ({count} paths, Holm’s correction); none found is not none, as intervals between are wide.',
  },
  'mediation.told': {
    zh: '中介作用（H5）分层来看：{all} 条中介路径中，同一{unit}企业之间成立的有 {within} 条，{units}之间成立的有 {between} 条{list}。',
    en: 'Mediation by level: of {all} indirect effects {within} hold among firms of the same {unit} and {between} among {units}{list}.',
  },
  'mediation.list': { zh: '（{units}之间：{list}）', en: ' (among {units}: {list})' },
  'bootstrap.same': {
    zh: '整个{units}重抽的区间与逐企业重抽的区间结论相同：{count} 条不含 0 的路径全部不变。',
    en: 'Intervals from whole {units} drawn anew lead to the same conclusions as those from firms drawn one by one: all {count} paths that excluded 0 still do.',
  },
  'bootstrap.lost': {
    zh: '整个{units}重抽后，{count} 条路径的区间由不含 0 变为含 0：{list}。',
    en: 'With whole {units} drawn anew the interval of {count} paths takes in 0 that it excluded before: {list}.',
  },
  'none.groups': {
    zh: '没有做分层分析：数据没有说明企业属于哪个{name}。请在企业表或答卷中加上 cluster 列（或所选事实的列），或者在 study.yaml 的 analysis.levels.by 中写一个有选项的事实（如地区、行业）。',
    en: 'Levels were not analysed: the data do not say which group (“{name}”) a firm belongs to. Give the firms or responses a column `cluster` (or one for the fact chosen), or name a fact with options, such as region or industry, under analysis.levels.by in study.yaml.',
  },
  'none.one': {
    zh: '没有做分层分析：全部企业都在同一个组（{name}）。要说明什么属于集群，需要几个集群的数据，最好 10 个以上；也可以在 study.yaml 的 analysis.levels.by 中改用一个有选项的事实（如地区、行业）。',
    en: 'Levels were not analysed: all firms are in one group (“{name}”). To tell what belongs to clusters takes several, better ten or more; or name a fact with options, such as region or industry, under analysis.levels.by in study.yaml.',
  },
  'none.single': {
    zh: '没有做分层分析：每个组（{name}）都只有一家企业，分不出组与企业。请改用较粗的分组（study.yaml 的 analysis.levels.by）。',
    en: 'Levels were not analysed: every group (“{name}”) has a single firm, so that groups cannot be told from firms. Take a coarser grouping (analysis.levels.by in study.yaml).',
  },
  'none.scales': {
    zh: '题目不在同一量表上，一致性指数没有意义。',
    en: 'Its items are not on one answer scale, for which indices of agreement are made.',
  },
  'none.items': {
    zh: '没有企业作答且有差异的题目。',
    en: 'It has no items that firms answered and that vary.',
  },
  'note.without': {
    zh: '有 {count} 家企业不知属于哪个组，未计入分层分析。',
    en: 'Firms of unknown group left out here: {count}.',
  },
  'note.single': {
    zh: '{groups} 个组中有 {count} 个只有一家企业：它们不参与组内比较，但计入组间比较。',
    en: 'Of {groups} groups {count} have a single firm; these say nothing on firms within groups, but count among groups.',
  },
  'note.fact': {
    zh: '这里的组按 study.yaml 的 analysis.levels.by 划分，不是经过核实的产业集群。',
    en: 'Groups are those of analysis.levels.by in study.yaml; they are not proven to be clusters.',
  },
  'note.constructs': {
    zh: '有 {count} 个构念无法分层。原因：',
    en: 'Constructs that could not be told apart by level: {count}. Reasons:',
  },
  'note.outcome': {
    zh: '{outcome} 的模型未能估计：{reason}',
    en: 'The model of {outcome} was not estimated: {reason}',
  },
  'note.answers': {
    zh: '模型没有估计结果，各关系改用答题的加权平均得分，与模型的合成方式不完全相同。',
    en: 'The model has no estimate; relations are looked at in means of answers, which are not quite the composites of the model.',
  },
  'note.between': {
    zh: '组间效应和组内、组间之差未作估计：至少需要 {required} 个组，现有 {groups} 个。',
    en: 'Effects among groups, and how they differ from those within, were not estimated: that takes {required} groups at least, and there are {groups}.',
  },
  'note.mediation': {
    zh: '分层中介未作检验：至少需要 {required} 个组（一个方程最多有六个组间效应，每个约需三个组，本软件的约定），现有 {groups} 个。',
    en: 'Mediation by level was not tested: that takes {required} groups at least (up to six effects among groups in one equation, three groups for each; a convention of ours), and there are {groups}.',
  },
  'note.bootstrap': {
    zh: '没有整组重抽结构方程：至少需要 {required} 个组，现有 {groups} 个；组再少，重抽的样本彼此雷同，区间偏窄。',
    en: 'Whole groups were not drawn anew for the structural model: that takes {required} groups at least, and there are {groups}; with fewer, resamples repeat one another and intervals are too narrow.',
  },
  'note.no-estimate': {
    zh: '没有整组重抽结构方程：模型没有估计结果，或本次分析不作重抽。',
    en: 'Whole groups were not drawn anew for the structural model: it has no estimate, or no resamples were asked for.',
  },
  'note.failed': {
    zh: '整组重抽中只有 {used}/{requested} 次得到合理的估计，未给区间。',
    en: 'Of {requested} resamples of whole groups {used} had proper estimates; intervals are withheld.',
  },
});

import { defineMessages, type Translator } from '@qunhai/kernel';

/** Notes of a diagnosis, reasons of suppression, and the evidence of constraints. */
const messages = {
  'score.unanswered': {
    zh: '该企业未回答任何相关题项。',
    en: 'The firm answered none of the items.',
  },
  'score.error-unknown': {
    zh: '无法估计测量误差，故不给出区间。',
    en: 'The measurement error cannot be estimated, so there is no interval.',
  },
  'suppressed.cluster-primary': {
    zh: '作答企业少于 5 家，该集群的全部数字不予公布。',
    en: 'Fewer than five firms answered; every figure of the cluster is withheld.',
  },
  'suppressed.cluster-secondary': {
    zh: '为防止从总数中减出另一集群或未归入集群的企业的数字，该集群的全部数字不予公布。',
    en: 'Withheld whole, so that another cluster, or the firms without one, cannot be found by subtraction from the totals.',
  },
  'suppressed.cell-primary': {
    zh: '有效作答的企业少于 5 家，该单元格不予公布。',
    en: 'Fewer than five firms gave an answer; the cell is withheld.',
  },
  'suppressed.cell-secondary': {
    zh: '为防止从总数或相关单元格推算出被隐去的数字或未归入集群的企业的数字，该单元格不予公布。',
    en: 'Withheld, so that another withheld cell, or the firms without a cluster, cannot be found from totals or related cells.',
  },
  'cell.withheld': {
    zh: '该水平未公布，故不作比较。',
    en: 'The level is withheld, so it is not compared.',
  },
  'difference.alone': {
    zh: '没有其他可公布的集群可供比较。',
    en: 'There is no other published cluster to compare with.',
  },
  'difference.no-variation': {
    zh: '所比较的集群中有的数值全部相同，样本无法说明其离散程度，故不给出区间。',
    en: 'In one of the clusters compared all values are equal; the sample says nothing of the spread, so there is no interval.',
  },
  'mean.no-variation': {
    zh: '全部数值相同，样本无法说明离散程度，故不给出区间。',
    en: 'All values are equal; the sample says nothing of the spread, so there is no interval.',
  },
  'structure.undefined': {
    zh: '各资源水平均处于量表底端，或可比较的部分不足两个，无法计算。',
    en: 'All levels are at the bottom of the scale, or fewer than two parts can be compared.',
  },
  'structure.few-firms': {
    zh: '作答企业少于 {fewestFirms} 家时，区间达不到所称的置信水平，故不给出区间。',
    en: 'Below {fewestFirms} firms an interval does not hold its level, so none is given.',
  },
  'structure.no-bound': {
    zh: '各部分水平完全相等，或误差过大，无法确定区间的界限，故不给出区间。',
    en: 'The levels are exactly equal, or too uncertain for a bound to be found, so there is no interval.',
  },
  'nature.undefined': {
    zh: '各资源的水平与重要性之积均为零，无法计算份额。',
    en: 'Level times importance is zero for every resource, so there are no shares.',
  },
  'group.culture': { zh: '文化', en: 'Culture' },
  'group.infrastructure': { zh: '基础设施', en: 'Infrastructure' },
  'importance.not-estimated': {
    zh: '模型未估计，重要性未知。',
    en: 'The model was not estimated, so the importance is unknown.',
  },
  'importance.equal-weights': {
    zh: '该构念的得分是各题项的简单平均，权重不是估计值，没有区间。',
    en: 'The score of this construct is a plain mean of its items: weights are not estimated and have no interval.',
  },
  'performance.too-few': {
    zh: '有得分的企业少于 5 家，不公布平均表现。',
    en: 'Fewer than five firms have a score; their mean is not shown.',
  },
  'constraint.counted': {
    zh: '（差距按得分的信度 {reliability} 折算）',
    en: ' (counted at the score’s reliability, {reliability})',
  },
  'constraint.raise-certain': {
    zh: '{construct}得 {score} 分（量表 {min}–{max}），而 {peers} 家同行（不含本企业）的前四分之一从 {benchmark} 分起。每提高 1 分，{target}预计提高 {importance} 分；补上差距{counted}可提高 {gain} 分，合结果变量量表全距的 {share}%（区间 {lower} 至 {upper}，不含零）。',
    en: '{construct} scores {score} on the {min}–{max} scale, while the upper quarter of its {peers} peers starts at {benchmark}. Each point is worth {importance} points of {target}; closing the gap{counted} gains {gain} points, {share}% of the outcome’s range (interval {lower} to {upper}, above zero).',
  },
  'constraint.raise-uncertain': {
    zh: '{construct}得 {score} 分（量表 {min}–{max}），而 {peers} 家同行（不含本企业）的前四分之一从 {benchmark} 分起。每提高 1 分，{target}预计提高 {importance} 分；补上差距{counted}预计提高 {gain} 分，合结果变量量表全距的 {share}%，但区间 {lower} 至 {upper} 含零，尚不能确定。',
    en: '{construct} scores {score} on the {min}–{max} scale, while the upper quarter of its {peers} peers starts at {benchmark}. Each point is worth {importance} points of {target}; closing the gap{counted} gains an estimated {gain} points, {share}% of the outcome’s range, but the interval {lower} to {upper} includes zero: not certain.',
  },
  'constraint.raise-unknown': {
    zh: '{construct}得 {score} 分（量表 {min}–{max}），而 {peers} 家同行（不含本企业）的前四分之一从 {benchmark} 分起。每提高 1 分，{target}预计提高 {importance} 分；补上差距{counted}预计提高 {gain} 分，合结果变量量表全距的 {share}%，其误差未知。',
    en: '{construct} scores {score} on the {min}–{max} scale, while the upper quarter of its {peers} peers starts at {benchmark}. Each point is worth {importance} points of {target}; closing the gap{counted} gains an estimated {gain} points, {share}% of the outcome’s range, with unknown error.',
  },
  'constraint.lower-certain': {
    zh: '{construct}得 {score} 分（量表 {min}–{max}，越低越好），而 {peers} 家同行（不含本企业）中最低的四分之一不超过 {benchmark} 分。每升高 1 分，{target}预计变化 {importance} 分；降到该水平{counted}可提高 {gain} 分，合结果变量量表全距的 {share}%（区间 {lower} 至 {upper}，不含零）。',
    en: '{construct} scores {score} on the {min}–{max} scale, where less is better, while the lowest quarter of its {peers} peers ends at {benchmark}. Each point changes {target} by {importance}; coming down to that level{counted} gains {gain} points, {share}% of the outcome’s range (interval {lower} to {upper}, above zero).',
  },
  'constraint.lower-uncertain': {
    zh: '{construct}得 {score} 分（量表 {min}–{max}，越低越好），而 {peers} 家同行（不含本企业）中最低的四分之一不超过 {benchmark} 分。每升高 1 分，{target}预计变化 {importance} 分；降到该水平{counted}预计提高 {gain} 分，合结果变量量表全距的 {share}%，但区间 {lower} 至 {upper} 含零，尚不能确定。',
    en: '{construct} scores {score} on the {min}–{max} scale, where less is better, while the lowest quarter of its {peers} peers ends at {benchmark}. Each point changes {target} by {importance}; coming down to that level{counted} gains an estimated {gain} points, {share}% of the outcome’s range, but the interval {lower} to {upper} includes zero: not certain.',
  },
  'constraint.lower-unknown': {
    zh: '{construct}得 {score} 分（量表 {min}–{max}，越低越好），而 {peers} 家同行（不含本企业）中最低的四分之一不超过 {benchmark} 分。每升高 1 分，{target}预计变化 {importance} 分；降到该水平{counted}预计提高 {gain} 分，合结果变量量表全距的 {share}%，其误差未知。',
    en: '{construct} scores {score} on the {min}–{max} scale, where less is better, while the lowest quarter of its {peers} peers ends at {benchmark}. Each point changes {target} by {importance}; coming down to that level{counted} gains an estimated {gain} points, {share}% of the outcome’s range, with unknown error.',
  },
  'note.owner': {
    zh: '企业层面的结果只供数据所有者使用；可以对外公布的是集群层面的表格，其中少于 5 家企业的数字均已隐去，也无法从总数中减出。若另行公布其他轮次或其他分组的结果，须重新检查。',
    en: 'Rows about single firms are for the owner of the data. The cluster tables are what may be passed on: figures about fewer than five firms are withheld and cannot be found by subtraction from totals. Check again before other waves or groupings are published beside them.',
  },
  'note.suppressed': {
    zh: '共隐去 {primary} 处（企业过少）和 {secondary} 处（为保护前者），逐项列出，不含数值。',
    en: '{primary} entries are withheld because firms are too few and {secondary} to protect those; all are listed, without values.',
  },
  'note.peers': {
    zh: '同行指同一集群的其他作答企业；不足 5 家时改为本轮全部其他企业，仍不足 5 家则不排名。',
    en: 'Peers are the other firms of the cluster that answered; where they are fewer than five, all other firms of the wave; where those are fewer than five, there is no rank.',
  },
  'note.case-weights': {
    zh: '企业权重用于模型的估计，因而进入各构念合成得分的题项权重和总效应；重要性—绩效图的重要性和平均绩效也是加权的。单家企业和各集群按实际作答描述，不加权：集群的平均值是作答企业的平均值。',
    en: 'Weights of firms enter the estimates, and with them the item weights of scores and the total effects; importance and mean performance in the importance–performance map are weighted, too. Single firms and clusters are described as they answered, without weights: means of a cluster are means of the firms that answered.',
  },
  'note.bounds': {
    zh: '量表得分、隶属度、协调度等有界量的均值，其 t 区间在取值范围的上下限处截断；两均值之差的区间同样在可能的最大差值处截断。某一单元格的数值全部相同时不给出区间。',
    en: 'The t intervals of means of bounded quantities (scores, memberships, coordination) are cut at the bounds of their range, and those of differences between means at the largest difference possible. A cell whose values are all equal has no interval.',
  },
  'note.weights-estimated': {
    zh: '以下构念的得分为题项的加权平均，权重取自估计模型的外部权重，换算为原始单位并归一：{constructs}。',
    en: 'Scores of these constructs are means of their items, weighted by the outer weights of the estimated model in raw units, normalized: {constructs}.',
  },
  'note.weights-equal': {
    zh: '以下构念不在已估计的模型中，各题项等权平均：{constructs}。',
    en: 'These constructs are not in an estimated model; their items count alike: {constructs}.',
  },
  'note.weights-negative': {
    zh: '以下构念有外部权重为负或无法换算，得分改用等权平均，其重要性也按此得分计算：{constructs}。',
    en: 'An outer weight of these constructs is negative or undefined; their scores are plain means instead, and importance refers to those scores: {constructs}.',
  },
  'note.error-reliability': {
    zh: '以下构念得分的区间由信度系数得到（经典测验理论）：{constructs}。',
    en: 'Intervals of these scores come from the reliability coefficient (classical test theory): {constructs}.',
  },
  'note.error-generalizability': {
    zh: '以下构念得分的区间由企业内各题项的不一致程度得到（概化理论的相对误差，并计入权重误差）；若题项覆盖不同侧面，则偏宽：{constructs}。',
    en: 'Intervals of these scores come from how far a firm’s items disagree (relative error of generalizability theory, plus the error of the weights); too wide where items cover different facets: {constructs}.',
  },
  'note.error-propagated': {
    zh: '以下高阶构念得分的区间由其组成部分的误差传递得到：{constructs}。',
    en: 'Intervals of these second-order scores are propagated from their components: {constructs}.',
  },
  'note.error-rounding': {
    zh: '以下构念只有一个题项，区间只反映作答取整的误差，是误差的下限：{constructs}。',
    en: 'These constructs have one item; their intervals show the rounding of the answer only, a lower bound of the error: {constructs}.',
  },
  'note.error-unknown': {
    zh: '以下构念的测量误差无法估计，得分没有区间：{constructs}。',
    en: 'The measurement error of these constructs cannot be estimated; their scores have no interval: {constructs}.',
  },
  'note.rescaled': {
    zh: '以下构念的题项量表不同，已各自换算为 0–100 分：{constructs}。',
    en: 'The items of these constructs have different scales; each was moved to 0–100: {constructs}.',
  },
  'note.unmeasured': {
    zh: '本轮数据未测量以下构念：{constructs}。',
    en: 'The data of this wave do not measure these constructs: {constructs}.',
  },
  'note.not-estimated': {
    zh: '模型未估计：没有重要性，也不排列制约因素。',
    en: 'The model was not estimated: there is no importance and no ranking of constraints.',
  },
  'note.gains-regressed': {
    zh: '效应已校正测量误差（PLSc），反映真分数之间的关系。因此，以下构念的得分差距先乘以该构念的信度（Kelley, 1947 的真分数估计），再折算为可提高的分值；每分的效应也按真分数的标准差换算：{constructs}。',
    en: 'The effects are freed of measurement error (PLSc) and hold between true scores. Gaps between observed scores of these constructs are therefore multiplied by the construct’s reliability before gains are computed (true-score estimate, Kelley, 1947), and effects per point use the standard deviations of true scores: {constructs}.',
  },
  'note.unclustered-few': {
    zh: '未归入任何集群的企业不足 5 家。为防止从总数中减出这些企业的数字，另有集群被隐去；补齐所属集群，或不分析这些企业，即可公布。',
    en: 'Fewer than five firms have no cluster. So that they cannot be found by subtraction from the totals, another cluster is withheld; name their cluster, or leave them out of the study, to show it.',
  },
  'note.no-resources': {
    zh: '该理论未列出集群资源，故没有禀赋、结构和资源性质。',
    en: 'The theory lists no cluster resources, so there is no endowment, structure or nature.',
  },
  'note.resources-unmeasured': {
    zh: '本轮数据未测量以下资源：{resources}。',
    en: 'The data of this wave do not measure these resources: {resources}.',
  },
  'note.derived': {
    zh: '资源的份额、均匀度、平衡度和性质只用已公布的资源水平计算，水平从量表底端算起。抽样误差会使均匀度和平衡度偏低，其区间由检验反演得到（Carpenter, 1999），已对此作出校正，并放宽至包含估计值。',
    en: 'Shares, evenness, balance and nature of resources are computed from published levels only, counted from the bottom of the scale. Sampling error makes evenness and balance come out low; their intervals allow for it by inverting a test (Carpenter, 1999) and are widened to hold the estimate.',
  },
  'note.nature-equal': {
    zh: '没有资源维度对动力构念的效应估计，计算资源性质时各维度等权。',
    en: 'No effect of the resource dimensions on the drivers is estimated; the nature of resources counts the dimensions alike.',
  },
  'note.no-stages': {
    zh: '该理论没有阶段定义，故不判定阶段。',
    en: 'The theory defines no stages, so none is assigned.',
  },
  'note.stages-skipped': {
    zh: '以下变量在本轮无人作答，阶段规则中的相应条件已略去，隶属度可能偏高：{variables}。',
    en: 'Nobody answered these variables in this wave; the conditions of stage rules that read them are skipped, so memberships can come out too high: {variables}.',
  },
  'note.no-coupling': {
    zh: '该理论未指定需要协调的两个构念，或其中之一未测量，故没有耦合协调度。',
    en: 'The theory names no two constructs to be coupled, or one is not measured, so there is no coupling coordination.',
  },
  'note.coupling': {
    zh: '耦合协调度：得分按量表全距换算为发展水平（最低取 0.01），两者等权；另给出王淑佳等（2021）修正的耦合度。',
    en: 'Coupling coordination: scores are read as shares of their scale’s range (at least 0.01) and weigh alike; the coupling degree corrected by Wang et al. (2021) is given too.',
  },
  'note.no-lock-ins': {
    zh: '该理论没有锁定风险的定义，故没有锁定预警。',
    en: 'The theory defines no lock-ins, so there are no flags.',
  },
  'note.no-ties': {
    zh: '本轮没有企业间联系的数据，锁定预警只依据题项。',
    en: 'There are no ties in this wave; lock-in flags rest on the items alone.',
  },
  'note.no-targets': {
    zh: '该理论未指定诊断的结果变量，故没有重要性–表现图和制约因素。',
    en: 'The theory names no outcomes to diagnose, so there is no importance–performance map and no constraints.',
  },
  'note.constraints': {
    zh: '只有总效应的区间不含零（经自助抽样时），且可提高的分值不低于结果变量量表全距的 0.5%，才列为制约因素。每个结果变量最多列三项，统一按可提高的分值占该结果变量量表全距的比例排序。',
    en: 'A construct is listed as a constraint on an outcome only when the interval of its total effect excludes zero (where the effect was bootstrapped) and the gain is at least 0.5% of the range of the outcome’s scale. At most three are listed per outcome; all are ranked together by gain relative to that range.',
  },
  'note.constraints-uncertain': {
    zh: '以下总效应的区间含零，未列为制约因素：{effects}。',
    en: 'The intervals of these total effects include zero; they are not listed as constraints: {effects}.',
  },
  'note.constraints-without-effect': {
    zh: '以下构念对任何结果都没有估计的效应，未列入制约因素的排序：{constructs}。',
    en: 'These constructs have no estimated effect on any outcome and are not ranked as constraints: {constructs}.',
  },
  'note.clusters-silent': {
    zh: '以下集群在本轮没有企业作答，未列出：{clusters}。',
    en: 'No firm of these clusters answered in this wave; they are left out: {clusters}.',
  },
  'note.no-clusters': {
    zh: '数据没有说明企业所属的集群，故没有集群层面的结果。',
    en: 'The data do not say which cluster a firm belongs to, so there are no results about clusters.',
  },
};

export const t: Translator<keyof typeof messages> = defineMessages('diagnosis', messages);

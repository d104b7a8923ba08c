import { defineMessages } from '@qunhai/kernel';

/** What the cards on levels say beside their findings. */
export const t = defineMessages('report/methods-levels', {
  'agreement.title': { zh: '同一集群的企业看法一致吗', en: 'Do firms of a cluster agree?' },
  'agreement.question': {
    zh: '同一集群的企业对集群资源的判断接近吗？只有大家看法接近，才能把它们的回答合起来当作“集群的资源”；各说各话时，平均数谁也代表不了。',
    en: 'Do firms of the same cluster see its resources alike? Only where they do may their answers be taken together as what the cluster has; where each says something else, the average speaks for nobody.',
  },
  'agreement.method': {
    zh: '组内一致性用 r_wg(J){james} 与线性的 r*_wg(J){lindell}：各题组内方差与“没有共识时”的方差之比，前者随题数升高，只适用于彼此平行的题目（反映型构念），合成型构念因此看后者；另列不需要零分布的 a_wg(J){awg}。没有共识的回答按两种零分布设想：均匀分布，以及更严格的、偏向中间项的三角分布（连续量表取相应的连续分布；五点量表的结果文件另有轻度偏态），遵循宜用多种零分布的建议{nulls}。负值的 r_wg(J) 记为 0；至少两家企业作答的组才计入，表中为各组的中位数，单个组不单列。0.70 为通常的分界{james}；a_wg 为 0.80{awg}。反向题已转向；题目不在同一量表的构念不算。',
    en: 'Agreement within groups is told by r_wg(J) {james} and its linear kin r*_wg(J) {lindell}: the variance of items within a group against that without consensus. The former grows with the number of items and suits parallel items (reflective constructs) only, so that composites are judged by the latter; a_wg(J), which needs no null distribution, stands beside them {awg}. Answers without consensus are taken to be even over the options, and, more strictly, triangular about the middle (the continuous counterparts on continuous scales; slight skew with five options is in the results file), as more than one null distribution is advised {nulls}. Negative r_wg(J) count as 0; groups with two answers or more enter; figures are medians over groups, and no group is shown by itself. The cut-off is the customary .70 {james}, and .80 for a_wg {awg}. Reversed items are turned around; constructs with items on several scales are left out.',
  },
  'agreement.caption': {
    zh: '组内一致性（按{name}分为 {groups} 个组，{firms} 家企业）',
    en: 'Agreement within groups ({name}: {groups} groups, {firms} firms)',
  },
  'agreement.note': {
    zh: '各组的中位数；据以判断的指数用粗体。均匀、三角：没有共识时回答的分布。一致的组：达到 0.70 的组所占比例（据以判断的指数，均匀分布）。',
    en: 'Medians over groups; the index judged by is in bold. Even, triangular: how answers would fall without consensus. Agreeing groups: share of groups at .70 or more (index judged by, even null).',
  },
  'belonging.title': {
    zh: '什么属于集群，什么属于企业',
    en: 'What belongs to clusters, and what to firms',
  },
  'belonging.question': {
    zh: '企业之间的差别，有多少其实是集群与集群的差别？属于集群的，靠集群一起改善；属于企业的，只能由企业自己改善。',
    en: 'How much of the differences among firms are really differences among clusters? What belongs to clusters is improved by acting together, what belongs to firms by each firm itself.',
  },
  'belonging.method': {
    zh: 'ICC(1) 是组间方差占总方差的比例，ICC(2) 是组均值的信度，均由单因素方差分析得出{bliese}，区间用 F 分布{shrout}（各组大小不等时取 Snedecor 的 n₀，区间为近似）；ICC(1) 不截断，略小于 0 表示组间差别不多于偶然。“各组均值都相等”的 F 检验在各构念之间按 Holm 法校正{holm}。可否用组均值代表一组看三条：组内一致不低于 0.70、组间有差别、ICC(2) 不低于 0.70{cutoffs}。构念得分为作答题目的加权平均（权重来自模型，未填补缺失），所答不足一半的不计。哪些构念属于集群，取自理论本身。',
    en: 'ICC(1) is the share of variance between groups, ICC(2) the reliability of group means, both from one-way analysis of variance {bliese}, with F intervals {shrout} (approximate in unequal groups, for which Snedecor’s n₀ is used); ICC(1) is not cut at 0, and a little below 0 means that groups differ no more than by chance. F tests that all groups have the same mean are corrected over constructs {holm}. A mean may stand for its group where agreement is .70 or more, groups differ, and ICC(2) is .70 or more {cutoffs}. Scores are weighted means of answers (weights of the model, nothing imputed), left out where fewer than half of the items were answered. Which constructs belong to clusters is said by the theory.',
  },
  'belonging.caption': {
    zh: '组间差别与组均值的信度（按{name}分为 {groups} 个组）',
    en: 'Differences between groups, and reliability of their means ({name}: {groups} groups)',
  },
  'belonging.note': {
    zh: '区间为 {level}。所需企业数：组均值的信度达到 0.70 时每组所需的企业数。',
    en: '{level} intervals. Firms needed: in each group, for its mean to have a reliability of .70.',
  },
  'belonging.figure': {
    zh: '组间差别占方差的比例，ICC(1)',
    en: 'Share of variance between groups, ICC(1)',
  },
  'belonging.cluster': { zh: '理论认为属于集群', en: 'Of clusters, by the theory' },
  'belonging.firm': { zh: '理论认为属于企业', en: 'Of firms, by the theory' },
  'conclusions.title': {
    zh: '同一集群的企业彼此相似时，结论还成立吗',
    en: 'Do conclusions stand when firms of a cluster resemble one another?',
  },
  'conclusions.question': {
    zh: '同一集群的企业环境相同、互相学习，并不是互不相干的样本；把它们当作互不相干，会把偶然当成规律。这里把相似算进去重新检验每一条关系，并分开看：是集群内部的企业之间如此，还是集群与集群之间如此？',
    en: 'Firms of a cluster share its surroundings and learn from one another; taking them as strangers makes chance look like a rule. Each relation is tested again with their resemblance allowed for, and told apart: does it hold among the firms of a cluster, or among clusters?',
  },
  'conclusions.method': {
    zh: '每个有前因的构念，用模型的标准化构念得分（模型没有估计结果时用答题的加权平均）对其前因作最小二乘回归，并给出四种推断：各企业相互独立（HC2）；按组的 CR2 稳健标准误与 Bell–McCaffrey 自由度{cr2}；野聚类自助法（对原假设受限，{resamples} 次；12 个组以内用 Webb 的权重，种子 {seed}）{wild}；随机截距模型（REML，Kenward–Roger 检验{kr}），前因分为组内离差与组均值{centering}，组内系数只比较同一组的企业，与“各组一个固定截距”相同。组数达到 {between} 个才估计组间系数及其与组内系数之差。组均值按原样使用，每组企业少时组间系数会向组内系数靠拢{latent}。R² 为边际与条件 R²{r2}。组很少时随机效应与稳健标准误都不可靠{few}。与路径系数并列时请注意：得分的回归没有 PLSc 的衰减校正，因此通常偏小。分层中介的间接效应为两个方程系数之积，按 1-1-1（前因在组内不变时为 2-1-1）分为组内与组间{mediation}，其他前因与中介变量不变，区间由蒙特卡洛法得出{montecarlo}。结构方程的整组自助抽样把抽到的组连同全部企业一起取出{bootstrap}，取百分位区间。',
    en: 'Every construct with causes in the model is regressed on them by least squares on the model’s standardized scores (means of answers where it has no estimate), with four kinds of inference: firms independent (HC2); CR2 standard errors by group with Bell–McCaffrey degrees of freedom {cr2}; the wild-cluster bootstrap with the null imposed ({resamples} resamples, Webb’s weights up to 12 groups, seed {seed}) {wild}; and random-intercept models (REML, Kenward–Roger {kr}) with causes split into deviations from group means and the means {centering}: effects within compare firms of the same group, as fixed intercepts for groups would. Effects among groups, and their difference from those within, are estimated from {between} groups on. Group means are taken as they are; with few firms a group, effects among groups lean towards those within {latent}. R² are marginal and conditional {r2}. With very few groups neither random effects nor robust standard errors are to be trusted {few}. Beside the path coefficients mind that regression on scores lacks the correction of PLSc for attenuation, and is usually smaller. Indirect effects by level are products of the coefficients of two equations, 1-1-1 (or 2-1-1 for a cause that groups have), other causes and mediators held constant {mediation}, with Monte Carlo intervals {montecarlo}. The bootstrap of the structural model takes drawn groups with all their firms {bootstrap}; intervals are percentiles.',
  },
  'conclusions.caption': {
    zh: '各关系的四种推断（按{name}分为 {groups} 个组）',
    en: 'Each relation, by four kinds of inference ({name}: {groups} groups)',
  },
  'conclusions.group': {
    zh: '{outcome}：{firms} 家企业；组间占方差 {icc}，R² {marginal}（连同各组 {conditional}）',
    en: '{outcome}: {firms} firms; between groups {icc} of variance, R² {marginal} (with groups {conditional})',
  },
  'conclusions.note': {
    zh: '系数为标准化系数，方括号内为 {level} 区间；∞：组太少，该侧什么值都不能排除。判断：成立＝算进相似并在同组企业之间仍显著；未定＝在同组企业之间显著，但组太少；不成立＝其余。',
    en: 'Coefficients are standardized, with {level} intervals; ∞: with so few groups no value on that side can be excluded. Stands: significant with resemblance allowed for and among firms of the same group; open: among firms of the same group, but there are too few groups; does not stand: otherwise.',
  },
  'conclusions.figure': {
    zh: '各关系的系数与 {level} 区间',
    en: 'Coefficients of each relation with {level} intervals',
  },
  'mediation.caption': { zh: '分层的间接效应', en: 'Indirect effects by level' },
  'mediation.note': {
    zh: '标准化得分；方括号内为 {level} 蒙特卡洛区间。',
    en: 'Standardized scores; {level} Monte Carlo intervals.',
  },
  'bootstrap.caption': {
    zh: '结构方程的路径：逐企业重抽与整组重抽（{groups} 个组，{used}/{requested} 次）',
    en: 'Paths of the structural model: firms drawn one by one, and whole groups ({groups} groups, {used} of {requested} resamples)',
  },
  'bootstrap.note': {
    zh: '方括号内为 {level} 区间；逐企业的区间为模型所用的区间，系数按有组的企业估计。',
    en: '{level} intervals; those with firms one by one are the model’s. Coefficients rest on firms with a group.',
  },
  'head.construct': { zh: '构念', en: 'Construct' },
  'head.items': { zh: '题数', en: 'Items' },
  'head.uniform': { zh: '均匀', en: 'Even' },
  'head.triangular': { zh: '三角', en: 'Triangular' },
  'head.agreeing': { zh: '一致的组', en: 'Agreeing groups' },
  'head.p': { zh: 'p', en: 'p' },
  'head.adjusted': { zh: 'p（Holm）', en: 'p (Holm)' },
  'head.needed': { zh: '所需企业数', en: 'Firms needed' },
  'head.mean': { zh: '组均值', en: 'Group mean' },
  'head.cause': { zh: '前因', en: 'Cause' },
  'head.path': { zh: '模型路径', en: 'Path of the model' },
  'head.estimate': { zh: '系数', en: 'Coefficient' },
  'head.independent': { zh: '企业相互独立', en: 'Firms independent' },
  'head.cr2': { zh: 'CR2 的 p', en: 'CR2, p' },
  'head.wild': { zh: '野聚类自助法的 p', en: 'Wild bootstrap, p' },
  'head.allowed': { zh: '算进组内相似', en: 'Resemblance allowed for' },
  'head.within': { zh: '同组企业之间', en: 'Within groups' },
  'head.between': { zh: '组与组之间', en: 'Among groups' },
  'head.difference': { zh: '与组内之差的 p', en: 'Difference, p' },
  'head.verdict': { zh: '判断', en: 'Verdict' },
  'head.indirect': { zh: '间接效应', en: 'Indirect effect' },
  'head.relation': { zh: '路径', en: 'Path' },
  'head.firms': { zh: '逐企业重抽', en: 'Firms one by one' },
  'head.groups': { zh: '整组重抽', en: 'Whole groups' },
  'aggregation.supported': { zh: '可以代表', en: 'May stand for the group' },
  'aggregation.differing': { zh: '只是平均', en: 'An average only' },
  'aggregation.unreliable': { zh: '不可靠', en: 'Not reliable' },
  'aggregation.common': { zh: '看不出差别', en: 'No difference seen' },
  'aggregation.unsupported': { zh: '不宜取均值', en: 'Not to be averaged' },
  'verdict.holds': { zh: '成立', en: 'Stands' },
  'verdict.open': { zh: '未定', en: 'Open' },
  'verdict.lost': { zh: '不成立', en: 'Does not stand' },
  'verdict.gained': { zh: '仅算进后显著', en: 'Only when allowed for' },
  'verdict.none': { zh: '不显著', en: 'Not significant' },
  'series.independent': { zh: '企业相互独立', en: 'Firms independent' },
  'series.robust': { zh: '算进组内相似（CR2）', en: 'Resemblance allowed for (CR2)' },
  'series.within': { zh: '同组企业之间', en: 'Within groups' },
  'axis.icc': { zh: 'ICC(1)', en: 'ICC(1)' },
  'axis.coefficient': { zh: '标准化系数', en: 'Standardized coefficient' },
  'reason.undefined': { zh: '无法计算', en: 'Undefined' },
  'reason.interval': { zh: '没有区间', en: 'No interval' },
  'reason.estimate': { zh: '模型没有估计结果', en: 'The model has no estimate' },
  'reason.icc': { zh: 'ICC(1) 不大于 0', en: 'ICC(1) is not above 0' },
  'reason.cr2': {
    zh: '只有个别组决定该系数，没有 CR2 标准误',
    en: 'A group alone determines the coefficient, so that there is no CR2 standard error',
  },
  'reason.between': {
    zh: '组数不到 {required}，不作估计',
    en: 'Fewer than {required} groups: not estimated',
  },
  'reason.constant': {
    zh: '同组企业取值相同',
    en: 'The same for all firms of a group',
  },
});

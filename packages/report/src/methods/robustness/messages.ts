import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'head.construct': { zh: '构念', en: 'Construct' },
  'head.path': { zh: '路径', en: 'Path' },
  'head.p': { zh: 'p', en: 'p' },
  'head.corrected-p': { zh: '校正后 p', en: 'Corrected p' },
  'head.interval-of': { zh: '{level} 置信区间', en: '{level} CI' },
  'correction.holm': {
    zh: '控制族错误率{holm}',
    en: 'the familywise error rate {holm}',
  },
  'correction.benjamini-hochberg': {
    zh: '控制错误发现率{hochberg}',
    en: 'the false discovery rate {hochberg}',
  },
  'reason.no-interval': { zh: '抽样没有给出区间。', en: 'The resamples gave no interval.' },

  'nonlinear.title': { zh: '效应是否为直线', en: 'Whether effects are straight lines' },
  'nonlinear.question': {
    zh: '模型假定原因每提高一点，结果的变化都一样多；如果作用先强后弱，或过了某一点反而有害，平均数就会误导人。这里检查有没有这样的弯曲，也就是对水平高和水平低的企业，建议是否应当不同。',
    en: 'The model takes it that each further bit of a cause does as much as the one before; where an effect wears off or turns harmful beyond a point, its average misleads. This looks for such bends, to tell whether firms with much and firms with little of a cause need different advice.',
  },
  'nonlinear.figure': {
    zh: '原因处于不同水平时的效应（斜率）',
    en: 'Effects (slopes) at three levels of the cause',
  },
  'nonlinear.figure-note': {
    zh: '三个点排成一条竖线即为直线效应；横线为 {level} 置信区间。',
    en: 'An effect is straight where its three points stand one under the other. Bars are {level} intervals.',
  },
  'nonlinear.axis': { zh: '标准化效应', en: 'Standardized effect' },
  'at.-1': { zh: '低于均值一个标准差', en: '1 SD below the mean' },
  'at.0': { zh: '均值处', en: 'At the mean' },
  'at.1': { zh: '高于均值一个标准差', en: '1 SD above the mean' },
  'reset.caption': { zh: '各方程的 RESET 检验', en: 'RESET of each equation' },
  'reset.head-df': { zh: '自由度', en: 'df' },
  'quadratic.caption': { zh: '各路径的平方项与斜率', en: 'Squares of causes, and slopes' },
  'quadratic.head-square': { zh: '平方项', en: 'Square' },
  'quadratic.head-slope': { zh: '斜率', en: 'Slope' },
  'quadratic.note': {
    zh: '平方项为标准化前因平方的系数；前因每提高一个标准差，斜率改变其两倍。括号内为 {level} 置信区间，{requested} 次抽样中使用 {used} 次。',
    en: 'A square is the coefficient of the squared standardized cause; the slope changes by twice as much with each standard deviation of the cause. In brackets {level} intervals, from {used} of {requested} resamples.',
  },
  'nonlinear.method-reset': {
    zh: '先作 RESET{reset}：检验在各结构方程中加入拟合值的 2 至 {power} 次幂是否增加解释力（F 检验，假定误差方差相等），所用为未作 PLSc 校正的构念得分。',
    en: 'RESET {reset} tests whether powers 2 to {power} of the fitted values add to a structural equation; this F test assumes errors of equal variance. It rests on construct scores, which PLSc does not correct.',
  },
  'nonlinear.method': {
    zh: '平方项检验在每个方程中同时加入全部前因的平方项{squares}，以两阶段法估计{stages}，同一方程的平方项因此互为控制；采用 PLSc 时，平方项同样按测量误差校正{consistent}。同类检验的 p 值一并作多重检验校正，以{correction}；区间不含零且校正后 p 值小于 {significance}，才判为弯曲。平方项也可能代替未纳入的交互项，反之亦然。',
    en: 'The squares of all causes {squares} were added to every equation at once, by the two-stage approach {stages}, so that the squares of an equation control for one another. With PLSc squares are corrected for measurement error as well {consistent}. The p values of each kind of test were corrected for their number, controlling {correction}; an effect counts as bent when its interval excludes 0 and its corrected p is below {significance}. A square may stand in for an interaction that was left out, and the other way round.',
  },

  'endogeneity.title': { zh: '前因是否内生', en: 'Whether causes are endogenous' },
  'endogeneity.question': {
    zh: '如果有一个没有测量的因素同时影响原因和结果，路径系数就混入了不属于这个原因的作用。这里估计去掉这部分之后路径会怎样变化；数据不足以判断时，会直接说明。',
    en: 'Where something that was not measured drives a cause and its outcome alike, the path holds an effect that is not the cause’s. This estimates how paths would change without that share, and says so plainly where the data cannot tell.',
  },
  'endogeneity.figure': {
    zh: '加入连接函数项前后的路径',
    en: 'Paths without and with the copula term',
  },
  'endogeneity.figure-note': {
    zh: '均为同一组构念得分上的回归系数，未作 PLSc 校正；横线为 {level} 百分位区间。仅画出前因不服从正态分布的路径。',
    en: 'Both are regression coefficients on the same construct scores, which PLSc does not correct; bars are {level} percentile intervals. Drawn are paths whose cause is not normal.',
  },
  'endogeneity.plain': { zh: '不含连接函数项', en: 'Without the term' },
  'endogeneity.corrected': { zh: '含连接函数项', en: 'With the term' },
  'endogeneity.caption': {
    zh: '逐一怀疑每个前因：连接函数项与路径',
    en: 'Each cause suspected alone: copula term and path',
  },
  'endogeneity.head-term': { zh: '连接函数项', en: 'Copula term' },
  'endogeneity.head-change': { zh: '变化', en: 'Change' },
  'endogeneity.head-usable': { zh: '前因非正态', en: 'Cause not normal' },
  'endogeneity.yes': { zh: '是', en: 'yes' },
  'endogeneity.no': { zh: '否', en: 'no' },
  'endogeneity.normal': {
    zh: '前因与正态分布无异，连接函数项没有意义，不计入校正。',
    en: 'The cause cannot be told from a normal variable; the term then means nothing and is not among the corrected tests.',
  },
  'endogeneity.unidentified': {
    zh: '连接函数项与前因共线，无法识别。',
    en: 'The term is collinear with its cause and cannot be identified.',
  },
  'endogeneity.note': {
    zh: '方括号内为 {level} 百分位区间，{resamples} 次抽样，构念得分固定。',
    en: 'In brackets {level} percentile intervals from {resamples} resamples with the scores held fixed.',
  },
  'causes.caption': { zh: '各前因得分的分布', en: 'Distribution of the causes’ scores' },
  'causes.skewness': { zh: '偏度', en: 'Skewness' },
  'causes.kurtosis': { zh: '超值峰度', en: 'Excess kurtosis' },
  'causes.statistic': { zh: '校正 A²', en: 'Adjusted A²' },
  'endogeneity.method': {
    zh: '采用用于 PLS-SEM 的高斯连接函数法{copula}：在每个结构方程中逐一加入被怀疑前因得分的正态分数 Φ⁻¹(F(x))，其中 F 为经验分布，秩除以 n + 1。标准误与百分位区间来自对企业的 {resamples} 次自助抽样，构念得分固定，并纳入截距。该方法要求误差服从正态分布、前因不服从正态分布，后者以其得分的 Anderson–Darling 检验{normality}判断（p < .05）；还需较大样本，含截距而样本少于约 {required} 时，检出力弱、估计有偏{ranks}。可用的连接函数项作多重检验校正，以{correction}。前因之间相关时，连接函数项可能混入其他前因的作用；得分含测量误差，故此处系数与 PLSc 路径不同，只宜比较加入连接函数项前后的差别。',
    en: 'Gaussian copulas as used with PLS-SEM {copula}: normal scores Φ⁻¹(F(x)) of the suspected cause’s scores were added to each structural equation, one suspect at a time; F is the empirical distribution, with ranks over n + 1. Standard errors and percentile intervals come from {resamples} bootstrap resamples of the firms with the scores held fixed; an intercept is estimated. The approach needs normal errors and a cause that is not normally distributed, which was judged by the Anderson–Darling test of its scores {normality}, p < .05. It needs a large sample, too: with an intercept and fewer than some {required} rows it is weak and biased {ranks}. Terms that can be used were corrected for their number, controlling {correction}. Where causes correlate, a term may take in what belongs to another. Scores hold measurement error, so that these coefficients differ from the PLSc paths; what counts is the change that the term makes.',
  },

  'segments.title': {
    zh: '样本中是否隐藏不同的企业群体',
    en: 'Whether the sample hides different groups of firms',
  },
  'segments.question': {
    zh: '如果样本里混着作用机制不同的企业，全样本的路径就不适用于其中任何一类。这里不预先指定分组，只看企业能否按路径的不同自然分开。',
    en: 'Where firms of different kinds are mixed, the paths of the whole sample hold for none of them. Without being told any grouping, this looks whether firms fall apart by their paths.',
  },
  'segments.criteria': { zh: '不同分段数目的准则值', en: 'Criteria by number of segments' },
  'segments.head-number': { zh: '分段数', en: 'Segments' },
  'segments.head-one': { zh: '分段', en: 'Segment' },
  'segments.head-weight': { zh: 'BIC 权重', en: 'BIC weight' },
  'segments.head-entropy': { zh: '标准化熵', en: 'Normed entropy' },
  'segments.head-firms': { zh: '各分段企业数', en: 'Firms by segment' },
  'segments.head-starts': { zh: '到达最优解的起点', en: 'Starts at the best' },
  'segments.one': { zh: '一个分段没有归属可言。', en: 'With one segment there is no membership.' },
  'segments.criteria-note': {
    zh: '每项准则以最小值（粗体）为佳。BIC 权重为 exp(−ΔBIC/2) 的占比，约等于各数目事先同样可能时的后验概率；混合模型不完全满足其渐近条件，只宜作参考。企业按最可能的分段计数。只有一个起点到达最优解时，可能还有更好的解。',
    en: 'Of each criterion the smallest (bold) is best. BIC weights are shares of exp(−ΔBIC/2), about the probability of each number when all were equally likely before; mixtures do not quite meet the conditions of that approximation, so take them as a guide. Firms are counted in their most probable segment. Where only one start came to the best solution, there may be a better one.',
  },
  'segments.paths': { zh: '各分段的路径', en: 'Paths by segment' },
  'segments.segment': { zh: '分段 {number}（{share}）', en: 'Segment {number} ({share})' },
  'segments.whole': { zh: '全样本', en: 'Whole sample' },
  'segments.shares': { zh: '各分段的占比', en: 'Shares of the segments' },
  'segments.head-share': { zh: '占比', en: 'Share' },
  'segments.paths-note': {
    zh: '方括号内为 {level} 百分位区间，{requested} 次抽样中使用 {used} 次；得分固定，从所得解出发跟踪各分段。区间不含测量误差，也不含分段数目本身的不确定性。全样本一列为主模型的估计。',
    en: 'In brackets {level} percentile intervals from {used} of {requested} resamples, with the scores held fixed and each segment followed from the solution. They leave out errors of measurement and whether the number of segments is right. The whole sample’s column is the base model’s.',
  },
  'segments.method': {
    zh: '采用有限混合 PLS，即 FIMIX-PLS{fimix}：构念得分取自全样本估计，对结构方程拟合 1 至 {most} 个分段的正态混合回归；EM 算法从 {starts} 个随机划分出发，最好的五个迭代至收敛，取似然最大者。分段数目按 AIC3 与 CAIC 是否一致判断{criteria}，并列出 BIC 权重{weights}；归属是否清晰看标准化熵{entropy}。不足 {required} 家企业的分段不视为群体（本软件的约定）。分段的标准误与区间来自自助抽样{bootstrap}。该方法只看路径是否不同，看不出均值或测量的差别；得分不服从正态分布，也会表现为多个分段。',
    en: 'Finite-mixture PLS, FIMIX-PLS {fimix}: on the construct scores of the whole sample’s estimate, mixtures of normal regressions with 1 to {most} segments were fitted to the structural equations by EM from {starts} random partitions, of which the best five were followed to the end and the most likely solution kept. The number of segments is judged by whether AIC3 and CAIC agree {criteria}, with BIC weights beside them {weights}; whether firms can be told apart, by normed entropy {entropy}. Segments of fewer than {required} firms are not taken for groups (a convention of ours). Standard errors and intervals of segments are bootstrapped {bootstrap}. The method sees differences of paths, not of means or measurement; scores that are not normal can look like segments as well.',
  },

  'tetrads.title': { zh: '反映型测量是否成立', en: 'Whether reflective blocks are reflective' },
  'tetrads.question': {
    zh: '反映型构念假定各题项都是同一特质的表现。如果题项之间的关系不像出自同一来源，就不应把它们合成一个特质，相关路径也要谨慎看待。',
    en: 'A reflective construct takes its items for signs of one trait. Where their relations do not look like those of one source, they should not be read as one trait, and paths of the construct need care.',
  },
  'tetrads.caption': { zh: '各组题项的四元差', en: 'Tetrads of each block' },
  'tetrads.head-items': { zh: '题项', en: 'Items' },
  'tetrads.head-interval': { zh: '校正区间', en: 'Adjusted interval' },
  'tetrads.block': {
    zh: '{construct}{name}：{verdict}；对各组校正后 {p}',
    en: '{construct}{name}: {verdict}; over all blocks {p}',
  },
  'tetrads.rejected': { zh: '有四元差的区间不含零', en: 'an adjusted interval excludes 0' },
  'tetrads.not-rejected': { zh: '与单一公因子相容', en: 'compatible with one common factor' },
  'tetrads.unknown': { zh: '无法判断', en: 'cannot be told' },
  'tetrads.note': {
    zh: 'τ = r(a,b)·r(c,d) − r(a,d)·r(b,c)，在单一公因子下为零。区间水平为 1 − {alpha}/m，m 为该组的四元差数。各组校正后 p 为最小 p 乘以 m，再按 Holm 法对全部各组校正。',
    en: 'τ = r(a,b)·r(c,d) − r(a,d)·r(b,c), which is zero with one common factor. Intervals are at level 1 − {alpha}/m for the m tetrads of the block. The p over all blocks is the smallest p times m, then corrected by Holm over the blocks.',
  },
  'tetrads.untested': {
    zh: '题项少于四个、未作检验的反映型构念：{list}。',
    en: 'Reflective constructs with fewer than four items, which have no tetrads: {list}.',
  },
  'tetrads.method': {
    zh: '采用确认性四元差分析，即 CTA-PLS{cta}：对每个不少于四个题项的反映型构念，检验非冗余的四元差是否为零；区间来自 {resamples} 次自助抽样（偏差校正），按该组四元差的数目作 Bonferroni 校正，使每组的错误率为 {alpha}。检验多组时，仍有若干组会偶然被拒绝，因此同时给出对各组按 Holm 法{holm}校正的 p 值。未被拒绝不能证明反映型测量，小样本尤其如此。',
    en: 'Confirmatory tetrad analysis, CTA-PLS {cta}: for each reflective construct with four items or more, it was tested whether its non-redundant tetrads vanish, with bias-corrected intervals from {resamples} bootstrap resamples, Bonferroni-adjusted for the tetrads of the block to an error rate of {alpha} a block. As some of many blocks are rejected by chance, p corrected over all blocks by Holm {holm} stands beside. Not being rejected proves no reflective block, least of all in small samples.',
  },
} as const;

/** Words of the cards on robustness. */
export const t: Translator<keyof typeof messages> = defineMessages(
  'report/methods/robustness',
  messages,
);

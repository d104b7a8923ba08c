import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'estimator.pls': { zh: 'PLS', en: 'PLS' },
  'estimator.plsc': { zh: 'PLSc', en: 'PLSc' },
  'estimator.ml': { zh: '极大似然', en: 'ML' },
  'verdict.supported': { zh: '支持', en: 'supported' },
  'verdict.not-supported': { zh: '未获支持', en: 'not supported' },
  'verdict.contradicted': { zh: '方向相反且显著', en: 'significant with the opposite sign' },
  'verdict.not-tested': { zh: '未检验', en: 'not tested' },
  'model.no-paths': {
    zh: '模型没有路径，没有可以用协方差法估计的结构模型。',
    en: 'The model has no paths, so there is no structural model to estimate by covariance-based SEM.',
  },
  'model.too-many-chains': {
    zh: '模型有 {chains} 条间接链，超过 {limit} 条，协方差法的间接效应未逐条给出。',
    en: 'The model has {chains} indirect chains, more than the {limit} that are listed, so the covariance-based model gives no indirect effects.',
  },
  'model.not-fitted': {
    zh: '协方差法未能估计模型：{reason}',
    en: 'The model was not estimated by covariance-based SEM: {reason}',
  },
  'estimators.no-ml': {
    zh: '没有可用的结果，原因见协方差模型的说明。',
    en: 'there are no estimates to use; what is said of the covariance-based model tells why.',
  },
  'estimators.withheld': {
    zh: '失败的自助抽样过多，不给出区间，也不作判断；原因见模型的说明。',
    en: 'Too many resamples failed, so there are no intervals and no verdicts; the notes on the model say why.',
  },
  'differ.sign': {
    zh: '符号相反：{first} {a}，{second} {b}。',
    en: 'Opposite signs: {a} by {first}, {b} by {second}.',
  },
  'differ.significance': { zh: '结论不同（{verdicts}）。', en: 'Verdicts differ ({verdicts}).' },
  'differ.verdict': { zh: '{name}：{verdict}', en: '{name}: {verdict}' },
  'differ.size': {
    zh: '大小相差超过 {limit}：{first} {a}，{second} {b}。',
    en: 'More than {limit} apart: {a} by {first}, {b} by {second}.',
  },
  'why.attenuation': {
    zh: 'PLS 的得分保留了测量误差，反映型构念之间的关系因此被压向 0；PLSc 与{latent}把误差除去，区间也随之变宽。',
    en: 'Scores of PLS keep measurement error, which pulls relations of reflective constructs towards 0; PLSc and {latent} take it out, at the price of wider intervals.',
  },
  'why.collinearity': {
    zh: '除去误差后，同一结果的各前因之间相关更强，效应在它们之间的分配可能改变。',
    en: 'Without the error the causes of an outcome correlate more strongly, so that what each of them gets can change.',
  },
  'why.restrictions': {
    zh: '{latent}同时拟合全部方程，某处的模型偏差会波及其他系数；PLSc 逐个方程估计。请查看拟合指标与最大的残差。',
    en: '{latent} fits all equations at once, so that misfit in one place reaches coefficients elsewhere; PLSc estimates equation by equation. Look at the fit and at the largest residuals.',
  },
  'why.composites': {
    zh: '{constructs} 在 PLS 中是由题项合成的构念，在{latent}中只能当作公因子。',
    en: '{constructs}: composites of their items to PLS, which {latent} can only take as common factors.',
  },
  'why.missing': {
    zh: '缺失答案的处理也不同：{latent}使用全部已有答案，PLS 按研究设置处理。',
    en: 'Missing answers are treated differently: {latent} uses all answers there are, PLS does as the study says.',
  },
  'why.listwise': {
    zh: '所用的企业也不同：{latent}只用完整的答卷，PLS 按研究设置处理缺失。',
    en: 'The firms differ, too: {latent} takes complete rows only, PLS treats missing answers as the study says.',
  },
  'why.ordinal': {
    zh: '{latent}按有序类别处理答案，PLS 按连续变量处理。',
    en: '{latent} takes answers as ordered categories, PLS as continuous.',
  },
  'why.intervals': {
    zh: '估计值相近，是区间的端点落在 0 的两侧：区间的算法不同（自助抽样与正态近似），这样的效应处在显著的边缘。',
    en: 'The estimates are close; it is an end of the interval that falls on the other side of 0. Intervals are made differently (resamples, normal approximation), and such an effect is on the edge of significance.',
  },
  'invariance.small': {
    zh: '最小的组只有 {firms} 家企业，少于 {usual} 家：这样的样本只能发现很大的差异，等值成立不等于已经证实。',
    en: 'The smallest group has {firms} firms, fewer than {usual}: only large differences can be found, and a step that holds is not thereby proved.',
  },
  'invariance.selected': {
    zh: '阶段的判定依据这里的部分答案，等于按答案挑选企业，仅此就可能造成载荷或截距的差异；按阶段比较只能作描述。',
    en: 'Stages are told from some of these answers. That selects firms by them and can by itself make loadings or intercepts differ: take comparisons between stages as description.',
  },
  'model.not-robust': {
    zh: '模型有 {items} 个题项，答案的缺失方式有 {patterns} 种，稳健校正的计算量过大，故未作：标准误与 χ² 以多元正态和期望信息为前提，不正态时标准误可能偏小。',
    en: 'With {items} items and {patterns} patterns of missing answers the robust correction would take too long and was left out: standard errors and χ² rest on normality and expected information, and may be too small where answers are far from normal.',
  },
  'model.unused': {
    zh: '理论中的参数语句没有用于协方差模型：{statements}。{reason}',
    en: 'Statements of the theory that the covariance-based model does not use: {statements}. {reason}',
  },
  'model.without-parameters': {
    zh: '加上理论中的参数语句后模型无法估计，以下是不加这些语句的模型。{reason}',
    en: 'With the theory’s statements on parameters the model could not be estimated; what follows is the model without them. {reason}',
  },
  'unsolved.not-converged': { zh: '估计没有收敛。', en: 'Estimation did not converge.' },
  'unsolved.not-identified': { zh: '模型不可识别。', en: 'The model is not identified.' },
  'unsolved.no-start': {
    zh: '找不到合适的初始值。',
    en: 'There are no proper start values.',
  },
  'unused.unreadable': {
    zh: '不是一条可以读懂的语句。',
    en: 'This is not one statement that can be read.',
  },
  'unused.threshold': {
    zh: '答案若按连续变量处理就没有阈值，若按有序类别处理则全部阈值自由估计。',
    en: 'Answers that are taken as continuous have no thresholds, and thresholds of ordered ones are all free.',
  },
  'unused.weight': {
    zh: '这个模型把合成的构念当作公因子，没有权重。',
    en: 'This model takes composites as common factors, so it has no weights.',
  },
  'unused.no-part': {
    zh: '基础模型中没有这条载荷或路径。',
    en: 'The base model has no such loading or path.',
  },
  'unused.fixed': {
    zh: '构念只有一个题项，其载荷与残差已经固定。',
    en: 'The construct has a single item, whose loading and residual are fixed already.',
  },
  'unused.unknown-name': {
    zh: '基础模型中没有 {name}。',
    en: 'The base model has no {name}.',
  },
  'unused.unknown-label': {
    zh: '模型中没有标签 {label}。',
    en: 'Nothing in the model bears the label {label}.',
  },
  'unused.groups': {
    zh: '它为几个组分别设定，而这里只有一组。',
    en: 'It says something for each of several groups, and here is one.',
  },
  'unused.equal': {
    zh: 'equal() 未予采用，请改用相同的标签。',
    en: 'equal() is not used; give both parameters the same label.',
  },
  'unused.constraint': {
    zh: '只能使用标签之间的线性等式，且不得与其他等式矛盾。',
    en: 'Only linear equations over labels can be used, none that contradicts another.',
  },
  'invariance.too-few': {
    zh: '企业数达到 {required} 家的组不足两个（{sizes}）。',
    en: 'Fewer than two groups have {required} firms ({sizes}).',
  },
  'invariance.few-items': {
    zh: '只有 {items} 个题项：单独一个构念至少需要 {fewest} 个题项才能检验。',
    en: 'A construct by itself needs {fewest} items to be tested; it has {items}.',
  },
  'allows.none': {
    zh: '连因子结构相同都不成立或无法判断：各组不能比较。',
    en: 'Not even the same structure holds, or it cannot be told: do not compare groups.',
  },
  'allows.configural': {
    zh: '各组有相同的因子结构，但载荷不同：既不能比较路径，也不能比较均值。',
    en: 'Groups share the structure but not the loadings: compare neither paths nor means.',
  },
  'allows.metric': {
    zh: '载荷相同：可以比较路径和相关，不能比较均值。',
    en: 'Loadings are alike: compare paths and correlations, not means.',
  },
  'allows.scalar': {
    zh: '载荷与截距相同：可以比较路径，也可以比较潜变量均值。',
    en: 'Loadings and intercepts are alike: compare paths, and means of the latent variable.',
  },
  'allows.strict': {
    zh: '载荷、截距与残差方差都相同：路径、潜变量均值以及题项得分的均值和方差均可比较。',
    en: 'Loadings, intercepts and residual variances are alike: compare paths, latent means, and means and variances of item scores.',
  },
  'partial.configural': {
    zh: '即使放开参数（至少保留 {fewest} 个完全等值的题项），载荷也不能视为等值：路径和均值都不能比较。',
    en: 'Even with parameters left free ({fewest} items must stay alike) loadings cannot be taken as alike: compare neither paths nor means.',
  },
  'partial.metric': {
    zh: '放开参数后载荷部分等值：可以比较路径和相关，不能比较均值。',
    en: 'With these free, loadings are partially alike: compare paths and correlations, not means.',
  },
  'partial.scalar': {
    zh: '放开参数后载荷与截距部分等值：可以比较路径和潜变量均值；题项得分的平均或合计不能比较。',
    en: 'With these free, loadings and intercepts are partially alike: compare paths and means of the latent variable, not averages or sums of its items.',
  },
  'partial.strict': {
    zh: '放开参数后载荷、截距与残差方差部分等值：可以比较路径和潜变量均值；题项得分的平均或合计只能用完全等值的题项来比较。',
    en: 'With these free, loadings, intercepts and residual variances are partially alike: compare paths and latent means; averages or sums only of items that are alike throughout.',
  },
  'finding.nothing-compared': {
    zh: '没有两个估计方法同时给出结果，无法对照。',
    en: 'No two estimators gave figures, so there is nothing to compare.',
  },
  'finding.same-verdicts': {
    zh: '假设所涉及的 {compared} 个效应，各估计方法的方向与显著性结论全部一致。',
    en: 'All estimators agree in sign and significance on each of the {compared} effects that hypotheses speak of.',
  },
  'finding.untested-verdicts': {
    zh: '没有一个效应由两个以上的估计方法作过检验，无法比较显著性结论。PLS 和 PLSc 须经自助抽样才能检验，请把 analysis.resamples 设为 50 以上。',
    en: 'No effect was tested by two estimators, so verdicts on significance cannot be compared. PLS and PLSc test by resampling: set analysis.resamples to 50 or more.',
  },
  'finding.other-verdicts': {
    zh: '假设所涉及的 {compared} 个效应中，有 {differ} 个的方向或显著性因估计方法而异：{effects}。这些结论取决于方法，应当写明。',
    en: 'On {differ} of {compared} effects that hypotheses speak of, sign or significance depends on the estimator: {effects}. Say so where you report them.',
  },
  'finding.same-sizes': {
    zh: '各估计方法的标准化效应最多相差 {largest}，没有超过 {limit} 的（共 {compared} 个效应）。',
    en: 'Standardized effects differ by no more than {largest} between estimators; none of {compared} by more than {limit}.',
  },
  'finding.other-sizes': {
    zh: '{compared} 个效应中有 {differ} 个在估计方法之间相差超过 {limit}，最多相差 {largest}：{effects}。',
    en: '{differ} of {compared} effects lie more than {limit} apart between estimators, at most {largest}: {effects}.',
  },
  'status.not-converged': {
    zh: '协方差模型迭代 {iterations} 次后没有收敛，不给出估计值。模型可能过于复杂，或构念之间几乎无法区分。',
    en: 'The covariance-based model did not converge after {iterations} iterations, so no estimates are given. It may be too complex, or its constructs can hardly be told apart.',
  },
  'status.not-identified': {
    zh: '协方差模型不可识别，不给出估计值。',
    en: 'The covariance-based model is not identified, so no estimates are given.',
  },
  'status.no-start': {
    zh: '协方差模型无法估计：题项的协方差矩阵奇异，或企业数相对题项过少。',
    en: 'The covariance-based model could not be estimated: the covariances of the items are singular, or there are too few firms for so many items.',
  },
  'finding.saturated': {
    zh: '模型没有自由度，必然完全拟合，拟合指标没有意义。',
    en: 'The model has no degrees of freedom: it fits whatever the data, and measures of fit mean nothing.',
  },
  'finding.chi-square': {
    zh: 'χ²({df}) = {statistic}，{p}。',
    en: 'χ²({df}) = {statistic}, {p}.',
  },
  'finding.scaled-chi-square': {
    zh: '校正 χ²({df}) = {statistic}，{p}。',
    en: 'Scaled χ²({df}) = {statistic}, {p}.',
  },
  'measure.value': { zh: '{name}', en: '{name}' },
  'measure.scaled': { zh: '{name}（校正）', en: '{name} (scaled)' },
  'measure.robust': { zh: '稳健 {name}', en: '{name} (robust)' },
  'measure.cfi': { zh: 'CFI', en: 'CFI' },
  'measure.tli': { zh: 'TLI', en: 'TLI' },
  'measure.rmsea': { zh: 'RMSEA', en: 'RMSEA' },
  'measure.srmr': { zh: 'SRMR', en: 'SRMR' },
  'measure.chi-square': { zh: 'χ²', en: 'χ²' },
  'measure.aic': { zh: 'AIC', en: 'AIC' },
  'measure.bic': { zh: 'BIC', en: 'BIC' },
  'finding.measure': { zh: '{name} = {value}。', en: '{name} = {value}.' },
  'finding.measure-interval': {
    zh: '{name} = {value}，90% 置信区间 [{lower}, {upper}]。',
    en: '{name} = {value}, 90% CI [{lower}, {upper}].',
  },
  'finding.no-measure': { zh: '{name} 无法计算。', en: '{name} cannot be computed.' },
  'finding.improper': {
    zh: '{paths} 的标准化系数超出 ±1：除去测量误差后，这些前因之间几乎无法区分，系数不稳定。这样的解不能用来核对其他方法；可合并或删去相近的构念后再估计。',
    en: 'Standardized coefficients beyond ±1: {paths}. Without measurement error these causes can hardly be told apart, and their coefficients are unstable. Such a solution checks no other method; merge constructs that are all but the same, or leave one out, and estimate again.',
  },
  'estimators.improper': {
    zh: '有的标准化系数超出 ±1，几乎无法区分各前因，与它的差异不说明其他方法有误。',
    en: 'some standardized coefficients lie beyond ±1, because causes can hardly be told apart; differences from them do not speak against the other methods.',
  },
  'why.improper': {
    zh: '{latent}的解有超出 ±1 的系数，各前因几乎无法区分，不能作为核对的依据。',
    en: 'The {latent} solution has coefficients beyond ±1: causes can hardly be told apart, and it is no standard to check by.',
  },
  'finding.small-sample': {
    zh: '{items} 个题项、{rows} 家企业时，χ² 即使模型正确也会偏大。未校正的 χ²({df}) = {plain}，{plainP}；小样本校正（Swain）后 χ²({df}) = {corrected}，{p}：{decision}。预测一节的 PLS 精确拟合检验可能得出不同结论，两者并不矛盾：它检验的是另一个模型（按 PLS 估计的构念，合成构念内部的相关不受约束），看的是相关矩阵之差，界限取自同样规模的重抽样；极大似然把每个构念都当作公因子，以协方差矩阵的逆给残差加权，并依据大样本分布。',
    en: 'With {items} items and {rows} firms χ² is too large even for a true model. Uncorrected χ²({df}) = {plain}, {plainP}; corrected for the small sample (Swain) χ²({df}) = {corrected}, {p}: {decision}. The test of exact fit of PLS, among the assessments of prediction, may end otherwise without contradiction: it tests another model (constructs as PLS estimates them, composites free within), by distances of correlations, against resamples of the same size; maximum likelihood takes every construct as a common factor, weighs residuals by the inverse covariances, and goes by a large-sample distribution.',
  },
  'small-sample.rejected': {
    zh: '校正后仍拒绝精确拟合，很难只用样本小来解释',
    en: 'exact fit is rejected all the same, which the size of the sample alone would hardly explain',
  },
  'small-sample.withdrawn': {
    zh: '校正后不再拒绝精确拟合，未校正的拒绝可能只是样本小所致',
    en: 'exact fit is rejected no longer; the rejection may come from the small sample alone',
  },
  'small-sample.kept': {
    zh: '两者都不拒绝精确拟合',
    en: 'neither rejects exact fit',
  },
  'finding.misfit': {
    zh: '{pairs} 对题项中有 {residuals} 对的相关与模型相差超过 {limit}{expected}；{candidates} 个未放开的参数中有 {indices} 个的修正指数超过 {critical}（仅凭偶然预期约 {chance} 个）。请勿仅据此修改模型。',
    en: '{residuals} of {pairs} correlations of items are missed by more than {limit}{expected}; {indices} of {candidates} parameters that are not in the model have an index beyond {critical} (about {chance} by chance). Do not change the model for these figures alone.',
  },
  'misfit.expected': {
    zh: '（模型正确时仅因抽样预期约 {expected} 对）',
    en: ' (about {expected} by sampling alone, were the model true)',
  },
  'finding.no-invariance': {
    zh: '{title}：未检验测量等值。{reason}',
    en: 'Measurement invariance not tested for {title}. {reason}',
  },
  'finding.no-ladder': {
    zh: '{title}：没有一个构念可以检验测量等值。',
    en: 'Measurement invariance could be tested for no construct ({title}).',
  },
  'finding.invariance': {
    zh: '{title}（{groups} 组）：{climbed} 个构念中，{metric} 个载荷等值（可比较路径），{scalar} 个截距也等值（可比较均值）。载荷不等值：{notMetric}；截距不等值：{notScalar}。',
    en: 'Measurement invariance, {title} ({groups} groups): of {climbed} constructs {metric} have equal loadings (paths can be compared) and {scalar} equal intercepts, too (means can be compared). Without equal loadings: {notMetric}; without equal intercepts: {notScalar}.',
  },
  'finding.reasons': { zh: '需要留意的原因：{reasons}。', en: 'With caution, because {reasons}.' },
  'reason.means': {
    zh: '{constructs} 的载荷等值而截距不等值，路径可以比较，均值不能',
    en: '{constructs}: loadings are alike but intercepts are not, so that paths can be compared and means cannot',
  },
  'reason.form': {
    zh: '单因子结构只是勉强拟合（χ² 显著，且 CFI 低于 0.95 或 SRMR 高于 0.08）：{steps}',
    en: 'one factor fits only just (χ² is significant, and the CFI below .95 or the SRMR above .08) in {steps}',
  },
  'reason.cfi': {
    zh: 'CFI 下降超过 {limit}，虽然 Δχ² 不显著：{steps}',
    en: 'the CFI drops by more than {limit}, though Δχ² is not significant, in {steps}',
  },
  'reason.chi-square': {
    zh: 'Δχ² 显著，虽然 CFI 的下降没有超过 {limit}：{steps}',
    en: 'Δχ² is significant, though the CFI drops by no more than {limit}, in {steps}',
  },
  'reason.step-form': {
    zh: '{construct}（CFI {cfi}，SRMR {srmr}）',
    en: '{construct} (CFI {cfi}, SRMR {srmr})',
  },
  'reason.step': {
    zh: '{construct} 的{level}（ΔCFI {cfi}，{p}）',
    en: '{construct}, {level} (ΔCFI {cfi}, {p})',
  },
  'level.metric': { zh: '载荷', en: 'loadings' },
  'level.scalar': { zh: '截距', en: 'intercepts' },
  'level.strict': { zh: '残差方差', en: 'residual variances' },
  'finding.partial': {
    zh: '{title}：有一级不成立的构念共 {searched} 个，对其搜索了部分等值。放开参数后，{paths} 个可以比较路径，{means} 个也可以比较潜变量均值。{found}。这是搜索：p 值从许多检验中挑出，不能当作事先计划的检验，应以新数据核实。',
    en: 'Partial invariance, {title}: searched for in each construct with a step that fails (constructs: {searched}; with parameters left free paths can be compared in {paths}, latent means too in {means}). {found}. This is a search: its p are picked from many tests, are not those of planned ones, and ask for new data.',
  },
  'partial.freed': {
    zh: '{construct} 放开 {parameters}',
    en: '{construct}: {parameters}',
  },
  'partial.freed-nothing': {
    zh: '{construct} 没有可以放开的参数',
    en: '{construct}: nothing that may be freed',
  },
  'partial.not-enough': {
    zh: '{freed}，{level}仍不等值',
    en: '{freed}, yet {level} are not alike',
  },
  'partial.loading': {
    zh: '{item} 在“{group}”组的载荷（{chi}）',
    en: 'loading of {item} in {group} ({chi})',
  },
  'partial.intercept': {
    zh: '{item} 在“{group}”组的截距（{chi}）',
    en: 'intercept of {item} in {group} ({chi})',
  },
  'partial.residual': {
    zh: '{item} 在“{group}”组的残差方差（{chi}）',
    en: 'residual variance of {item} in {group} ({chi})',
  },
  'partial.test': { zh: 'χ²(1) = {statistic}', en: 'χ²(1) = {statistic}' },
  'finding.none': { zh: '无', en: 'none' },
} as const;

export type CovarianceWord = keyof typeof messages;

/** What is said of the covariance-based model, the estimators side by side, and measurement invariance. */
export const covarianceWords: Translator<CovarianceWord> = defineMessages(
  'study/assess-covariance',
  messages,
);

import { defineMessages } from '@qunhai/kernel';

/** What the cards on the covariance-based model, the estimators side by side and invariance say beside their findings. */
export const t = defineMessages('report/methods-covariance', {
  'estimator.pls': { zh: 'PLS', en: 'PLS' },
  'estimator.plsc': { zh: 'PLSc', en: 'PLSc' },
  'estimator.ml': { zh: '极大似然', en: 'ML' },
  'verdict.supported': { zh: '支持', en: 'Supported' },
  'verdict.not-supported': { zh: '未获支持', en: 'Not supported' },
  'verdict.contradicted': { zh: '方向相反', en: 'Contradicted' },
  'verdict.not-tested': { zh: '未检验', en: 'Not tested' },
  'differs.sign': { zh: '符号', en: 'Sign' },
  'differs.significance': { zh: '结论', en: 'Verdict' },
  'differs.size': { zh: '大小', en: 'Size' },
  'differs.not': { zh: '无', en: 'None' },
  'level.configural': { zh: '结构相同', en: 'Configural' },
  'level.metric': { zh: '载荷等值', en: 'Metric' },
  'level.scalar': { zh: '截距等值', en: 'Scalar' },
  'level.strict': { zh: '残差等值', en: 'Strict' },
  'measure.chi-square': { zh: 'χ²', en: 'χ²' },
  'measure.cfi': { zh: 'CFI', en: 'CFI' },
  'measure.tli': { zh: 'TLI', en: 'TLI' },
  'measure.rmsea': { zh: 'RMSEA', en: 'RMSEA' },
  'measure.srmr': { zh: 'SRMR', en: 'SRMR' },
  'measure.aic': { zh: 'AIC', en: 'AIC' },
  'measure.bic': { zh: 'BIC', en: 'BIC' },
  'version.value': { zh: '未校正', en: 'Plain' },
  'version.scaled': { zh: '校正', en: 'Scaled' },
  'version.robust': { zh: '稳健', en: 'Robust' },
  'head.effect': { zh: '效应', en: 'Effect' },
  'head.estimate': { zh: '估计值', en: 'Estimate' },
  'head.verdict': { zh: '结论', en: 'Verdict' },
  'head.differs': { zh: '差异', en: 'Differs in' },
  'head.why': { zh: '差在哪里，可能的原因', en: 'What differs, and why it may' },
  'head.measure': { zh: '指标', en: 'Measure' },
  'head.path': { zh: '路径', en: 'Path' },
  'head.standardized': { zh: '标准化', en: 'Standardized' },
  'head.raw': { zh: '未标准化', en: 'Unstandardized' },
  'head.delta': { zh: '未标准化', en: 'Unstandardized' },
  'head.bootstrap': { zh: '自助区间（未标准化）', en: 'Bootstrap interval (unstandardized)' },
  'head.item': { zh: '题项', en: 'Item' },
  'head.loading': { zh: '载荷', en: 'Loading' },
  'head.parameter': { zh: '参数', en: 'Parameter' },
  'head.index': { zh: '修正指数', en: 'Index' },
  'head.change': { zh: '预期改变', en: 'Expected change' },
  'head.pair': { zh: '题项', en: 'Items' },
  'head.residual': { zh: '相关残差', en: 'Residual' },
  'head.construct': { zh: '构念', en: 'Construct' },
  'head.reached': { zh: '达到', en: 'Reached' },
  'head.allows': { zh: '可作哪些比较', en: 'What can be compared' },
  'head.step': { zh: '等值', en: 'Step' },
  'head.adjusted': { zh: '校正后 p', en: 'Corrected p' },
  'reason.no-estimate': { zh: '该方法没有得到估计。', en: 'This estimator gave no estimate.' },
  'reason.no-interval': { zh: '没有区间，不作判断。', en: 'Without an interval it is not judged.' },
  'reason.fixed': { zh: '固定参数。', en: 'Fixed.' },
  'reason.no-version': {
    zh: '该指标没有这一形式，或其公式在答案有缺失时不成立。',
    en: 'There is no such version, or its formula does not hold with missing answers.',
  },
  'reason.no-step': {
    zh: '该级模型没有得到估计。',
    en: 'The model of this step gave no estimates.',
  },
  'reason.first-step': {
    zh: '第一级没有可以比较的前一级。',
    en: 'The first step has none before it.',
  },
  'estimators.title': {
    zh: '三种估计方法对照：PLS、PLSc 与极大似然',
    en: 'Three estimators side by side: PLS, PLSc and maximum likelihood',
  },
  'estimators.question': {
    zh: '换一种估计方法，结论还成立吗？三种方法都得到的结论可以放心使用；只有一种方法得到的结论，报告时应说明取决于方法。',
    en: 'Does a conclusion stand when the model is estimated in another way? What all three methods find can be relied on; what only one finds should be reported as depending on the method.',
  },
  'estimators.method': {
    zh: '假设所涉及的每条路径和间接链，都在同一个基础模型中用三种方法估计。本研究的结论以 {own} 为准；{other} 用同样的数据与设置另行估计，自助抽样 {resamples} 次可用。PLSc 按 ρA 校正反映型构念的测量误差{plsc}。{robust}{ml}，标准化，间接效应为路径之积，区间由 delta 法得到。符号不同（且至少一种显著）、显著性结论不同、或标准化效应相差超过 {limit}，即标为有差异。这些方法在什么情况下会有出入，见{bias}。',
    en: 'Every path and chain that a hypothesis speaks of is estimated in the same base model by three methods. The study rests on {own}; {other} is estimated from the same answers with the same settings, {resamples} resamples used. PLSc corrects reflective constructs for measurement error by ρA {plsc}. {robust} {ml}, standardized, indirect effects as products of paths with intervals by the delta method. Effects are said to differ when signs are opposite (and one is significant), when verdicts differ, or when standardized effects lie more than {limit} apart. On when these estimators part see {bias}.',
  },
  'ml.robust': {
    zh: '极大似然的标准误为稳健标准误（MLR）',
    en: 'Maximum likelihood has robust standard errors (MLR)',
  },
  'ml.plain': {
    zh: '极大似然的标准误以多元正态为前提',
    en: 'Maximum likelihood has standard errors for normal data',
  },
  'estimators.obstacle': {
    zh: '{estimator}：{reason}',
    en: '{estimator}: {reason}',
  },
  'estimators.base': {
    zh: '这里的间接效应均取自基础模型，以便三种方法比较同一个量；中介假设的正式结论取自加入直接路径的模型，见前文。',
    en: 'Indirect effects are those of the base model here, so that the three estimators are compared on the same quantity; verdicts on mediation hypotheses come from the model with direct paths added and stand above.',
  },
  'estimators.figure': {
    zh: '各路径的三种估计及其置信区间',
    en: 'Paths by three estimators with their confidence intervals',
  },
  'estimators.figure-note': {
    zh: '间接效应见表。',
    en: 'The table has the indirect effects.',
  },
  'estimators.axis': { zh: '标准化系数', en: 'Standardized coefficient' },
  'estimators.caption': {
    zh: '假设所涉及的效应，按三种方法估计',
    en: 'Effects that hypotheses speak of, by three estimators',
  },
  'estimators.note': {
    zh: '标准化效应，方括号内为置信区间：PLS 与 PLSc 来自自助抽样，极大似然来自正态近似。区间不含 0 即为显著。',
    en: 'Standardized effects with confidence intervals in brackets: from resamples for PLS and PLSc, by normal approximation for ML. An effect is significant when its interval excludes 0.',
  },
  'differences.caption': {
    zh: '三种方法不一致的效应',
    en: 'Effects on which the estimators disagree',
  },
  'effects.direct': { zh: '路径', en: 'Paths' },
  'effects.indirect': { zh: '间接效应', en: 'Indirect effects' },
  'model.title': { zh: '协方差法的结构方程模型', en: 'Covariance-based structural equation model' },
  'model.question': {
    zh: '如果模型是对的，各题答案之间应当怎样相关？实际的相关与此是否相符，决定了这个模型能不能作为对数据的解释。',
    en: 'If the model is right, how should answers to the items go together? Whether they do says if the model can stand as an account of the data.',
  },
  'model.method': {
    zh: '同一基础模型以极大似然估计，各构念为公因子{ml}；标准误为稳健（夹心）标准误，χ² 按 Yuan–Bentler 校正（MLR）{yuan}。{missing}{fiml}。共 {rows} 家企业、{parameters} 个自由参数。间接效应为定义参数，区间由 delta 法得到{delta}。拟合指标的界限见{cutoffs}；它们来自少数模拟条件，是惯例而不是检验。修正指数与残差只用来说明模型在哪里不合，不用来改模型{mi}。',
    en: 'The same base model by maximum likelihood with constructs as common factors {ml}, with robust (sandwich) standard errors and the Yuan–Bentler scaled χ² (MLR) {yuan}. {missing} {fiml}. {rows} firms, {parameters} free parameters. Indirect effects are defined parameters with intervals by the delta method {delta}. Limits of measures of fit {cutoffs} come from few simulated conditions and are conventions, not tests. Modification indices and residuals show where the model misses; the model is not changed for them {mi}.',
  },
  'model.method-plain': {
    zh: '同一基础模型以极大似然估计，各构念为公因子{ml}；标准误以多元正态和期望信息为前提，χ² 未作校正。{missing}{fiml}。共 {rows} 家企业、{parameters} 个自由参数。间接效应为定义参数，区间由 delta 法得到{delta}。拟合指标的界限见{cutoffs}；它们来自少数模拟条件，是惯例而不是检验。修正指数与残差只用来说明模型在哪里不合，不用来改模型{mi}。',
    en: 'The same base model by maximum likelihood with constructs as common factors {ml}, with standard errors for normal data from expected information and a χ² that is not scaled. {missing} {fiml}. {rows} firms, {parameters} free parameters. Indirect effects are defined parameters with intervals by the delta method {delta}. Limits of measures of fit {cutoffs} come from few simulated conditions and are conventions, not tests. Modification indices and residuals show where the model misses; the model is not changed for them {mi}.',
  },
  'model.method-none': {
    zh: '同一基础模型应以极大似然估计，各构念为公因子{ml}；未能估计，原因见下。',
    en: 'The same base model was to be estimated by maximum likelihood with constructs as common factors {ml}; why it was not is said below.',
  },
  'missing.complete': {
    zh: '没有缺失的答案；有缺失时采用完全信息极大似然',
    en: 'No answers are missing; where some are, full-information maximum likelihood is used',
  },
  'missing.full-information': {
    zh: '缺失的答案以完全信息极大似然处理（{patterns} 种缺失情形）：使用全部已有答案，假定在给定已答内容后随机缺失',
    en: 'Missing answers are treated by full-information maximum likelihood ({patterns} patterns): all answers there are enter, taken to be missing at random given these',
  },
  'model.composites': {
    zh: '{constructs} 在本研究中是由题项合成的构念（composite），没有对应的公因子。这里与其余构念一样当作公因子，它们的载荷、与它们有关的路径和整体拟合应谨慎解读。',
    en: '{constructs}: composites of their items in this study, which have no common factor. Here they are taken as common factors like the others: read their loadings, paths that involve them and the overall fit with that in mind.',
  },
  'model.single-items': {
    zh: '{constructs} 只有一个题项，构念即等于该题项，没有测量误差。',
    en: '{constructs}: one item each, which the construct equals, without measurement error.',
  },
  'model.left-out': {
    zh: '{rows} 家企业没有回答模型的任何题项，未使用。',
    en: '{rows} firms answered no item of the model and were not used.',
  },
  'model.script': {
    zh: '同样的模型可用随报告导出的 lavaan 脚本核对；模型语句见 results.json 的 assessments.covariance.model.syntax。',
    en: 'The lavaan script that is exported with a run lets anyone check the same model; its statements are in results.json under assessments.covariance.model.syntax.',
  },
  'fit.caption': { zh: '模型拟合', en: 'Fit of the model' },
  'fit.criteria': { zh: 'AIC 与 BIC：{rule}', en: 'AIC and BIC: {rule}' },
  'fit.judged': { zh: '按“{version}”判断', en: 'judged by: {version}' },
  'fit.note': {
    zh: 'RMSEA 方括号内为 90% 置信区间；RMSEA 不高于 0.05 的检验：{close}。基线模型（题项互不相关）χ²({df}) = {baseline}。',
    en: 'In brackets the 90% confidence interval of the RMSEA; test of an RMSEA of at most .05: {close}. Baseline model (items unrelated): χ²({df}) = {baseline}.',
  },
  'fit.information': {
    zh: '对数似然 {likelihood}，样本量校正 BIC {adjusted}。',
    en: 'Log-likelihood {likelihood}, sample-size adjusted BIC {adjusted}.',
  },
  'fit.no-robust': {
    zh: '稳健形式的计算量过大，未作，按已有的形式判断。',
    en: 'Robust versions would take too long and were left out; those at hand are judged.',
  },
  'paths.caption': { zh: '路径与解释方差', en: 'Paths and explained variance' },
  'paths.of': {
    zh: '{construct}：R² = {r2} {interval}',
    en: '{construct}: R² = {r2} {interval}',
  },
  'paths.note': {
    zh: 'B 为未标准化系数（每个构念以第一个题项定尺度），SE 与 p 属于 B；方括号内为标准化系数的置信区间。',
    en: 'B is unstandardized (scaled by the first item of each construct), SE and p belong to it; brackets hold the interval of the standardized coefficient.',
  },
  'indirect.caption': { zh: '间接效应（定义参数）', en: 'Indirect effects (defined parameters)' },
  'indirect.note': {
    zh: '方括号内为 delta 法的置信区间，它假定乘积对称分布，偏斜时以自助区间为好；题项多、答案有缺失时重抽样太慢，未作，PLS 的自助区间见对照表。',
    en: 'Brackets hold intervals by the delta method, which takes products to be symmetric; bootstrap intervals are better where they are skewed. With many items or missing answers resampling takes too long and was left out; the table of estimators has the bootstrap intervals of PLS.',
  },
  'indirect.resampled': {
    zh: '方括号内为 delta 法的置信区间；最后一列为 {used} 次自助抽样的百分位区间，不假定对称。',
    en: 'Brackets hold intervals by the delta method; the last column has percentile intervals from {used} resamples, which need no symmetry.',
  },
  'defined.caption': { zh: '理论中定义的参数', en: 'Parameters that the theory defines' },
  'head.defined': { zh: '语句', en: 'Statement' },
  'defined.note': {
    zh: '未标准化；方括号内为 delta 法的置信区间。',
    en: 'Unstandardized; brackets hold intervals by the delta method.',
  },
  'defined.resampled': {
    zh: '未标准化；方括号内为 delta 法的置信区间，最后一列为 {used} 次自助抽样的百分位区间。',
    en: 'Unstandardized; brackets hold intervals by the delta method, the last column percentile intervals from {used} resamples.',
  },
  'model.parameters-used': {
    zh: '理论中的参数语句已用于这个模型（PLS 不使用它们）：{statements}。',
    en: 'The model holds what the theory says of its parameters, which PLS does not use: {statements}.',
  },
  'loadings.caption': { zh: '载荷', en: 'Loadings' },
  'modification.caption': { zh: '最大的修正指数', en: 'The largest modification indices' },
  'modification.note': {
    zh: '{candidates} 个未放开的参数中，{large} 个的指数超过 {critical}；仅凭偶然预期约有 {chance} 个。照此修改模型会拟合偶然，换一批数据多半不成立：没有理论依据的参数不应加入，加入后须用新数据检验。',
    en: '{large} of {candidates} parameters that are not in the model have an index beyond {critical}; about {chance} would by chance alone. A model changed for them fits chance and seldom holds in other data: add nothing without a reason in theory, and test what was added on new data.',
  },
  'residuals.caption': { zh: '最大的相关残差', en: 'The largest residuals of correlations' },
  'residuals.note': {
    zh: '样本相关减去模型所隐含的相关；{pairs} 对中有 {large} 对的绝对值超过 {limit}。',
    en: 'Sample less implied correlation; {large} of {pairs} are beyond {limit} in absolute value.',
  },
  'invariance.title': {
    zh: '各组是否以同样方式作答：测量等值',
    en: 'Do groups answer alike: measurement invariance',
  },
  'invariance.question': {
    zh: '不同组的企业对同一道题的理解是否相同？只有相同，组间的差别才是企业的差别，而不是题目的差别。',
    en: 'Do firms of different groups take an item in the same way? Only then is a difference between groups one of firms, and not one of the questions.',
  },
  'invariance.method': {
    zh: '逐个构念以单因子多组模型检验（MLR，缺失以完全信息处理）：依次令因子结构、载荷、截距、残差方差相同{ladder}。整个测量模型的参数多于每组的企业，因此分构念进行；跨构念的载荷与残差相关不在检验之列。每级与前一级比较：校正 χ² 之差{scaled}，其 p 按构念个数作 Holm 校正{holm}；CFI 的下降以 {limit} 为限{cfi}。两者都不成立才判为未通过，只有一项不成立的标为留意。组的企业数不少于 {required} 家才检验。',
    en: 'Each construct by itself as one factor in several groups (MLR, full information where answers are missing), with the same structure, then equal loadings, intercepts and residual variances {ladder}. The whole measurement model has more parameters than a group has firms, which is why constructs are taken one by one; loadings and residual correlations across constructs are not tested. Each step is compared with the one before: the scaled χ² difference {scaled}, its p corrected for the number of constructs by Holm {holm}, and the drop of the CFI, with a limit of {limit} {cfi}. A step fails when both speak against it; one alone asks for caution. Groups need {required} firms.',
  },
  'invariance.of': { zh: '{title}：{note}', en: 'Groups are {title}. {note}' },
  'groups.size': { zh: '{name} {firms} 家', en: '{name}: {firms}' },
  'groups.note': { zh: '各组企业数：{groups}。', en: 'Firms: {groups}.' },
  'groups.note-left-out': {
    zh: '各组企业数：{groups}。未进入比较：{leftOut}。',
    en: 'Firms: {groups}. Left out: {leftOut}.',
  },
  'allowed.caption': {
    zh: '{title}：各构念可作哪些比较',
    en: 'What can be compared: {title}',
  },
  'steps.caption': {
    zh: '{title}：测量等值的各级',
    en: '{title}: steps of measurement invariance',
  },
  'steps.note': {
    zh: 'χ² 均为校正值，括号内为自由度。CFI 下降超过 {limit} 记为不成立；校正后 p 小于 0.05 记为不成立。',
    en: 'χ² are scaled, degrees of freedom in parentheses. A CFI that drops by more than {limit} speaks against a step, and so does a corrected p below .05.',
  },
});

/** Help, headings and sentences of covariance-based models of plain files. */
export const semMessages = {
  'command.sem': {
    zh: '对一张表估计协方差结构方程模型（CB-SEM）：拟合、标准化解、多组不变性、潜变量交互',
    en: 'covariance-based structural equation model of a table: fit, standardized solution, invariance, latent interactions',
  },
  'option.sem-estimator': {
    zh: '估计方法：ML、MLR、MLM、MLMV、MLF、GLS、ULS、DWLS、WLSMV、ULSMV（默认 ML；有序变量为 WLSMV）',
    en: 'ML, MLR, MLM, MLMV, MLF, GLS, ULS, DWLS, WLSMV or ULSMV (default: ML, and WLSMV with ordered variables)',
  },
  'option.sem-missing': {
    zh: '缺失值：listwise 只用完整的行（默认），fiml 完全信息极大似然（ML、MLR）',
    en: 'missing values: listwise keeps complete rows only (default), fiml is full information (ML and MLR)',
  },
  'option.ordered': {
    zh: '作答为有序类别的列，逗号分隔；all 表示模型的全部观测变量',
    en: 'columns with ordered answers, separated by commas; all for every observed variable',
  },
  'option.mean-structure': { zh: '同时估计均值与截距', en: 'also model means and intercepts' },
  'option.unit-variances': {
    zh: '以潜变量方差为 1 定尺度，而非第一个载荷为 1',
    en: 'scale latent variables by unit variance rather than by the first loading',
  },
  'option.sem-group': { zh: '分组列：多组分析', en: 'column of groups: a multi-group model' },
  'option.equal': {
    zh: '在各组间设为相等的参数，逗号分隔：loadings、intercepts、means、residuals、residual-covariances、latent-variances、latent-covariances、regressions、thresholds',
    en: 'what is equal over groups, separated by commas: loadings, intercepts, means, residuals, residual-covariances, latent-variances, latent-covariances, regressions, thresholds',
  },
  'option.invariance': {
    zh: '测量不变性的逐级检验：构型、载荷、截距、残差；某级不成立时搜索部分不变性',
    en: 'the ladder of measurement invariance: configural, metric, scalar, strict; where a step fails, a search for partial invariance',
  },
  'option.product-indicators': {
    zh: '潜变量交互项（f:g）的乘积指标如何中心化：double-mean（默认）或 residual',
    en: 'how products for latent interactions (f:g) are centred: double-mean (default) or residual',
  },
  'option.sem-bootstrap': {
    zh: '对 := 所定义的量作自助抽样的次数（默认不作）',
    en: 'bootstrap resamples for what the model defines by := (default: none)',
  },
  'option.mi': { zh: '列出修正指数', en: 'list modification indices' },
  'option.residuals': { zh: '列出残差相关', en: 'list residual correlations' },
  'option.scores': { zh: '把因子得分写入此 CSV 文件', en: 'write factor scores to this CSV file' },
  'option.force-scores': {
    zh: '得分文件已存在时覆盖',
    en: 'overwrite the file of scores when it is there',
  },
  'sem.examples': {
    zh: `
模型用 lavaan 语法：=~ 测量，~ 回归，~~ 协方差，~ 1 截距，标签 a*x，:= 定义量，== 约束；f:g 为潜变量交互。

示例：
  npm run qunhai -- sem data.csv --model 'F =~ x1 + x2 + x3; Y =~ y1 + y2 + y3; Y ~ F' --estimator MLR --mi
  npm run qunhai -- sem data.sav --model model.txt --group region --invariance`,
    en: `
The model is in lavaan’s syntax: =~ measurement, ~ regressions, ~~ covariances, ~ 1 intercepts, labels a*x,
:= definitions, == constraints; f:g is the interaction of two latent variables.

Examples:
  npm run qunhai -- sem data.csv --model 'F =~ x1 + x2 + x3; Y =~ y1 + y2 + y3; Y ~ F' --estimator MLR --mi
  npm run qunhai -- sem data.sav --model model.txt --group region --invariance`,
  },
  'sem.title': {
    zh: '{estimator}：共 {given} 行，使用 {used} 行；{status}（迭代 {iterations} 次）',
    en: '{estimator}: {used} of {given} rows used; {status} ({iterations} iterations)',
  },
  'sem.status.converged': { zh: '已收敛', en: 'converged' },
  'sem.status.not-converged': { zh: '没有收敛', en: 'not converged' },
  'sem.status.not-identified': { zh: '不可识别', en: 'not identified' },
  'sem.status.no-start': { zh: '无法估计', en: 'not estimable' },
  'sem.group': { zh: '组：{group}', en: 'Group {group}' },
  'sem.loadings': { zh: '载荷', en: 'Loadings' },
  'sem.regressions': { zh: '回归', en: 'Regressions' },
  'sem.covariances': { zh: '方差与协方差', en: 'Variances and covariances' },
  'sem.intercepts': { zh: '均值与截距', en: 'Means and intercepts' },
  'sem.thresholds': { zh: '阈值', en: 'Thresholds' },
  'sem.defined': { zh: '定义的量（delta 法）', en: 'Defined quantities (delta method)' },
  'sem.parameter': { zh: '参数', en: 'parameter' },
  'sem.label': { zh: '标签', en: 'label' },
  'sem.standardized': { zh: '标准化', en: 'standardized' },
  'sem.bootstrap': {
    zh: '定义的量（自助抽样，成功 {used} 次，{kind} 区间，随机数种子 {seed}）',
    en: 'Defined quantities (bootstrap, {used} resamples used, {kind} intervals, seed {seed})',
  },
  'sem.fit': { zh: '拟合', en: 'Fit' },
  'sem.measure': { zh: '指标', en: 'measure' },
  'sem.plain': { zh: '普通', en: 'plain' },
  'sem.scaled': { zh: '校正', en: 'scaled' },
  'sem.robust': { zh: '稳健', en: 'robust' },
  'sem.df': { zh: '自由度', en: 'df' },
  'sem.rmsea-interval': { zh: 'RMSEA 90 % 区间', en: 'RMSEA 90 % interval' },
  'sem.close': { zh: 'p（RMSEA ≤ .05）', en: 'p (RMSEA ≤ .05)' },
  'sem.log-likelihood': { zh: '对数似然', en: 'log-likelihood' },
  'sem.rsquared': { zh: 'R²（点估计）', en: 'R² (point estimates)' },
  'sem.variable': { zh: '变量', en: 'variable' },
  'sem.group-column': { zh: '组', en: 'group' },
  'sem.mi': {
    zh: '修正指数（最大的 {count} 个；只在理论上说得通时才放开参数）',
    en: 'Modification indices (the {count} largest; free a parameter only where theory would have it)',
  },
  'sem.index': { zh: '修正指数', en: 'index' },
  'sem.change': { zh: '预期变化', en: 'expected change' },
  'sem.residuals': {
    zh: '残差相关（绝对值最大的 {count} 对；超过 0.1 值得注意）',
    en: 'Residual correlations (the {count} largest; beyond 0.1 they deserve a look)',
  },
  'sem.residual': { zh: '残差相关', en: 'residual' },
  'sem.invariance': {
    zh: '测量不变性：每一级与前一级相比（CFI 下降不超过 .01，小样本 .005）',
    en: 'Measurement invariance: each step against the one before (CFI may drop by .01, in small groups by .005)',
  },
  'sem.level': { zh: '级别', en: 'step' },
  'sem.level.configural': { zh: '构型', en: 'configural' },
  'sem.level.metric': { zh: '载荷相等', en: 'metric' },
  'sem.level.scalar': { zh: '截距相等', en: 'scalar' },
  'sem.level.strict': { zh: '残差相等', en: 'strict' },
  'sem.verdict': { zh: '是否成立', en: 'holds' },
  'sem.holds': { zh: '成立', en: 'yes' },
  'sem.fails': { zh: '不成立', en: 'no' },
  'sem.untold': { zh: '无法判断', en: 'cannot be told' },
  'sem.partial': {
    zh: '部分不变性：不成立的级别放开哪些参数后可以成立',
    en: 'Partial invariance: what must be left free for the steps that fail to hold',
  },
  'sem.partial.search': {
    zh: '逐个放开得分检验（拉格朗日乘数）最大的相等约束，直到该级成立，或已没有被自身检验拒绝的约束。这是搜索：p 值是从许多检验中挑出的，不能当作事先计划的检验；放开的参数应有理论解释，并用新数据核实。',
    en: 'One equality at a time is given up, the one with the largest score (Lagrange multiplier) test, until the step holds or no equality is rejected by its own test any more. This is a search: its p are picked from many and are not those of a planned test. Have a reason for what is free, and check it on new data.',
  },
  'sem.partial.means': {
    zh: '放开以上参数后，各组的路径和潜变量均值可以比较；不要比较题项得分的合计或平均，除非只用不变的题项。',
    en: 'With these free, paths and latent means may be compared between groups; not sums or averages of items, unless of invariant items alone.',
  },
  'sem.partial.paths': {
    zh: '放开以上参数后，各组的路径可以比较；潜变量均值不能比较。',
    en: 'With these free, paths may be compared between groups; latent means may not.',
  },
  'sem.partial.nothing': {
    zh: '即使放开参数，载荷也不能视为相等：路径和潜变量均值都不能比较。',
    en: 'Even so loadings cannot be taken as equal: compare neither paths nor latent means.',
  },
  'sem.partial.rule': {
    zh: '每个因子至少 {fewest} 个题项在各组保持全部相等；载荷放开的题项，其截距随之放开，不另作检验。因子以第一组的方差定尺度，因此第一个题项的载荷也在检验之列。得分检验假定多元正态。',
    en: 'At least {fewest} items of each factor keep all equalities; the intercept of an item whose loading is free is free with it, untested. Factors are scaled by their variance in the first group, so that first loadings are tested too. Score tests are for normal data.',
  },
  'sem.partial.scale': {
    zh: '模型语句自己设定了尺度（固定或命名了载荷或潜变量方差），因此保持不变：用来定尺度的载荷没有检验。',
    en: 'The model text sets scales by itself (fixed or labelled loadings, or variances of latent variables), which were left as they are: loadings that set them were not tested.',
  },
  'sem.freed': { zh: '放开的参数', en: 'freed' },
  'sem.along': { zh: '随载荷放开', en: 'with its loading' },
  'sem.scores': {
    zh: '{rows} 行的因子得分已写入 {file}。',
    en: 'Factor scores of {rows} rows are in {file}.',
  },
} as const;

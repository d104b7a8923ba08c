/** Help, headings and sentences of PLS models of plain files. */
export const plsMessages = {
  'command.pls': {
    zh: '对一张表估计 PLS 路径模型：测量、路径、中介、调节、二阶构念、多组比较',
    en: 'PLS path model of a table: measurement, paths, mediation, moderation, second-order constructs, groups',
  },
  'option.model-text': {
    zh: 'lavaan 语法的模型：文件名，或直接写出的模型文本',
    en: 'the model in lavaan’s syntax: a file, or the text itself',
  },
  'option.pls-estimator': {
    zh: 'pls（默认），或 plsc：对反映型构念作衰减修正',
    en: 'pls (default), or plsc, which corrects reflective constructs for attenuation',
  },
  'option.scheme': {
    zh: '内部加权方案：path（默认）、factorial 或 centroid',
    en: 'inner weighting scheme: path (default), factorial or centroid',
  },
  'option.pls-missing': {
    zh: '缺失值：mean 以均值代替（默认），listwise 只用完整的行',
    en: 'missing values: mean replaces them (default), listwise keeps complete rows only',
  },
  'option.moderation': {
    zh: '交互项的估计方法：two-stage（默认）、product-indicator 或 orthogonalizing',
    en: 'how interactions are estimated: two-stage (default), product-indicator or orthogonalizing',
  },
  'option.second-order': {
    zh: '二阶构念的估计方法：two-stage（默认）、embedded-two-stage、repeated-indicators 或 extended-repeated-indicators',
    en: 'how second-order constructs are estimated: two-stage (default), embedded-two-stage, repeated-indicators or extended-repeated-indicators',
  },
  'option.weights': { zh: '抽样权重列', en: 'column of sampling weights' },
  'option.controls': {
    zh: '控制变量列，逗号分隔；对所有被解释的构念加以控制',
    en: 'columns held constant in every explained construct, separated by commas',
  },
  'option.pls-resamples': {
    zh: '自助抽样次数（默认 1000）；0 表示不计算区间',
    en: 'bootstrap resamples (default: 1000); 0 for no intervals',
  },
  'option.interval': {
    zh: '自助区间：percentile（默认）或 bca',
    en: 'bootstrap intervals: percentile (default) or bca',
  },
  'option.level': {
    zh: '区间的置信水平（默认 0.95）',
    en: 'level of the intervals (default: 0.95)',
  },
  'option.groups': {
    zh: '分组列：先检验测量不变性（MICOM），再作置换检验',
    en: 'column of groups to compare: invariance (MICOM) first, then permutation tests',
  },
  'option.group-permutations': {
    zh: '每两组的置换次数（默认 1000）',
    en: 'permutations of every pair (default: 1000)',
  },
  'pls.examples': {
    zh: `
模型：=~ 反映型（A 模式），<~ 组合型（B 模式），~ 路径，x:m 交互项，x:x 二次项；
右侧写构念即为二阶构念；<~ mode(A)*x1 + x2 指定加权方式。

示例：
  npm run qunhai -- pls data.csv --model 'F =~ x1 + x2 + x3; G <~ z1 + z2; Y =~ y1 + y2; Y ~ F + G + F:G'
  npm run qunhai -- pls data.xlsx --model model.txt --interval bca --groups region`,
    en: `
The model: =~ reflective (mode A), <~ composite (mode B), ~ paths, x:m an interaction, x:x a square;
constructs on the right make a second-order construct; <~ mode(A)*x1 + x2 says how to weight.

Examples:
  npm run qunhai -- pls data.csv --model 'F =~ x1 + x2 + x3; G <~ z1 + z2; Y =~ y1 + y2; Y ~ F + G + F:G'
  npm run qunhai -- pls data.xlsx --model model.txt --interval bca --groups region`,
  },
  'pls.title': {
    zh: '{estimator}：共 {given} 行，使用 {used} 行；迭代 {iterations} 次',
    en: '{estimator}: {used} of {given} rows used, {iterations} iterations',
  },
  'pls.resampled': {
    zh: '重抽样 {requested} 次（成功 {used} 次），{kind} 区间，随机数种子 {seed}',
    en: '{requested} resamples ({used} used), {kind} intervals, seed {seed}',
  },
  'pls.measurement': { zh: '测量', en: 'Measurement' },
  'pls.reliability': { zh: '信度与聚合效度', en: 'Reliability and convergent validity' },
  'pls.htmt': { zh: '区分效度（HTMT）', en: 'Discriminant validity (HTMT)' },
  'pls.paths': { zh: '路径', en: 'Paths' },
  'pls.rsquared': { zh: '解释的方差', en: 'Explained variance' },
  'pls.indirect': { zh: '间接效应', en: 'Indirect effects' },
  'pls.total': { zh: '总效应', en: 'Total effects' },
  'pls.fit': {
    zh: 'SRMR：饱和模型 {saturated}，估计模型 {estimated}',
    en: 'SRMR: {saturated} of the saturated model, {estimated} of the estimated one',
  },
  'pls.construct': { zh: '构念', en: 'construct' },
  'pls.indicator': { zh: '指标', en: 'indicator' },
  'pls.loading': { zh: '载荷', en: 'loading' },
  'pls.weight': { zh: '权重', en: 'weight' },
  'pls.pair': { zh: '构念对', en: 'pair' },
  'pls.path': { zh: '路径', en: 'path' },
  'pls.estimate': { zh: '估计值', en: 'estimate' },
  'pls.se': { zh: '标准误', en: 'SE' },
  'pls.interval': { zh: '{level} % 区间', en: '{level} % interval' },
  'pls.adjusted': { zh: '调整后 R²', en: 'adjusted' },
  'pls.terms': { zh: '交互项与二次项（{approach}）', en: 'Interactions and squares ({approach})' },
  'pls.size': { zh: '效应大小', en: 'size' },
  'pls.size.below-small': { zh: '低于“小”', en: 'below small' },
  'pls.size.small': { zh: '小', en: 'small' },
  'pls.size.medium': { zh: '中', en: 'medium' },
  'pls.size.large': { zh: '大', en: 'large' },
  'pls.slopes': {
    zh: '简单斜率（调节变量取均值与上下一个标准差）',
    en: 'Simple slopes, at the mean of the moderator and one standard deviation to either side',
  },
  'pls.at': { zh: '取值', en: 'at' },
  'pls.effect': { zh: '效应', en: 'effect' },
  'pls.regions': {
    zh: 'Johnson–Neyman 区域（调节变量以标准差计，括号内为该区域的样本占比）',
    en: 'Johnson–Neyman regions, in standard deviations of the moderator, with the share of cases in each',
  },
  'pls.region.positive': { zh: '为正', en: 'positive' },
  'pls.region.negative': { zh: '为负', en: 'negative' },
  'pls.region.not-significant': { zh: '不显著', en: 'not told from 0' },
  'pls.mediation': {
    zh: '有调节的中介（指数：调节变量每变化一个标准差，间接效应变化多少）',
    en: 'Moderated mediation (index: change of the indirect effect for each standard deviation of the moderator)',
  },
  'pls.moderator': { zh: '调节变量', en: 'moderator' },
  'pls.index': { zh: '指数', en: 'index' },
  'pls.difference': { zh: '{lower} 与 {upper} 之差', en: '{upper} less {lower}' },
  'pls.groups': {
    zh: '按 {by} 分组比较：{list}；置换 {permutations} 次，随机数种子 {seed}',
    en: 'Groups of {by}: {list}; {permutations} permutations, seed {seed}',
  },
  'pls.group-size': { zh: '{group}（{rows} 行）', en: '{group} ({rows} rows)' },
  'pls.micom': {
    zh: '{first} 与 {second}：组合的测量不变性（MICOM）',
    en: '{first} and {second}: measurement invariance of composites (MICOM)',
  },
  'pls.correlation': { zh: '得分相关', en: 'correlation' },
  'pls.quantile': { zh: '{level} % 分位数', en: '{level} % quantile' },
  'pls.mean-difference': { zh: '均值差', en: 'means' },
  'pls.variance-ratio': { zh: '对数方差比', en: 'log variances' },
  'pls.invariance': { zh: '不变性', en: 'invariance' },
  'pls.invariance.untested': { zh: '未检验', en: 'untested' },
  'pls.invariance.none': { zh: '无', en: 'none' },
  'pls.invariance.partial': { zh: '部分', en: 'partial' },
  'pls.invariance.full': { zh: '完全', en: 'full' },
  'pls.differences': {
    zh: '路径差异（置换检验）；在“无差异”下，差值多在所列范围内',
    en: 'Differences of paths (permutation test); the range is that of differences without a true one',
  },
  'pls.range': { zh: '无差异时的范围', en: 'range by chance' },
  'pls.not-comparable': { zh: '不可比', en: 'not comparable' },
  'pls.group-difference': { zh: '差值', en: 'difference' },
} as const;

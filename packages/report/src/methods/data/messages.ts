import { defineMessages } from '@qunhai/kernel';

/** What the cards on the data say beside their findings. */
export const t = defineMessages('report/methods-data', {
  'missing.title': { zh: '缺失的答案', en: 'Missing answers' },
  'missing.question': {
    zh: '有的企业没有回答全部问题，结论会不会因此偏向愿意作答的企业？这里说明缺了多少、是否随机，以及换一种处理方式结论是否还成立。',
    en: 'Some firms did not answer every question: do the conclusions therefore lean towards those that did? This says how much is missing, whether it looks random, and whether conclusions stand when gaps are treated in another way.',
  },
  'missing.method': {
    zh: '缺失情形按模型的全部题项统计。完全随机缺失的检验采用 Little 的 d² 统计量{little}，均值和协方差以期望最大化估计；缺失情形多而每种企业少时，χ² 只是近似。多重插补采用链式方程与预测均值匹配{mice}，共 {imputations} 份数据、每份 {iterations} 轮；每份数据分别估计模型，标准误来自 {resamples} 次自助抽样，再按 Rubin 规则合并{rubin}，自由度按 Barnard 与 Rubin 计算{barnard}。该方法假定缺失在给定已答内容后是随机的。',
    en: 'Gaps are counted over all indicators of the model. Missing completely at random is tested by Little’s d² {little} with means and covariances from expectation–maximisation; with many patterns of few firms each its χ² is rough. Multiple imputation uses chained equations with predictive mean matching {mice}, {imputations} data sets of {iterations} rounds each; the model is estimated in each of them with standard errors from {resamples} bootstrap resamples, and results are pooled by Rubin’s rules {rubin} with the degrees of freedom of Barnard and Rubin {barnard}. It takes answers to be missing at random given those that are there.',
  },
  'missing.method-only': {
    zh: '缺失情形按模型的全部题项统计。完全随机缺失的检验采用 Little 的 d² 统计量{little}，均值和协方差以期望最大化估计；缺失情形多而每种企业少时，χ² 只是近似。',
    en: 'Gaps are counted over all indicators of the model. Missing completely at random is tested by Little’s d² {little} with means and covariances from expectation–maximisation; with many patterns of few firms each its χ² is rough.',
  },
  'patterns.caption': {
    zh: '最常见的缺失情形',
    en: 'The most frequent patterns of missing answers',
  },
  'patterns.none': { zh: '（全部作答）', en: '(none: complete)' },
  'patterns.note': { zh: '共有 {patterns} 种缺失情形。', en: '{patterns} patterns in all.' },
  'head.missing': { zh: '缺失的题项', en: 'Missing indicators' },
  'head.firms': { zh: '企业数', en: 'Firms' },
  'head.share': { zh: '占比', en: 'Share' },
  'indicators.caption': { zh: '各题项的缺失', en: 'Missing answers by indicator' },
  'head.indicator': { zh: '题项', en: 'Indicator' },
  'imputed.caption': {
    zh: '路径系数：本研究的处理方式与多重插补对照',
    en: 'Paths as the study treats gaps and by multiple imputation',
  },
  'imputed.note': {
    zh: '缺失信息比例：由于缺失而不得而知的那部分信息。',
    en: 'Missing information: the part of what could be known about a path that is lost to gaps.',
  },
  'head.path': { zh: '路径', en: 'Path' },
  'head.study': { zh: '本研究', en: 'This study' },
  'head.imputed': { zh: '多重插补', en: 'Multiple imputation' },
  'head.information': { zh: '缺失信息比例', en: 'Missing information' },
  'reason.no-interval': { zh: '没有区间', en: 'No interval' },
  'normality.title': { zh: '多元正态性', en: 'Multivariate normality' },
  'normality.question': {
    zh: '答案的分布是不是钟形？这关系到哪些估计方法给出的把握程度可信。',
    en: 'Are answers spread like a bell? That decides which estimators can be trusted to say how sure they are.',
  },
  'normality.method': {
    zh: 'Mardia 的多元偏度与峰度{mardia}，基于 {rows} 家完整作答的企业、{indicators} 个题项；偏度检验采用小样本校正。',
    en: 'Mardia’s multivariate skewness and kurtosis {mardia} from {rows} complete rows and {indicators} indicators; the test of skewness has the small-sample correction.',
  },
  'normality.caption': { zh: 'Mardia 检验', en: 'Mardia’s tests' },
  'head.measure': { zh: '检验', en: 'Measure' },
  'head.value': { zh: '数值', en: 'Value' },
  'head.expected': { zh: '正态时', en: 'If normal' },
  'head.statistic': { zh: '统计量', en: 'Statistic' },
  skewness: { zh: '偏度', en: 'Skewness' },
  kurtosis: { zh: '峰度', en: 'Kurtosis' },
  'size.title': { zh: '样本量与检验力', en: 'Sample size and power' },
  'size.question': {
    zh: '这么多企业，多弱的作用还能看得出来？低于这个程度的作用，“没有发现”并不说明它不存在。',
    en: 'With so many firms, how weak an effect could still be told from none? Below that, not finding an effect does not say that there is none.',
  },
  'size.method': {
    zh: '所需企业数按 Kock 与 Hadaya 的平方根倒数法和伽马指数法计算（单侧 5%、检验力 80%）{kock}。各路径可发现的最小作用为 {errors} 个标准误（与本报告的区间一样按双侧计，因此比经验法则要求更高），标准误取自本模型的自助抽样，因而包含测量误差和自变量之间的相关；这是敏感性分析，不是对已得结果的事后检验力{hoenig}。',
    en: 'Firms required follow the inverse square root and gamma-exponential methods (5% one-tailed, 80% power) {kock}. The smallest effect found for each path is {errors} standard errors (two-tailed, as the intervals of this report, hence more than the rule of thumb says), taken from the resamples of this model and so including its measurement and correlated predictors; it is a sensitivity analysis and not the power of results already seen {hoenig}.',
  },
  'size.paths': {
    zh: '各路径以 80% 检验力可发现的最小作用',
    en: 'Smallest effect that each path would show with 80% power',
  },
  'size.required': {
    zh: '发现某一大小的路径需要多少企业',
    en: 'Firms needed to find a path of a given size',
  },
  'head.estimate': { zh: '估计值', en: 'Estimate' },
  'head.detectable': { zh: '可发现的最小作用', en: 'Smallest effect that is found' },
  'head.size': { zh: '路径大小', en: 'Size of path' },
  'head.root': { zh: '平方根倒数法', en: 'Inverse square root' },
  'head.gamma': { zh: '伽马指数法', en: 'Gamma-exponential' },
  unweighted: {
    zh: '本研究按权重估计；正态性是针对收到的答卷说的，不加权。',
    en: 'The study is weighted; normality describes the answers that came in and is not.',
  },
  'size.effective': {
    zh: '企业加权：经验法则按有效样本量 {effective} 计算，标准误是加权模型的。',
    en: 'Firms are weighted: the rule of thumb takes the effective sample size, {effective}; standard errors are those of the weighted model.',
  },
  'firms.here': {
    zh: '本研究有 {observations} 家企业。',
    en: 'This study has {observations} firms.',
  },
});

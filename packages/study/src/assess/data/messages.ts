import { defineMessages } from '@qunhai/kernel';

/** Findings on what the data can carry. */
export const dataWords = defineMessages('study/assess-data', {
  complete: {
    zh: '模型的各个题项没有缺失答案（{rows} 家企业）。',
    en: 'No answer to the indicators of the model is missing ({rows} firms).',
  },
  'missing.share': {
    zh: '模型题项的答案缺失 {share}%；{rows} 家企业中，{complete} 家全部作答。',
    en: '{share}% of the answers to the indicators of the model are missing; {complete} of {rows} firms answered all of them.',
  },
  'mcar.random': {
    zh: '没有迹象表明缺失与答案有关：Little 检验 χ²({df}) = {statistic}，{p}。这不能排除缺失与未答内容有关。',
    en: 'Nothing suggests that gaps go with answers: Little’s test χ²({df}) = {statistic}, {p}. That does not rule out gaps that depend on what was not answered.',
  },
  'mcar.rejected': {
    zh: '缺失并非完全随机：Little 检验 χ²({df}) = {statistic}，{p}。删去或以均值填补，可能使结果偏向作答完整的企业，请参看下面的多重插补结果。',
    en: 'Gaps are not completely random: Little’s test χ²({df}) = {statistic}, {p}. Leaving rows out or putting in means may tilt results towards firms that answered everything; see the multiple imputation below.',
  },
  'mcar.no-common-variable': {
    zh: '无法检验缺失是否随机：各种缺失情形之间没有共同的题项。',
    en: 'Whether gaps are random cannot be tested: the patterns have no indicator in common.',
  },
  'mcar.singular': {
    zh: '无法检验缺失是否随机：有的题项没有答案，或题项之间互相决定。',
    en: 'Whether gaps are random cannot be tested: an indicator has no answers, or indicators determine one another.',
  },
  'mcar.not-converged': {
    zh: '无法检验缺失是否随机：均值和协方差的估计没有收敛。',
    en: 'Whether gaps are random cannot be tested: the estimate of means and covariances did not settle.',
  },
  'imputed.same': {
    zh: '改用多重插补（{imputations} 次），{paths} 条路径的结论都不变，变动最大的一条为 {largest} 个标准误。',
    en: 'With multiple imputation ({imputations} data sets) all {paths} paths keep their verdicts; the one that moves most moves by {largest} standard errors.',
  },
  'imputed.changed': {
    zh: '改用多重插补（{imputations} 次），{count} 条路径的结论或大小有明显变化：{list}。',
    en: 'With multiple imputation ({imputations} data sets) {count} paths change their verdict or move noticeably: {list}.',
  },
  'imputed.path': {
    zh: '{from} → {to}：{base} 变为 {estimate}',
    en: '{from} → {to} from {base} to {estimate}',
  },
  'imputed.failed': {
    zh: '{failed} 次插补后的模型没有合理解，未计入合并结果。',
    en: '{failed} of the imputed data sets gave no proper solution and are left out of the pooled results.',
  },
  'imputed.none': {
    zh: '没有做多重插补比较：{why}',
    en: 'Results were not compared with multiple imputation: {why}',
  },
  'imputed.unusable': {
    zh: '能得到合理解的插补数据不足两份。',
    en: 'fewer than two imputed data sets gave a proper solution.',
  },
  'normality.normal': {
    zh: '题项的联合分布与多元正态相差不大（{rows} 家完整作答的企业）：Mardia 标准化峰度 {z}，偏度 {p}。',
    en: 'The indicators are not far from multivariate normal ({rows} complete rows): Mardia’s normalized kurtosis {z}, skewness {p}.',
  },
  'normality.skewed': {
    zh: '题项的联合分布偏斜，但峰度与正态相差不大（{rows} 家完整作答的企业）：Mardia 标准化峰度 {z}，偏度 {p}。',
    en: 'The indicators are jointly skewed, though their kurtosis is not far from normal ({rows} complete rows): Mardia’s normalized kurtosis {z}, skewness {p}.',
  },
  'normality.not': {
    zh: '题项不服从多元正态（{rows} 家完整作答的企业）：Mardia 标准化峰度 {z}，偏度 {p}。本报告的 PLS 区间来自自助抽样，不以正态为前提。',
    en: 'The indicators are not multivariate normal ({rows} complete rows): Mardia’s normalized kurtosis {z}, skewness {p}. The PLS intervals of this report come from resampling and do not assume it.',
  },
  'normality.none': {
    zh: '无法检验多元正态性：完整作答的企业（{rows} 家）须多于题项数（{indicators} 个），且题项之间不能互相决定。',
    en: 'Multivariate normality cannot be tested: it needs more complete rows ({rows} here) than indicators ({indicators}) that do not determine one another.',
  },
  'size.enough': {
    zh: '按经验法则，{observations} 家企业{worth}能以 80% 的检验力发现 {detectable} 的路径{own}。',
    en: 'By the rule of thumb {observations} firms{worth} find a path of {detectable} with 80% power{own}.',
  },
  'size.short': {
    zh: '按经验法则，{observations} 家企业{worth}能以 80% 的检验力发现不小于 {detectable} 的路径{own}。更弱的作用即使存在也可能看不出来，“未获支持”不等于没有作用。',
    en: 'By the rule of thumb {observations} firms{worth} find paths of {detectable} or more with 80% power{own}. Weaker effects may be missed though they exist, so that “not supported” does not mean “no effect”.',
  },
  'size.worth': {
    zh: '（加权后相当于 {effective} 家）',
    en: ' (worth {effective} of equal weight)',
  },
  'size.own': {
    zh: '；按本模型各路径自己的标准误，则要达到 {least}–{most} 才能发现（因路径而异，{path} 要求最高）',
    en: '; by the standard errors of this model it takes a path of {least} to {most}, depending on which (most for {path})',
  },
  'size.none': {
    zh: '模型没有估计出来，无法说明样本能发现多大的作用。',
    en: 'The model was not estimated, so that what the sample can find cannot be said.',
  },
});

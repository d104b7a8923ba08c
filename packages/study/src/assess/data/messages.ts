import { defineMessages } from '@qunhai/kernel';

/** Findings on what the data can carry. */
export const dataWords = defineMessages('study/assess-data', {
  complete: {
    zh: '模型的各项指标没有缺失答案（{rows} 家企业）。',
    en: 'No answer to the indicators of the model is missing ({rows} firms).',
  },
  'missing.share': {
    zh: '模型指标的答案缺失 {share}%；{rows} 家企业中，{complete} 家全部作答。',
    en: '{share} % of the answers to the indicators of the model are missing; {complete} of {rows} firms answered all of them.',
  },
  'mcar.random': {
    zh: '没有迹象表明缺失与答案有关：Little 检验 χ²({df}) = {statistic}，p {p}。这不能排除缺失与未答内容有关。',
    en: 'Nothing suggests that gaps go with answers: Little’s test χ²({df}) = {statistic}, p {p}. That does not rule out gaps that depend on what was not answered.',
  },
  'mcar.rejected': {
    zh: '缺失并非完全随机：Little 检验 χ²({df}) = {statistic}，p {p}。删去或以均值填补会使结果偏向作答完整的企业，请参看下面的多重插补结果。',
    en: 'Gaps are not completely random: Little’s test χ²({df}) = {statistic}, p {p}. Leaving rows out or putting in means tilts results towards firms that answered everything; see the multiple imputation below.',
  },
  'mcar.no-common-variable': {
    zh: '无法检验缺失是否随机：各种缺失情形之间没有共同的指标。',
    en: 'Whether gaps are random cannot be tested: the patterns have no indicator in common.',
  },
  'mcar.singular': {
    zh: '无法检验缺失是否随机：有的指标没有答案，或指标之间互相决定。',
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
    zh: '指标的联合分布与多元正态相差不大：Mardia 标准化峰度 {z}，偏度 p {p}。',
    en: 'The indicators are not far from multivariate normal: Mardia’s normalized kurtosis {z}, skewness p {p}.',
  },
  'normality.not': {
    zh: '指标不服从多元正态：Mardia 标准化峰度 {z}，偏度 p {p}。本报告的 PLS 区间来自自助抽样，不以正态为前提。',
    en: 'The indicators are not multivariate normal: Mardia’s normalized kurtosis {z}, skewness p {p}. The PLS intervals of this report come from resampling and do not assume it.',
  },
  'normality.none': {
    zh: '无法检验多元正态性：完整作答的企业（{rows} 家）须多于指标数（{indicators} 个），且指标之间不能互相决定。',
    en: 'Multivariate normality cannot be tested: it needs more complete rows ({rows} here) than indicators ({indicators}) that do not determine one another.',
  },
  'size.enough': {
    zh: '{observations} 家企业能以 80% 的检验力发现 {detectable} 的路径。',
    en: '{observations} firms find a path of {detectable} with 80 % power.',
  },
  'size.short': {
    zh: '{observations} 家企业只能以 80% 的检验力发现不小于 {detectable} 的路径；更弱的作用即使存在也很可能看不出来，“未得到支持”不等于没有作用。',
    en: '{observations} firms find only paths of {detectable} or more with 80 % power; weaker effects will often be missed, so that “not supported” does not mean “no effect”.',
  },
  'size.none': {
    zh: '模型没有估计出来，无法说明样本能发现多大的作用。',
    en: 'The model was not estimated, so that what the sample can find cannot be said.',
  },
});

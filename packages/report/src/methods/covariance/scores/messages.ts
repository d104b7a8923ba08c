import { defineMessages } from '@qunhai/kernel';

/** What the card on factor scores says beside its findings. */
export const scoreText = defineMessages('report/methods-covariance-scores', {
  title: { zh: '因子得分', en: 'Factor scores' },
  question: {
    zh: '每家企业在一个构念上的得分，能不能代表这个构念？换成公因子的得分，企业的高低次序还一样吗？',
    en: 'Can a firm’s score stand for the construct it measures? And would firms stand in the same order by scores of common factors?',
  },
  method: {
    zh: '协方差模型的因子得分有两种：回归法得分是给定答案时因子的期望，向均值收缩{regression}；Bartlett 得分对每家企业无偏，但更分散{bartlett}。决定性是回归法得分与因子的相关，由模型推出，区间由 delta 法得到{determinacy}。与 PLS 得分的相关取自两者都有得分的企业，区间按 Fisher 变换，没有计入得分权重本身的抽样误差。得分不宜直接当作无误差的变量再作分析。各企业的得分由 qunhai run 写入输出文件夹的 covariance-scores.csv，不在本报告中。',
    en: 'The covariance-based model has two kinds of factor scores: regression scores, the expectation of a factor given the answers, shrink towards the mean {regression}; Bartlett scores are unbiased for every firm and more scattered {bartlett}. Determinacy is the correlation of regression scores with their factor, as the model implies it, with an interval by the delta method {determinacy}. Correlations with scores of PLS are over the firms that have both, with intervals by Fisher’s transformation, which leave the sampling error of the weights out. Scores should not be analysed as if they had no error. qunhai run writes the scores of all firms to covariance-scores.csv in its output folder; they are not in this report.',
  },
  caption: {
    zh: '因子得分的决定性，与 PLS 得分的相关',
    en: 'Determinacy of factor scores, and their correlations with scores of PLS',
  },
  'head.determinacy': { zh: '决定性', en: 'Determinacy' },
  'head.regression': { zh: '回归法得分', en: 'Regression' },
  'head.bartlett': { zh: 'Bartlett 得分', en: 'Bartlett' },
  'head.pls': { zh: '与 PLS 得分的相关', en: 'Correlation with PLS' },
  'reason.none': { zh: '没有这种得分。', en: 'There are no such scores.' },
  'reason.same': {
    zh: '得分与构念相同或没有标准误，区间没有意义。',
    en: 'Scores equal the construct or have no standard error, so that an interval has no meaning.',
  },
  note: {
    zh: '方括号内为置信区间；n 为两种得分都有的企业数。',
    en: 'Confidence intervals in brackets; n are firms with both scores.',
  },
});

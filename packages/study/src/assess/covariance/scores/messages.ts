import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'obstacle.no-model': {
    zh: '协方差模型没有可用的解，没有因子得分。',
    en: 'The covariance-based model has no solution to use, so that there are no factor scores.',
  },
  'obstacle.ordinal': {
    zh: '答案按有序类别估计时不计算因子得分；需要得分请改用 MLR，并说明答案按连续变量处理。',
    en: 'Factor scores are not computed for ordered categories; take MLR for scores, and say that answers are taken as continuous.',
  },
  'note.no-bartlett': {
    zh: '没有 Bartlett 得分：模型有二阶因子，或有残差方差不为正的题项（如单题项构念），Bartlett 得分没有定义。',
    en: 'There are no Bartlett scores: the model has second-order factors, or items without a positive residual variance (constructs of one item), for which they are not defined.',
  },
  'note.few-answers': {
    zh: '{rows} 家企业的答案不足以确定全部因子，没有 Bartlett 得分。',
    en: '{rows} firms answered too little for all factors and have no Bartlett scores.',
  },
  'note.no-pls': {
    zh: 'PLS 没有可用的得分，无从对照。',
    en: 'There are no scores of PLS to set beside.',
  },
  'note.missing': {
    zh: '决定性按全部题项都有答案计算；答案有缺失的企业，得分与因子的相关更低。',
    en: 'Determinacy is that of complete answers; scores of firms that lack some go less closely with the factor.',
  },
  'finding.none': { zh: '没有因子得分。{reason}', en: 'There are no factor scores. {reason}' },
  'finding.determinacy': {
    zh: '{constructs} 个构念中，{good} 个的因子得分与因子的相关（决定性）不低于 {limit}；最低的是 {construct}，{value}。',
    en: 'Factor scores of {good} of {constructs} constructs correlate with their factor by {limit} or more (determinacy); the lowest is that of {construct}, {value}.',
  },
  'finding.pls': {
    zh: '因子得分（回归法）与 PLS 得分的相关在 {lowest}（{construct}）至 {highest} 之间。',
    en: 'Regression factor scores correlate with scores of PLS by {lowest} ({construct}) to {highest}.',
  },
} as const;

export type ScoreWord = keyof typeof messages;

/** What is said of factor scores. */
export const scoreWords: Translator<ScoreWord> = defineMessages(
  'study/assess-covariance-scores',
  messages,
);

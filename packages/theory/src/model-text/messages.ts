import { defineMessages } from '@qunhai/kernel';

/** Comments of a freshly written model text. */
export const modelTextComment = defineMessages('theory-model-text', {
  measurement: {
    zh: '测量模型：=~ 反映型，<~ 合成型',
    en: 'Measurement: =~ reflective, <~ composite',
  },
  structure: { zh: '结构模型：结果 ~ 原因', en: 'Structure: effect ~ cause' },
  parameters: {
    zh: '参数：协方差、均值、自定义参数与约束',
    en: 'Parameters: covariances, means, definitions and constraints',
  },
  full: { zh: '只属于完整模型的路径', en: 'Paths of the full model only' },
});

import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What conditional effects cannot be computed of: code → details. */
interface ModerationErrors {
  'no-conditional-effects': { approach: string };
  'unknown-chain': { from: string; to: string };
  'unknown-moderator': { moderator: string };
}

export const failModeration: ErrorFactory<ModerationErrors> = defineErrors<ModerationErrors>(
  'sem',
  {
    'no-conditional-effects': {
      en: (d) => ({
        message: `The ${d.approach} approach takes the linear part out of the product, so effects at values of the moderator do not follow from its coefficients.`,
        fix: 'Use the two-stage approach (--moderation two-stage; in a study, moderationApproach: two-stage) for simple slopes.',
      }),
      zh: (d) => ({
        message: `${d.approach} 方法从乘积项中剔除了线性部分，无法由其系数得出调节变量取某值时的效应。`,
        fix: '如需简单斜率，请改用两阶段法（--moderation two-stage；研究中写 moderationApproach: two-stage）。',
      }),
    },
    'unknown-chain': {
      en: (d) => ({
        message: `The model has no path ${d.from} → ${d.to}.`,
        fix: 'Name constructs that follow one another along paths of the model.',
      }),
      zh: (d) => ({
        message: `模型中没有路径 ${d.from} → ${d.to}。`,
        fix: '请按模型中的路径依次列出构念。',
      }),
    },
    'unknown-moderator': {
      en: (d) => ({
        message: `${d.moderator} moderates no path of the chain asked for.`,
        fix: `Choose a moderator of one of its paths, or add an interaction with ${d.moderator}.`,
      }),
      zh: (d) => ({
        message: `${d.moderator} 不调节所给链条上的任何路径。`,
        fix: `请选择其中某条路径的调节变量，或添加与 ${d.moderator} 的交互项。`,
      }),
    },
  },
);

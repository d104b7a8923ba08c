import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'name.latent': { zh: '潜变量交互', en: 'the latent interaction' },
  'obstacle.no-model': {
    zh: '协方差法的基础模型没有可用的解，没有在其上加入潜变量交互。',
    en: 'The covariance-based base model has no solution to use, so that no latent interactions were added to it.',
  },
  'obstacle.switched-off': {
    zh: '这次运行没有检验完整模型的假设，因此没有可以对照的调节效应；请把“完整模型的假设”设为检验（analysis.moderation）。',
    en: 'This run leaves hypotheses of the full model out, so that there are no moderated effects to set beside; have them tested (analysis.moderation).',
  },
  'obstacle.none': {
    zh: '理论中没有可以用这批数据估计的调节假设。',
    en: 'The theory has no moderation hypothesis that these data can estimate.',
  },
  'status.not-converged': {
    zh: '迭代 {iterations} 次后没有收敛，没有估计值。乘积指标多而企业少时常有此事。',
    en: 'It did not converge after {iterations} iterations, so there are no estimates; this is common with many products and few firms.',
  },
  'status.not-identified': {
    zh: '模型不可识别，没有估计值。',
    en: 'It is not identified, so there are no estimates.',
  },
  'status.no-start': {
    zh: '找不到合适的初始值，或数据的协方差矩阵奇异，没有估计值。',
    en: 'There are no proper start values, or the covariances of the data are singular, so there are no estimates.',
  },
  'warning.plain': {
    zh: '稳健校正的计算量过大，标准误以正态为前提；乘积不会是正态的，标准误很可能偏小。',
    en: 'The robust correction would take too long, so that errors rest on normality; products are never normal, and these errors are likely to be too small.',
  },
  'warning.single': {
    zh: '{interactions} 只有一个乘积指标，没有去除测量误差，系数偏向 0。',
    en: '{interactions}: measured by a single product, whose error of measurement stays in, so that coefficients are biased towards 0.',
  },
  'warning.improper': {
    zh: '{effects} 的标准化系数超出 ±1，解不可用作核对的依据。',
    en: 'Standardized coefficients beyond ±1: {effects}. Such a solution checks nothing.',
  },
  'why.attenuation': {
    zh: 'PLS 的乘积由得分构成，测量误差相乘之后更大，系数因而偏向 0；潜变量交互除去误差，但区间更宽。',
    en: 'PLS multiplies scores, whose errors of measurement multiply as well and pull the coefficient towards 0; latent interactions take the error out, at the price of wider intervals.',
  },
  'why.intervals': {
    zh: '两个估计相近，只是区间的端点落在 0 的两侧，这样的效应处在显著的边缘。',
    en: 'The estimates are close; an end of one interval falls on the other side of 0, and the effect is on the edge of significance.',
  },
  'why.larger': {
    zh: '潜变量交互反而离 0 更近，不是测量误差所致；乘积指标的分布或个别极端企业可能影响较大，请勿只据一种方法下结论。',
    en: 'The latent interaction is the one nearer to 0, which error of measurement does not explain; the distribution of products, or extreme firms, may do. Do not conclude by one method alone.',
  },
  'finding.none': {
    zh: '没有得到潜变量交互。{reason}',
    en: 'There are no latent interactions. {reason}',
  },
  'finding.same': {
    zh: '{compared} 个调节效应，PLS 与潜变量交互（乘积指标）在方向与显著性上全部一致，标准化系数最多相差 {largest}。',
    en: 'PLS and latent interactions (products of indicators) agree in sign and significance on each of {compared} moderated effects; standardized coefficients differ by no more than {largest}.',
  },
  'finding.differ': {
    zh: '{compared} 个调节效应中，有 {differ} 个的方向或显著性在 PLS 与潜变量交互（乘积指标）之间不同：{effects}；标准化系数最多相差 {largest}。报告时应写明取决于方法。',
    en: 'On {differ} of {compared} moderated effects PLS and latent interactions (products of indicators) differ in sign or significance: {effects}; standardized coefficients are at most {largest} apart. Say so where you report them.',
  },
  'finding.nothing-compared': {
    zh: '没有一个调节效应同时有 PLS 与潜变量交互的结果，无从对照。',
    en: 'No moderated effect has both a figure of PLS and one of a latent interaction, so there is nothing to compare.',
  },
  'finding.model': {
    zh: '{hypotheses} 的模型：{warnings}',
    en: 'Model of {hypotheses}: {warnings}',
  },
} as const;

export type InteractionWord = keyof typeof messages;

/** What is said of latent interactions. */
export const interactionWords: Translator<InteractionWord> = defineMessages(
  'study/assess-covariance-interactions',
  messages,
);

import { defineMessages } from '@qunhai/kernel';

/** What the card on latent interactions says beside its findings. */
export const interactionText = defineMessages('report/methods-covariance-interactions', {
  title: {
    zh: '调节效应对照：PLS 与潜变量交互',
    en: 'Moderation side by side: PLS and latent interactions',
  },
  question: {
    zh: '调节假设的结论换一种方法还成立吗？PLS 用得分相乘，这里用题项相乘来测量潜变量的交互，并除去测量误差。',
    en: 'Does what is said of moderation stand with another method? PLS multiplies scores; here products of items measure an interaction of latent variables, free of measurement error.',
  },
  method: {
    zh: '每条调节假设在基础模型上加入其调节变量、主效应与交互项，各构念为公因子。交互项由配对题项的乘积测量{pairs}，每个题项在一个交互中只用一次；乘积在相乘前后各作一次均值中心化{centring}；不同交互中含同一题项的乘积，其残差允许相关。以稳健极大似然（MLR）估计，与基础模型所选的估计方法无关，因为乘积不可能正态{yuan}；有缺失的答案时使用全部已有答案，乘积在任一题项缺失时缺失。系数为标准化的潜变量交互效应：调节变量高一个标准差时，预测变量的标准化效应改变多少{standardized}，与 PLS 的口径相同；区间由 delta 法得到。PLS 一列取自前文的调节模型。符号不同（且至少一种显著）、显著性结论不同、或相差超过 {limit}，即标为有差异。',
    en: 'Each moderation hypothesis adds its moderators, main effects and interactions to the base model, with constructs as common factors. An interaction is measured by products of matched items {pairs}, each item used once in it; products are centred before and after multiplying {centring}, and residuals of products that share an item in different interactions may covary. Estimated by robust maximum likelihood (MLR), whatever the estimator of the base model, as products are never normal {yuan}; where answers are missing all there are enter, and a product is missing where one of its items is. Coefficients are standardized effects of latent interactions: by how much the standardized effect of the predictor changes when the moderator rises by a standard deviation {standardized}, the same quantity as with PLS; intervals by the delta method. The column of PLS is that of the moderation models above. Effects are said to differ when signs are opposite (and one is significant), when verdicts differ, or when they lie more than {limit} apart.',
  },
  'method-none': {
    zh: '调节假设本应以潜变量交互（题项乘积{pairs}）再估计一次；未能进行，原因见本节的说明。',
    en: 'Moderation hypotheses were to be estimated once more by latent interactions (products of items {pairs}); the notes of this section say why they were not.',
  },
  figure: {
    zh: '各调节效应的两种估计及其置信区间',
    en: 'Moderated effects by two estimators with their confidence intervals',
  },
  axis: { zh: '标准化交互效应', en: 'Standardized interaction' },
  'series.latent': { zh: '潜变量交互', en: 'Latent interaction' },
  'effects.caption': { zh: '调节效应，按两种方法估计', en: 'Moderated effects by two estimators' },
  'effects.note': {
    zh: '标准化效应，方括号内为置信区间：PLS 来自自助抽样，潜变量交互来自正态近似。B 与 SE 未标准化（以第一个题项定尺度）。',
    en: 'Standardized effects with confidence intervals in brackets: from resamples for PLS, by normal approximation for latent interactions. B and SE are unstandardized (scaled by first items).',
  },
  'why.caption': { zh: '两种方法不一致的效应', en: 'Effects on which the two disagree' },
  'models.caption': { zh: '各调节模型', en: 'Models of interactions' },
  'models.note': {
    zh: 'CFI 与 RMSEA 为稳健形式（无则为校正或未校正形式），方括号内为 RMSEA 的 90% 置信区间。未配对的题项照常测量其构念，只是没有进入乘积。',
    en: 'CFI and RMSEA are robust versions, or scaled or plain ones where there is none; in brackets the 90% interval of the RMSEA. Items without a partner measure their construct as ever; they only enter no product.',
  },
  'head.hypothesis': { zh: '假设', en: 'Hypotheses' },
  'head.status': { zh: '结果', en: 'Outcome' },
  'head.products': { zh: '乘积数', en: 'Products' },
  'head.unpaired': { zh: '未配对的题项', en: 'Items without a partner' },
  'status.converged': { zh: '已收敛', en: 'Converged' },
  'status.not-converged': { zh: '未收敛', en: 'Not converged' },
  'status.not-identified': { zh: '不可识别', en: 'Not identified' },
  'status.no-start': { zh: '无法开始', en: 'No start' },
  'status.not-estimated': { zh: '未估计', en: 'Not estimated' },
  'reason.no-pls': {
    zh: '该运行没有这一调节效应的 PLS 估计。',
    en: 'The run has no PLS estimate of this moderated effect.',
  },
  'reason.no-latent': {
    zh: '该模型没有可用的解。',
    en: 'This model has no solution to use.',
  },
  none: { zh: '无', en: 'None' },
});

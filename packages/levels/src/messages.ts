import { defineMessages, type Translator } from '@qunhai/kernel';

/** Verdicts on agreement and levels, and cautions. */
const messages = {
  'icc1.none': {
    zh: '各组几乎没有差别，不必分层。',
    en: 'Groups hardly differ; levels can be left aside.',
  },
  'icc1.small': { zh: '组间差异小，但不可忽略。', en: 'Groups differ a little, enough to matter.' },
  'icc1.medium': { zh: '组间差异中等。', en: 'Groups differ to a medium degree.' },
  'icc1.large': { zh: '组间差异大。', en: 'Groups differ a great deal.' },
  'icc2.reliable': {
    zh: '组均值可靠，可以用来比较各组。',
    en: 'Group means are reliable enough to compare groups.',
  },
  'icc2.unreliable': {
    zh: '组均值不够可靠（低于 0.70），比较各组须谨慎。',
    en: 'Group means are not reliable (below 0.70); compare groups with care.',
  },
  'agreement.lack': { zh: '组内没有一致看法。', en: 'Members do not agree.' },
  'agreement.weak': { zh: '组内一致性弱。', en: 'Members agree weakly.' },
  'agreement.moderate': { zh: '组内一致性中等。', en: 'Members agree moderately.' },
  'agreement.strong': {
    zh: '组内一致性强，可以合成组层面的数值。',
    en: 'Members agree strongly; their mean may stand for the group.',
  },
  'agreement.very-strong': {
    zh: '组内一致性很强，可以合成组层面的数值。',
    en: 'Members agree very strongly; their mean may stand for the group.',
  },
  'clusters.clusters-below-10': {
    zh: '不足 10 个组：组间方差几乎无法估计，建议把各组作为固定效应，并以野聚类自助法检验。',
    en: 'Fewer than 10 groups: variance between groups can hardly be estimated. Take groups as fixed effects, and test by the wild-cluster bootstrap.',
  },
  'clusters.clusters-below-30': {
    zh: '不足 30 个组：请使用 REML 和 Kenward–Roger 修正，或野聚类自助法；未经修正的标准误偏小。',
    en: 'Fewer than 30 groups: use REML with Kenward–Roger, or the wild-cluster bootstrap; standard errors without correction are too small.',
  },
  'clusters.clusters-below-50': {
    zh: '不足 50 个组：组间方差的标准误略偏小。',
    en: 'Fewer than 50 groups: standard errors of variances between groups are somewhat too small.',
  },
  'caution.unequal-groups': {
    zh: '各组人数不等，区间为近似值。',
    en: 'Groups are of unequal size, so that the interval is approximate.',
  },
  'caution.singular': {
    zh: '有一个方差估计为 0，或相关估计为 ±1：数据支撑不了这么多随机效应，请减少。',
    en: 'A variance is estimated as 0 or a correlation as ±1: the data do not bear so many random effects. Take fewer.',
  },
  'caution.not-converged': {
    zh: '估计没有收敛，结果不可用。',
    en: 'Estimation did not converge; do not use the result.',
  },
  'caution.normal-approximation': {
    zh: '最大似然估计的标准误和 p 值未作小样本修正；推断请用 REML。',
    en: 'Standard errors and p-values by maximum likelihood lack a small-sample correction; use REML for inference.',
  },
  'caution.no-kenward-roger': {
    zh: '关于方差的信息太少，无法作 Kenward–Roger 修正；p 值按正态近似，偏小。',
    en: 'There is too little information on variances for Kenward–Roger; p-values are by the normal approximation, and too small.',
  },
  'caution.few-effective-groups': {
    zh: '有系数只由少数几个组决定（自由度低于 4），其稳健标准误也不可信，请看野聚类自助法。',
    en: 'A coefficient rests on very few groups (degrees of freedom below 4), so that even robust standard errors cannot be trusted; see the wild-cluster bootstrap.',
  },
} as const;

/** Texts of the codes in results: `levelsText('zh', `clusters.${code}`)`. */
export const levelsText: Translator<keyof typeof messages & string> = defineMessages(
  'levels',
  messages,
);

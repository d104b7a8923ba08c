import type { Finding } from '@qunhai/results';

type Rule = NonNullable<Finding['rule']>;

/** Conventions by which conditions are judged necessary. */
export const necessityRules = {
  necessary: {
    threshold: 0.1,
    rule: {
      en: 'A condition is called necessary where theory says so, d is at least 0.1 (below 0.1 small, to 0.3 medium, to 0.5 large, above very large) and p, corrected for the number of conditions, is below the level.',
      zh: '理论上成立、d 不小于 0.1（0.1 以下为小，0.1–0.3 为中，0.3–0.5 为大，0.5 以上为很大），且按条件个数校正后的 p 小于显著性水平，才称为必要条件。',
    },
    source:
      'Dul (2016), Organizational Research Methods 19(1), 10–52; Dul, van der Laan & Kuik (2020), Organizational Research Methods 23(2), 385–395',
  },
  sensitive: {
    threshold: 0.25,
    rule: {
      en: 'An effect that a single firm changes by a quarter or more, or that only one of the two ceilings shows, is not to be built on (a convention of ours).',
      zh: '去掉一家企业就变动四分之一以上，或只有一种上限线支持的效应，不宜据以决策（本软件的约定）。',
    },
    source: 'Qunhai; Dul (2024), Journal of Business Research 177, 114618',
  },
} as const satisfies Readonly<Record<string, Rule>>;

import type { Finding } from '@qunhai/results';

type Rule = NonNullable<Finding['rule']>;

/** Conventions by which findings on levels are judged. */
export const levelsRules = {
  agreement: {
    threshold: 0.7,
    rule: {
      zh: '组内一致性指数的中位数不低于 0.70，才说同组企业看法一致。',
      en: 'Firms of a group agree when the median of the index over groups is .70 or more.',
    },
    source:
      'James, Demaree & Wolf (1984), Journal of Applied Psychology 69(1); LeBreton & Senter (2008), Organizational Research Methods 11(4)',
  },
  reliable: {
    threshold: 0.7,
    rule: {
      zh: '组内看法一致（不低于 0.70）、组间确有差别（F 检验，Holm 校正）、组均值可靠（ICC(2) 不低于 0.70），三者俱备才可用组均值代表一组。',
      en: 'A mean may stand for a group when its firms agree (.70 or more), groups differ (F test, Holm’s correction) and means are reliable, ICC(2) of .70 or more.',
    },
    source:
      'Bliese (2000), in Klein & Kozlowski, Multilevel theory, research, and methods in organizations; LeBreton & Senter (2008), Organizational Research Methods 11(4)',
  },
  outcomes: {
    threshold: 0.05,
    rule: {
      zh: 'ICC(1) 达到 0.05 左右就应当分层分析；0.01、0.10、0.25 分别为小、中、大。',
      en: 'From an ICC(1) of about .05 levels should be told apart; .01, .10 and .25 are small, medium and large.',
    },
    source: 'LeBreton & Senter (2008), Organizational Research Methods 11(4)',
  },
  few: {
    threshold: 10,
    rule: {
      zh: '不足 10 个组时，组层面的结论不可靠：组间方差几乎无法估计，稳健标准误也靠不住。',
      en: 'With fewer than ten groups conclusions on groups are not to be trusted: variance between them can hardly be estimated, and robust standard errors fail.',
    },
    source:
      'McNeish & Stapleton (2016), Multivariate Behavioral Research 51(4); Cameron & Miller (2015), Journal of Human Resources 50(2)',
  },
  conclusions: {
    threshold: null,
    rule: {
      zh: '把同组企业相似算进去（10 组及以上用 CR2 标准误，自由度低于 4 或不足 10 组时用野聚类自助法，不足 5 组时不作判断）后仍显著，而且在同组企业之间也显著、方向不变，才说结论站得住。',
      en: 'A conclusion stands when it remains with resemblance within groups allowed for (CR2 from ten groups on; the wild-cluster bootstrap with fewer, or with less than 4 degrees of freedom; with fewer than five nothing is judged) and holds among firms of the same group too.',
    },
    source:
      'Pustejovsky & Tipton (2018), Journal of Business & Economic Statistics 36(4); Cameron, Gelbach & Miller (2008), Review of Economics and Statistics 90(3)',
  },
} as const satisfies Readonly<Record<string, Rule>>;

import type { Finding } from '@qunhai/results';

type Rule = NonNullable<Finding['rule']>;

/** Conventions by which the data are judged. */
export const dataRules = {
  share: {
    threshold: 0.05,
    rule: {
      en: 'Up to 5% of missing answers hardly matter, whatever is done about them.',
      zh: '缺失不超过 5% 时，怎样处理都影响不大。',
    },
    source: 'Schafer (1999), Statistical Methods in Medical Research 8(1), 3–15',
  },
  mcar: {
    threshold: 0.05,
    rule: {
      en: 'A p below 0.05 says that firms with different gaps also differ in what they did answer.',
      zh: 'p 小于 0.05，说明缺失情形不同的企业，其已答内容也不同。',
    },
    source: 'Little (1988), Journal of the American Statistical Association 83(404), 1198–1202',
  },
  imputed: {
    threshold: 0.5,
    rule: {
      en: 'A path that moves by less than half its standard error and keeps its verdict does not depend on how missing answers are treated (a convention of ours).',
      zh: '路径变动小于半个标准误且结论不变，即不依赖缺失值的处理方式（本软件的约定）。',
    },
    source: 'Qunhai; Rubin (1987), Multiple Imputation for Nonresponse in Surveys',
  },
  normality: {
    threshold: 5,
    rule: {
      en: 'A normalized kurtosis beyond 5 says that normal-theory standard errors are not to be trusted; bootstrap and robust ones are.',
      zh: '标准化多元峰度超过 5 时，不宜采用正态理论标准误，应使用自助法或稳健标准误。',
    },
    source: 'Bentler (2006), EQS 6 Structural Equations Program Manual',
  },
  size: {
    threshold: 0.2,
    rule: {
      en: 'Paths of interest are seldom below 0.1 to 0.2; a sample should find one of 0.2 with 80% power (155 firms by the rule of thumb), and so should its own standard errors.',
      zh: '研究关心的路径系数一般不低于 0.1–0.2；样本应能以 80% 的检验力发现 0.2 的路径（按经验法则需 155 家企业），按模型自己的标准误也应如此。',
    },
    source:
      'Kock & Hadaya (2018), Information Systems Journal 28(1), 227–261; Hair et al. (2022), A Primer on PLS-SEM, 3rd ed.',
  },
} as const satisfies Readonly<Record<string, Rule>>;

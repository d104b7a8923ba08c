import type { Finding } from '@qunhai/results';

type Rule = NonNullable<Finding['rule']>;

/** Conventions by which configurations are judged. */
export const configurationRules = {
  sufficient: {
    threshold: 0.8,
    rule: {
      en: 'A solution should have a consistency of .80 or more and a PRI whose interval lies above .50; one that covers less than half of the outcome leaves most of it to other ways.',
      zh: '解的一致性应不低于 0.80，PRI 的区间应在 0.50 以上；覆盖度不到一半时，结果多半另有来路。',
    },
    source: 'Greckhamer, Furnari, Fiss & Aguilera (2018), Strategic Organization 16(4), 482–495',
  },
  necessary: {
    threshold: 0.9,
    rule: {
      en: 'A single condition is called necessary from a consistency of .90, and not trivially so from a relevance (RoN) of .50.',
      zh: '单个条件的一致性不低于 0.90 才称为必要；相关性 RoN 不低于 0.50 才不算平凡。',
    },
    source: 'Schneider & Wagemann (2012), Set-theoretic methods for the social sciences, ch. 5, 9',
  },
  robust: {
    threshold: 0.8,
    rule: {
      en: 'What is shared by the solutions under all changed choices should keep most of the coverage; 80% is a convention of ours.',
      zh: '改变各项选择后，各解共有的部分应保留大部分覆盖度；80% 是本软件的约定。',
    },
    source: 'Oana & Schneider (2024), Sociological Methods & Research 53(1), 57–88',
  },
  clusters: {
    threshold: 0.15,
    rule: {
      en: 'Where consistencies of clusters lie more than .15 apart and the interval of one does not hold the pooled one, that hides a difference (a convention of ours).',
      zh: '各集群的一致性相差超过 0.15，且有集群的区间不含总体一致性时，总体掩盖了差异（本软件的约定）。',
    },
    source:
      'García-Castro & Ariño (2016), Journal of Advances in Management Sciences & Information Systems 2, 63–76',
  },
  skewed: {
    threshold: 0.2,
    rule: {
      en: 'Between a fifth and four fifths of the cases should be in a set.',
      zh: '隶属于集合的案例宜占五分之一至五分之四。',
    },
    source: 'Oana, Schneider & Thomann (2021), Qualitative comparative analysis using R, §2.5',
  },
} as const satisfies Readonly<Record<string, Rule>>;

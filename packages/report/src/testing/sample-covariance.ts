import type { Assessments } from '@qunhai/results';

type Covariance = NonNullable<Assessments['covariance']>;

const text = (words: string) => ({ zh: `${words}（中文）`, en: words });
const normal = (lower: number, upper: number) => ({
  ...{ lower, upper, level: 0.95, method: 'normal' as const },
});
const rule = { threshold: 0.95, rule: text('At least .95.'), source: 'Hu & Bentler (1999)' };
const smaller = { ...rule, threshold: null, rule: text('Of two prefer the smaller.') };
const alone = { scaled: null, robust: null, judged: 'value' as const, rule };

/** A covariance assessment in which everything occurs: improper figures, missing estimators, groups that differ and groups too small. */
export const sampleCovariance: Covariance = {
  findings: [
    { id: 'estimators.verdicts', verdict: 'caution', text: text('One of two depends on it.') },
    { id: 'fit.cfi', verdict: 'passes', text: text('CFI (scaled) = .971.'), rule },
    { id: 'covariance.misfit', verdict: 'caution', text: text('One residual.') },
    { id: 'invariance.cluster', verdict: 'fails', text: text('GE differs.') },
  ],
  notes: [text('A note on the model.')],
  model: {
    ...{ status: 'converged', estimator: 'MLR', missing: 'full-information', rows: 298 },
    ...{ leftOut: 2, patterns: 149, parameters: 149, iterations: 16, syntax: 'CA =~ CA1 + CA2' },
    ...{ composites: ['IE'], singleItems: ['GR'], improper: [], bootstrap: null },
    warnings: [text('The variance of CA1 is estimated as negative.')],
    fit: {
      test: { statistic: 1035.5, df: 885, p: 0.0003 },
      scaled: { statistic: 1032.9, df: 885, p: 0.0004, scale: 1.0025 },
      corrected: { statistic: 957.2, df: 885, p: 0.0455, factor: 0.9244 },
      baseline: { statistic: 6215.2, df: 946, p: 0 },
      measures: [
        {
          ...{ id: 'chi-square', value: 1035.5, scaled: 1032.9, robust: null, judged: 'scaled' },
          ...{ verdict: 'caution', rule },
        },
        {
          ...{ id: 'cfi', value: 0.9714, scaled: 0.9718, robust: null, judged: 'scaled' },
          ...{ verdict: 'passes', rule },
        },
        {
          ...{ id: 'rmsea', value: 0.0239, lower: 0.017, upper: 0.03, robust: null },
          ...{ scaled: 0.0236, scaledLower: 0.0165, scaledUpper: 0.0296, judged: 'scaled' },
          ...{ robustLower: null, robustUpper: null, verdict: 'passes', rule },
        },
        { id: 'srmr', value: 0.0444, ...alone, verdict: 'passes' },
        { id: 'bic', value: 36889.4, ...alone, verdict: 'open', rule: smaller },
      ],
      pClose: 0.9999,
      information: { logLikelihood: -18020.3, aic: 36338.5, bic: 36889.4, adjustedBic: 36416.8 },
    },
    loadings: [
      {
        ...{ construct: 'CA', indicator: 'CA1', estimate: 1, standardError: null, p: null },
        ...{ interval: null, standardized: { estimate: 0.74, interval: normal(0.67, 0.81) } },
      },
    ],
    paths: [
      {
        ...{ from: 'DL', to: 'CA', estimate: 0.385, standardError: 0.084, p: 0.00001 },
        interval: normal(0.22, 0.55),
        standardized: { estimate: 0.331, interval: normal(0.203, 0.459) },
      },
    ],
    rSquared: [{ construct: 'CA', value: 0.296, interval: normal(0.195, 0.397) }],
    indirect: [
      {
        ...{ path: ['DL', 'CA', 'GR'], estimate: 0.096, standardError: 0.03, p: 0.001 },
        interval: normal(0.04, 0.15),
        standardized: { estimate: 0.107, interval: normal(0.05, 0.16) },
        bootstrap: { lower: 0.05, upper: 0.17, level: 0.95, method: 'percentile' },
      },
    ],
    modification: {
      ...{ candidates: 1301, large: 1, critical: 10.83 },
      rows: [
        {
          ...{ left: 'IE2', operator: '~~', right: 'IE3' },
          ...{ index: 16.41, p: 0.00005, expectedChange: 0.252 },
        },
      ],
    },
    residuals: {
      ...{ pairs: 946, large: 1, threshold: 0.1, expected: 31.4 },
      rows: [{ a: 'CN1', b: 'DC1', value: 0.169, standardError: 0.052 }],
    },
  },
  estimators: {
    own: 'plsc',
    resamples: { requested: 2000, used: 1998 },
    largeDifference: 0.1,
    obstacles: [{ estimator: 'pls', reason: text('Collinear items.') }],
    effects: [
      {
        ...{ effect: ['DL', 'CA'], hypotheses: ['H1a'], sign: '+', pls: null },
        plsc: { estimate: 0.332, interval: normal(0.21, 0.46), verdict: 'supported' },
        ml: { estimate: 0.331, interval: null, verdict: 'not-tested' },
        disagreements: [],
      },
      {
        ...{ effect: ['DL', 'CA', 'GR'], hypotheses: ['H5'], sign: '+', pls: null },
        plsc: { estimate: 0.105, interval: normal(0.06, 0.17), verdict: 'supported' },
        ml: { estimate: -0.02, interval: normal(-0.07, 0.03), verdict: 'not-supported' },
        disagreements: ['sign', 'significance', 'size'],
        text: text('Opposite signs, because ML fits all equations at once.'),
      },
    ],
  },
  invariance: [
    {
      ...{ by: 'clustered', title: text('clustered and other firms'), groups: [], required: 50 },
      ...{ leftOut: [{ id: 'no-cluster', name: text('others'), firms: 12 }], cfiLimit: 0.005 },
      ...{ obstacle: text('Too few firms.'), notes: [], constructs: [] },
    },
    {
      ...{ by: 'cluster', title: text('different clusters'), required: 50, cfiLimit: 0.005 },
      groups: [
        { id: 'a', name: text('Alpha'), firms: 110 },
        { id: 'b', name: text('Beta'), firms: 102 },
      ],
      leftOut: [{ id: null, name: text('unknown'), firms: 7 }],
      notes: [text('Groups are small.')],
      constructs: [
        {
          ...{ construct: 'GE', items: ['GE1', 'GE2', 'GE3'], reached: 'configural' },
          allows: text('Compare neither paths nor means.'),
          steps: [
            {
              ...{ level: 'configural', test: { statistic: 1.2, df: 4, p: 0.88 }, cfi: 1 },
              ...{ rmsea: 0, srmr: 0.01, difference: null, changes: null, verdict: 'passes' },
            },
            {
              ...{ level: 'metric', test: { statistic: 25.1, df: 8, p: 0.0001 }, cfi: 0.918 },
              ...{ rmsea: 0.11, srmr: 0.09, changes: { cfi: -0.082, rmsea: 0.11, srmr: 0.08 } },
              difference: { statistic: 25.1, df: 4, p: 0.00005, adjusted: 0.0004 },
              verdict: 'fails',
            },
            {
              ...{ level: 'scalar', test: { statistic: null, df: 12, p: null }, cfi: null },
              ...{ rmsea: null, srmr: null, difference: null, changes: null, verdict: 'open' },
            },
          ],
          partial: {
            ...{ reached: 'scalar', fewestInvariant: 2, comparesPaths: true, comparesMeans: true },
            allows: text('Compare paths and latent means.'),
            steps: [
              {
                ...{ level: 'metric', test: { statistic: 3.4, df: 7, p: 0.85 }, cfi: 0.999 },
                ...{ rmsea: 0.01, srmr: 0.02, changes: { cfi: -0.001, rmsea: 0.01, srmr: 0.01 } },
                difference: { statistic: 2.2, df: 3, p: 0.53 },
                ...{ along: [], verdict: 'passes' },
                freed: [
                  {
                    ...{ kind: 'loading', item: 'GE2', group: 'b', statistic: 21.7, p: 0.000003 },
                    ...{ expectedChange: -0.412, interval: normal(-0.585, -0.239) },
                  },
                ],
              },
              {
                ...{ level: 'scalar', test: { statistic: 8.1, df: 9, p: 0.52 }, cfi: 0.995 },
                ...{ rmsea: 0.02, srmr: 0.03, changes: { cfi: -0.004, rmsea: 0.01, srmr: 0.01 } },
                difference: { statistic: 4.7, df: 2, p: 0.095 },
                ...{ freed: [], verdict: 'passes' },
                along: [{ kind: 'intercept', item: 'GE2', group: 'b' }],
              },
            ],
          },
        },
        {
          ...{ construct: 'GR', items: ['GR1'], reached: null, steps: [] },
          obstacle: text('One item only.'),
        },
      ],
    },
  ],
};

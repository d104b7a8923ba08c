import type { SemResults } from '@qunhai/results';

interface FullModel {
  readonly extensions: NonNullable<SemResults['extensions']>;
  readonly moderation: NonNullable<SemResults['moderation']>;
  readonly moderatedMediation: NonNullable<SemResults['moderatedMediation']>;
  readonly groups: NonNullable<SemResults['groups']>;
}

const tested = (estimate: number, standardError = 0.05) => ({
  ...{ estimate, standardError, t: estimate / standardError, p: 0.012 },
  interval: {
    lower: estimate - 2 * standardError,
    upper: estimate + 2 * standardError,
    ...{ level: 0.95, method: 'bca' as const },
  },
});
const bilingual = (zh: string, en: string) => ({ zh, en });
const resamples = { requested: 2000, used: 1990 };
const path = { vif: 1.3, fSquared: 0.04 };

function extensions(): FullModel['extensions'] {
  const common = {
    ...{ status: 'converged' as const, observations: 318, resamples, uncorrected: [] },
    ...{ notes: [], rSquared: [{ construct: 'MK', value: 0.5 }] },
  };
  const coupling = [{ id: 'CA × DC', predictor: 'DC', moderator: 'CA' }];
  return [
    {
      ...common,
      ...{ id: 'H7', hypotheses: ['H7'] },
      added: { constructs: [], paths: [], interactions: coupling },
      paths: [{ from: 'CA × DC', to: 'MK', ...tested(0.12), hypothesis: null, ...path }],
    },
    {
      ...common,
      ...{ id: 'H11', hypotheses: ['H11a'], uncorrected: ['LF'] },
      added: { constructs: ['LF'], paths: [{ from: 'LF', to: 'DC' }], interactions: [] },
      notes: [bilingual('LF 未校正。', 'LF is not corrected.')],
      paths: [{ from: 'LF', to: 'DC', ...tested(-0.2), hypothesis: 'H11a', ...path }],
    },
    {
      ...common,
      ...{ id: 'H9', hypotheses: ['H9'], status: 'not-estimated', rSquared: [], paths: [] },
      added: { constructs: [], paths: [], interactions: [] },
      notes: [bilingual('没有测量 TR。', 'TR is not measured.')],
      resamples: { requested: 2000, used: 0 },
    },
  ];
}

function comparison(): FullModel['groups'][number] {
  const equal = { construct: 'CA', difference: 0.2, p: 0.2, lower: -0.3, upper: 0.3, equal: true };
  return {
    ...{ by: 'cluster', title: bilingual('不同集群', 'different clusters'), hypothesis: 'H13' },
    groups: [
      { id: 'a', name: bilingual('甲集群', 'Cluster A'), firms: 120 },
      { id: 'b', name: bilingual('乙集群', 'Cluster B'), firms: 90 },
    ],
    leftOut: [{ id: null, name: bilingual('不详', 'Not known'), firms: 9 }],
    ...{ required: 50, notes: [], permutations: 1000, significance: 0.05 },
    pairs: [
      {
        ...{ groups: ['a', 'b'], permutationsUsed: 998 },
        micom: {
          compositional: [
            { construct: 'CA', correlation: 0.99, quantile: 0.98, p: 0.4, invariant: true },
          ],
          ...{ means: [equal], variances: [equal] },
          byConstruct: [{ construct: 'CA', invariance: 'full' }],
          overall: 'full',
          allows: bilingual('可以比较。', 'They can be compared.'),
        },
        differences: [
          {
            ...{ from: 'CA', to: 'GR', estimates: [0.5, 0.1], difference: 0.4 },
            ...{ p: 0.002, lower: -0.2, upper: 0.2, adjusted: 0.004, comparable: true },
          },
          {
            ...{ from: 'DC', to: 'GR', estimates: [0.2, null], difference: null },
            ...{ p: null, lower: null, upper: null, adjusted: null, comparable: false },
          },
        ],
      },
    ],
  };
}

/** Moderation, further causes and groups of a study that never was. */
export function sampleFullModel(): FullModel {
  return {
    extensions: extensions(),
    moderation: [
      {
        ...{ model: 'H7', hypothesis: 'H7', predictor: 'DC', moderator: 'CA', to: 'MK' },
        ...tested(0.12),
        together: tested(0.11),
        ...{ vif: 1.1, moderatorEffect: 0.2, crossing: null },
        fSquared: { value: 0.018, interval: null, size: 'medium' },
        slopes: [-1, 0, 1].map((at) => ({ at, ...tested(0.3 + 0.12 * at) })),
        regions: [
          { from: -3, to: -1.5, effect: 'not-significant', share: 0.07 },
          { from: -1.5, to: 3, effect: 'positive', share: 0.93 },
        ],
      },
    ],
    moderatedMediation: [
      {
        ...{ model: 'H7', hypothesis: 'H7', mediation: 'H5', chain: ['DL', 'DC', 'MK'] },
        ...{ moderator: 'CA', moderated: [{ from: 'DC', to: 'MK' }], index: tested(0.06, 0.02) },
        conditional: [-1, 0, 1].map((at) => ({ at, ...tested(0.15 + 0.06 * at) })),
        ...{ verdict: 'rises', text: bilingual('偏正。', 'More positive.') },
      },
      {
        ...{ model: 'H7', hypothesis: 'H7', mediation: 'H5', chain: ['IE', 'DC', 'MK'] },
        ...{ moderator: 'CA', moderated: [{ from: 'DC', to: 'MK' }], index: null },
        conditional: [-1, 0, 1].map((at) => ({ at, ...tested(0.1 + 0.04 * at) })),
        ...{ verdict: 'open', text: bilingual('几条路径。', 'Several paths.') },
      },
    ],
    groups: [
      comparison(),
      {
        ...{ by: 'stage', title: bilingual('不同阶段', 'different stages'), hypothesis: 'H13' },
        ...{ groups: [], leftOut: [], required: 50, notes: [], permutations: 1000 },
        ...{ significance: 0.05, pairs: [] },
        obstacle: bilingual('未比较：企业太少。', 'Not compared: too few firms.'),
      },
    ],
  };
}

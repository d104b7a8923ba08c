import type { SemResults } from '@qunhai/results';

interface FullModel {
  readonly extensions: NonNullable<SemResults['extensions']>;
  readonly moderation: NonNullable<SemResults['moderation']>;
  readonly moderatedMediation: NonNullable<SemResults['moderatedMediation']>;
  readonly groups: NonNullable<SemResults['groups']>;
}
type Extension = FullModel['extensions'][number];
type Moderated = FullModel['moderation'][number];
type Comparison = FullModel['groups'][number];
type Difference = Comparison['pairs'][number]['differences'][number];

function tested(estimate: number, standardError = 0.05) {
  const half = 2 * standardError;
  const interval = { lower: estimate - half, upper: estimate + half, level: 0.95 };
  return {
    ...{ estimate, standardError, t: estimate / standardError },
    p: Math.abs(estimate) > half ? 0.012 : 0.4,
    interval: { ...interval, method: 'bca' as const },
  };
}

function extension(id: string, more: Partial<Extension>): Extension {
  return {
    ...{ id, hypotheses: [id], status: 'converged', notes: [], observations: 318 },
    resamples: { requested: 2000, used: 1990 },
    added: { constructs: [], paths: [], interactions: [] },
    ...{ uncorrected: [], paths: [], rSquared: [] },
    ...more,
  };
}

/** CA moderates what DC does to MK, and DC what CA does to it; a cause more; all at once; a model that could not be estimated. */
function extensions(): Extension[] {
  const cause = { from: 'LF', to: 'DC' };
  return [
    extension('H7', {
      added: {
        ...{ constructs: [], paths: [] },
        interactions: [
          { id: 'CA × DC', predictor: 'DC', moderator: 'CA' },
          { id: 'DL × DC', predictor: 'DC', moderator: 'DL' },
        ],
      },
    }),
    extension('H11', {
      hypotheses: ['H11a'],
      added: { constructs: ['LF'], paths: [cause], interactions: [] },
      paths: [{ ...cause, ...tested(-0.2), hypothesis: 'H11a', vif: 1.3, fSquared: 0.04 }],
      uncorrected: ['LF'],
      notes: [{ zh: 'LF 未校正。', en: 'LF is not corrected.' }],
    }),
    extension('full', {
      ...{ hypotheses: ['H7', 'H11a'], joint: true },
      added: { constructs: ['LF'], paths: [cause], interactions: [] },
      paths: [{ ...cause, ...tested(-0.1), hypothesis: 'H11a', vif: 1.3, fSquared: 0.04 }],
    }),
    extension('H9', {
      status: 'not-estimated',
      notes: [{ zh: '没有测量 TR。', en: 'TR is not measured.' }],
      resamples: { requested: 2000, used: 0 },
    }),
  ];
}

function moderated(moderator: string, change: number, more: Partial<Moderated>): Moderated {
  return {
    ...{ model: 'H7', hypothesis: 'H7', predictor: 'DC', moderator, to: 'MK' },
    ...tested(change),
    together: tested(change / 2),
    ...{ vif: 1.1, moderatorEffect: 0.2, crossing: null },
    fSquared: {
      ...{ value: 0.018, size: 'medium' },
      interval: { lower: 0.002, upper: 0.05, level: 0.95, method: 'bca' },
    },
    slopes: [-1, 0, 1].map((at) => ({ at, ...tested(0.3 + change * at) })),
    regions: [
      { from: -3, to: -1.5, effect: 'not-significant', share: 0.07 },
      { from: -1.5, to: 3, effect: 'positive', share: 0.93 },
    ],
    ...more,
  };
}

function difference(from: string, to: string, more: Partial<Difference>): Difference {
  return {
    ...{ from, to, estimates: [0.5, 0.1], difference: 0.4, p: 0.002 },
    ...{ lower: -0.2, upper: 0.2, adjusted: 0.004, comparable: true },
    ...more,
  };
}

function clusters(): Comparison {
  const equal = { difference: 0.2, p: 0.2, lower: -0.3, upper: 0.3, equal: true };
  const known = ['CA', 'DC'];
  return {
    ...{ by: 'cluster', title: { zh: '不同集群', en: 'Different clusters' }, hypothesis: 'H13' },
    groups: [
      { id: 'a', name: { zh: '甲集群', en: 'Cluster A' }, firms: 120 },
      { id: 'b', name: { zh: '乙集群', en: 'Cluster B' }, firms: 90 },
    ],
    leftOut: [{ id: null, name: { zh: '集群不详', en: 'cluster not known' }, firms: 9 }],
    ...{ required: 50, notes: [], permutations: 1000, significance: 0.05 },
    pairs: [
      {
        ...{ groups: ['a', 'b'], permutationsUsed: 998 },
        micom: {
          compositional: [
            { construct: 'CA', correlation: 0.99, quantile: 0.98, p: 0.4, invariant: true },
            { construct: 'DC', correlation: null, quantile: null, p: null, invariant: false },
          ],
          means: known.map((construct) => ({ construct, ...equal })),
          variances: known.map((construct) => ({ construct, ...equal })),
          byConstruct: [
            { construct: 'CA', invariance: 'full' },
            { construct: 'DC', invariance: 'none' },
          ],
          overall: 'none',
          allows: {
            zh: '只有 CA 的路径可以比较。',
            en: 'Only paths of CA can be compared.',
          },
        },
        differences: [
          difference('CA', 'GR', {}),
          difference('CA', 'MK', { estimates: [0.3, 0.2], difference: 0.1, p: 0.3, adjusted: 0.6 }),
          difference('DC', 'GR', {
            ...{ estimates: [0.2, null], difference: null, comparable: false },
            ...{ p: null, lower: null, upper: null, adjusted: null },
          }),
        ],
      },
    ],
  };
}

/** Moderation, further causes and groups of a study that never was: one of each kind of finding. */
export function smallFullModel(): FullModel {
  return {
    extensions: extensions(),
    moderation: [
      moderated('CA', 0.12, {}),
      moderated('DL', 0.03, {
        ...{ fSquared: null, together: null },
        regions: [{ from: -3, to: 3, effect: 'positive', share: 1 }],
      }),
    ],
    moderatedMediation: [
      {
        ...{ model: 'H7', hypothesis: 'H7', mediation: 'H5', chain: ['DL', 'DC', 'MK'] },
        ...{ moderator: 'CA', moderated: [{ from: 'DC', to: 'MK' }], index: tested(0.06, 0.02) },
        conditional: [-1, 0, 1].map((at) => ({ at, ...tested(0.15 + 0.06 * at) })),
        ...{ verdict: 'rises', text: { zh: '偏正。', en: 'More positive.' } },
      },
      {
        ...{ model: 'H7', hypothesis: 'H7', mediation: 'H5', chain: ['IE', 'DC', 'MK'] },
        ...{ moderator: 'CA', moderated: [{ from: 'DC', to: 'MK' }], index: null },
        conditional: [-1, 0, 1].map((at) => ({ at, ...tested(0.1 + 0.04 * at) })),
        ...{ verdict: 'open', text: { zh: '几条路径。', en: 'Several paths.' } },
      },
    ],
    groups: [
      clusters(),
      {
        ...{ by: 'stage', title: { zh: '不同阶段', en: 'Different stages' }, hypothesis: 'H13' },
        ...{ groups: [], leftOut: [], required: 50, notes: [], permutations: 1000 },
        ...{ significance: 0.05, pairs: [] },
        obstacle: {
          zh: '至少两组各有 50 家企业才能比较。',
          en: 'At least two groups need 50 firms each.',
        },
      },
    ],
  };
}

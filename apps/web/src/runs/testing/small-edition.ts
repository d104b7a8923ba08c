import type { Language } from '@qunhai/kernel';
import { type Edition, newEdition } from '@qunhai/report';
import type { Results, SemResults } from '@qunhai/results';
import { clusteredFirmsTheory } from '@qunhai/theory';

function tested(estimate: number, half: number, inferred: boolean) {
  if (!inferred) return { estimate, standardError: null, t: null, p: null, interval: null };
  const interval = { lower: estimate - half, upper: estimate + half, level: 0.95 };
  return {
    estimate,
    standardError: half / 2,
    t: (2 * estimate) / half,
    p: Math.abs(estimate) > half ? 0.001 : 0.4,
    interval: { ...interval, method: 'bca' as const },
  };
}

function range(estimate: number, half: number, inferred: boolean) {
  return tested(estimate, half, inferred).interval;
}

/** A model of two factors and a composite: IE and DL lead to CA, CA leads to GR. */
function smallSem(inferred: boolean): SemResults {
  const of = (estimate: number, half: number) => tested(estimate, half, inferred);
  const path = (from: string, to: string, estimate: number, half: number) => ({
    ...{ from, to, hypothesis: `${from}${to}`, vif: 1.2, fSquared: 0.1 },
    ...of(estimate, half),
  });
  const item = (construct: string, number: number, estimate: number) => {
    const { t: _, p: __, ...rest } = of(estimate, 0.1);
    return { construct, indicator: `${construct}${number}`, ...rest };
  };
  const noIntervals = { alpha: null, rhoA: null, rhoC: null, ave: null };
  const factors = ['DL', 'CA', 'GR'];
  return {
    status: 'converged',
    notes: [],
    iterations: 9,
    observations: 120,
    resamples: { requested: inferred ? 500 : 0, used: inferred ? 500 : 0 },
    constructs: [
      { id: 'DL', kind: 'reflective', mode: 'A', indicators: ['DL1', 'DL2'] },
      { id: 'IE', kind: 'composite', mode: 'B', indicators: ['IE1', 'IE2'] },
      { id: 'CA', kind: 'reflective', mode: 'A', indicators: ['CA1', 'CA2'] },
      { id: 'GR', kind: 'reflective', mode: 'A', indicators: ['GR1', 'GR2'] },
    ],
    paths: [path('DL', 'CA', 0.4, 0.1), path('IE', 'CA', 0.05, 0.1), path('CA', 'GR', -0.3, 0.1)],
    loadings: factors.flatMap((id) => [item(id, 1, 0.8), item(id, 2, 0.7)]),
    weights: ['IE', ...factors].flatMap((id) => [
      { ...item(id, 1, 0.6), vif: 1.1 },
      { ...item(id, 2, 0.5), vif: null },
    ]),
    crossLoadings: [
      { indicator: 'DL1', construct: 'DL', estimate: 0.8 },
      { indicator: 'DL1', construct: 'CA', estimate: 0.3 },
    ],
    reliability: [
      ...factors.map((construct) => ({
        ...{ construct, alpha: 0.81, rhoA: 0.82, rhoC: 0.83, ave: 0.6 },
        intervals: { ...noIntervals, alpha: range(0.81, 0.04, inferred) },
      })),
      {
        ...{ construct: 'IE', alpha: null, rhoA: null, rhoC: null, ave: null },
        intervals: noIntervals,
        note: { zh: '不适用。', en: 'Not applicable.' },
      },
    ],
    htmt: [
      { a: 'DL', b: 'CA', value: 0.5, interval: range(0.5, 0.1, inferred) },
      { a: 'DL', b: 'GR', value: 0.3, interval: range(0.3, 0.1, inferred) },
      { a: 'CA', b: 'GR', value: 0.4, interval: range(0.4, 0.1, inferred) },
      { a: 'DL', b: 'IE', value: null, interval: null },
    ],
    fornellLarcker: [
      { a: 'DL', b: 'DL', value: 0.77 },
      { a: 'IE', b: 'DL', value: 0.2 },
      { a: 'IE', b: 'IE', value: null },
    ],
    rSquared: [
      { construct: 'CA', value: 0.2, adjusted: 0.19, interval: range(0.2, 0.05, inferred) },
    ],
    fSquared: [
      { from: 'DL', to: 'CA', value: 0.2, interval: range(0.2, 0.05, inferred) },
      { from: 'IE', to: 'CA', value: 0.01, interval: range(0.01, 0.01, inferred) },
      { from: 'CA', to: 'GR', value: 0.1, interval: range(0.1, 0.05, inferred) },
    ],
    indirect: [{ path: ['DL', 'CA', 'GR'], ...of(-0.12, 0.05) }],
    totalIndirect: [{ from: 'DL', to: 'GR', ...of(-0.12, 0.05) }],
    total: [
      { from: 'DL', to: 'CA', ...of(0.4, 0.1) },
      { from: 'DL', to: 'GR', ...of(-0.12, 0.05) },
    ],
    mediation: [
      {
        ...{ from: 'DL', through: ['CA'], to: 'GR', type: 'indirect-only', verdict: 'full' },
        ...{ varianceAccountedFor: null, directModelled: false },
      },
    ],
    fit: { srmrSaturated: 0.04, srmrEstimated: 0.05 },
  };
}

/** Results of a small model, for tests of what pages make of results. */
export function smallResults(inferred = true): Results {
  const sem = smallSem(inferred);
  return {
    schema: 'qunhai-results/1',
    run: {
      engine: { name: 'qunhai', version: '0.1.0' },
      seed: 1,
      inputs: [
        { file: 'study.yaml', role: 'study', sha256: 'a' },
        { file: 'data.csv', role: 'responses', sha256: 'b' },
      ],
      study: { id: 'small', title: { zh: '小', en: 'Small' }, data: 'simulated' },
      theory: { id: 'clustered-firms', version: '1.0.0', title: { zh: '理论', en: 'Theory' } },
      analysis: {
        ...{ scheme: 'path', estimator: 'plsc', missing: 'mean', interval: 'bca', level: 0.95 },
        ...{ resamples: inferred ? 500 : 0, wave: 1, tolerance: 1e-10, maxIterations: 300 },
      },
    },
    quality: {
      ...{ responses: 120, analysed: 120, missingByItem: [], items: [], suspects: [], notes: [] },
      commonMethod: { harmanFirstFactor: null, fullCollinearity: [], notes: [] },
    },
    sem,
    hypotheses: sem.paths.map(({ from, to, estimate, interval, p }) => ({
      id: `${from}${to}`,
      group: null,
      statement: { zh: `${from} 影响 ${to}。`, en: `${from} acts on ${to}.` },
      verdict: !inferred ? 'not-tested' : p! < 0.05 ? 'supported' : 'not-supported',
      evidence: [
        {
          ...{ effect: [from, to], estimate, interval, p },
          text: { zh: '没有区间。', en: 'There is no interval.' },
        },
      ],
    })),
    diagnosis: { firms: [], clusters: [], importancePerformance: [], suppressions: [], notes: [] },
    exclusions: [],
  };
}

/** The same as the report and the pages read it. */
export function smallEdition(language: Language = 'en', inferred = true): Edition {
  return newEdition(smallResults(inferred), clusteredFirmsTheory, language);
}

import type { AnalysisPlan } from '@qunhai/api';
import { expect, it } from 'vitest';
import { areAllowed, chosenOptions } from './chosen-options.ts';

const plan: AnalysisPlan = {
  ...{ estimator: 'plsc', scheme: 'path', missing: 'mean', resamples: 5000, interval: 'bca' },
  ...{ level: 0.95, wave: 'latest', moderation: true, moderationApproach: 'two-stage' },
  moderationResamples: 2000,
  controls: [{ fact: 'employees', log: true }],
  ...{ levels: { by: 'cluster' }, configurations: {}, weights: null },
  ...{ levelings: [], controllable: [], conditions: [] },
  groups: { by: ['clustered', 'stage'], permutations: 1000 },
  ...{ correction: 'none', assessments: ['prediction', 'data'] },
  covariance: { estimator: 'MLR', interactions: false, scores: false },
  groupings: [{ by: 'stage', title: { zh: '阶段', en: 'stages' } }],
};

it('sends what was changed only, and takes lists for what they hold', () => {
  expect(chosenOptions(plan, structuredClone(plan))).toEqual({});
  const groups = { by: ['stage'], permutations: 1000 };
  const value: AnalysisPlan = { ...plan, groups, correction: 'holm', assessments: [] };
  expect(chosenOptions(plan, value)).toEqual({ groups, correction: 'holm', assessments: [] });
});

it('starts nothing that the server would refuse', () => {
  expect(areAllowed(plan)).toBe(true);
  for (const resamples of [49, Number.NaN]) expect(areAllowed({ ...plan, resamples })).toBe(false);
  expect(areAllowed({ ...plan, moderationResamples: 0 })).toBe(false);
  expect(areAllowed({ ...plan, groups: { by: [], permutations: 99 } })).toBe(false);
  expect(areAllowed({ ...plan, configurations: { conditions: ['CA'] } })).toBe(false);
  const twice = [...plan.controls, ...plan.controls];
  expect(areAllowed({ ...plan, controls: twice })).toBe(false);
});

it('takes products of items without PLSc only', () => {
  const products: AnalysisPlan = { ...plan, moderationApproach: 'product-indicator' };
  expect(areAllowed(products)).toBe(false);
  expect(areAllowed({ ...products, moderation: false })).toBe(true);
  expect(areAllowed({ ...products, estimator: 'pls' })).toBe(true);
});

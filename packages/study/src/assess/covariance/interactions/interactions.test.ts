import { RandomStream } from '@qunhai/kernel';
import { assessmentsSchema, type SemResults } from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { analysisPlan } from '../../../study-schema.ts';
import type { AssessedModel } from '../../assessed-model.ts';
import { Obstacle } from '../covariance-data.ts';
import { fitModel } from '../fit-model.ts';
import { covarianceText } from '../model-statements.ts';
import { interactionFindings } from './interaction-findings.ts';
import { interactionRows } from './interaction-rows.ts';

/** CA moderates what DC does to MK; factors correlate by .3, loadings are .8. */
const truth = 0.25;
const ids = ['DC', 'CA', 'MK'] as const;
const items = ids.map((id) =>
  clusteredFirmsTheory.items.filter(({ construct }) => construct === id).slice(0, 3),
);
const model: SemModel = {
  constructs: ids.map((id, c) => ({
    ...{ id, kind: 'reflective' as const, mode: 'A' as const },
    indicators: items[c]!.map((item) => item.id),
  })),
  paths: [
    { from: 'DC', to: 'MK' },
    { from: 'CA', to: 'MK' },
  ],
};

function answers(rows: number, missing = 0) {
  const stream = new RandomStream(12, 'latent interactions of a study');
  const variables = items.flat().map(({ id }) => id);
  const values = new Float64Array(rows * variables.length);
  for (let i = 0; i < rows; i++) {
    const dc = stream.normal();
    const ca = 0.3 * dc + Math.sqrt(0.91) * stream.normal();
    const explained = 0.3 * dc + 0.3 * ca + truth * dc * ca;
    // Var = .09 + .09 + 2·.09·.3 + .25²·1.09.
    const mk = explained + Math.sqrt(1 - 0.234 - truth ** 2 * 1.09) * stream.normal();
    [dc, ca, mk].forEach((score, c) => {
      for (let j = 0; j < 3; j++) {
        const answer = 0.8 * score + 0.6 * stream.normal();
        values[i * 9 + 3 * c + j] = stream.uniform() < missing ? Number.NaN : answer;
      }
    });
  }
  return { n: rows, p: 9, variables, values };
}

const extension = {
  ...{ id: 'H7', hypotheses: ['H7'], status: 'converged' },
  added: {
    constructs: [],
    paths: [],
    interactions: [{ id: 'CA × DC', predictor: 'DC', moderator: 'CA' }],
  },
};
const found = {
  ...{ model: 'H7', hypothesis: 'H7', predictor: 'DC', moderator: 'CA', to: 'MK' },
  ...{ estimate: 0.13, interval: { lower: 0.08, upper: 0.18, level: 0.95, method: 'percentile' } },
};

function assessed(rows: number, { missing = 0, moderation = true } = {}): AssessedModel {
  return {
    ...{ theory: clusteredFirmsTheory, model, seed: 1, workers: 1 },
    plan: analysisPlan.parse({ moderation }),
    wave: { matrix: answers(rows, missing) },
    sem: { extensions: [extension], moderation: [found] } as unknown as SemResults,
  } as unknown as AssessedModel;
}

function rowsOf(given: AssessedModel) {
  const fitted = fitModel(given, covarianceText(model));
  if (fitted instanceof Obstacle) throw new Error(fitted.reason.en);
  return interactionRows(given, fitted.rows, {});
}

describe('latent interactions of moderation hypotheses', () => {
  const rows = rowsOf(assessed(1200));
  const [effect] = rows.effects;

  it('are of the size that the answers were made with, where PLS is attenuated', () => {
    const { estimate, interval, standardError, verdict } = effect!.latent!;
    expect(interval!.lower).toBeLessThan(truth);
    expect(interval!.upper).toBeGreaterThan(truth);
    expect(Math.abs(estimate - truth) / standardError!).toBeLessThan(2);
    expect(verdict).toBe('supported');
    expect(effect).toMatchObject({ hypothesis: 'H7', to: 'MK', disagreements: ['size'] });
    expect(effect!.text!.en).toContain('the latent interaction');
    expect(effect!.text!.en).toContain('multiply');
  });

  it('come with their model: products, fit, no warning', () => {
    expect(rows.models).toHaveLength(1);
    expect(rows.models[0]).toMatchObject({
      ...{ id: 'H7', status: 'converged', estimator: 'MLR', missing: 'complete', rows: 1200 },
      ...{ products: [{ predictor: 'DC', moderator: 'CA', items: 3 }], unpaired: [], warnings: [] },
    });
    expect(rows.models[0]!.fit!.cfi).toBeGreaterThan(0.98);
    expect(interactionFindings(rows)).toMatchObject([{ id: 'interactions', verdict: 'caution' }]);
  });

  it('use every answer where some are missing', () => {
    const { models, effects } = rowsOf(assessed(900, { missing: 0.05 }));
    expect(models[0]).toMatchObject({ missing: 'full-information', rows: 900 });
    const { interval } = effects[0]!.latent!;
    expect(interval!.lower).toBeLessThan(truth);
    expect(interval!.upper).toBeGreaterThan(truth);
  });

  it('are not there, and why, where moderation was left out or the model has no solution', () => {
    const switchedOff = rowsOf(assessed(300, { moderation: false }));
    expect(switchedOff.obstacle!.en).toContain('analysis.moderation');
    expect(interactionRows(assessed(300), null, {}).obstacle!.en).toContain('base model');
    expect(interactionFindings(switchedOff)[0]).toMatchObject({ verdict: 'open' });
  });

  it('stand in results as the schema has them', () => {
    const part = { findings: [], notes: [], model: null, estimators: null, invariance: [] };
    const parsed = assessmentsSchema.safeParse({ covariance: { ...part, interactions: rows } });
    expect(parsed.error).toBeUndefined();
  });
});

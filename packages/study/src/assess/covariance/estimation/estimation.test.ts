import { RandomStream } from '@qunhai/kernel';
import { covarianceEstimators } from '@qunhai/results';
import { covarianceEstimators as ofEngine, type SemModel } from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import { analysisPlan } from '../../../study-schema.ts';
import type { AssessedModel } from '../../assessed-model.ts';
import { Obstacle } from '../covariance-data.ts';
import type { Claimed } from '../estimator-rows.ts';
import { type Fitted, fitModel } from '../fit-model.ts';
import { covarianceText } from '../model-statements.ts';
import { scoreRows } from '../scores/score-rows.ts';
import { estimationNotes } from './estimation-notes.ts';
import { ordinalCheck } from './ordinal-check.ts';
import { ordinalFinding } from './ordinal-finding.ts';

const ids = ['X', 'M', 'Y'] as const;
const model: SemModel = {
  constructs: ids.map((id) => ({
    ...{ id, kind: 'reflective' as const, mode: 'A' as const },
    indicators: [1, 2, 3, 4].map((j) => `${id.toLowerCase()}-${j}`),
  })),
  paths: [
    { from: 'X', to: 'M' },
    { from: 'M', to: 'Y' },
  ],
};
const text = covarianceText(model);
const claimed: Claimed[] = [
  { effect: ['X', 'M'], hypotheses: ['H1'], sign: '+' },
  { effect: ['X', 'M', 'Y'], hypotheses: ['H3'], sign: '+' },
];

/** X → M → Y with paths of .5 and loadings of .8, answered in skewed categories, cut at `cuts`. */
function assessed(
  cuts: readonly number[],
  { rows = 600, missing = 0, covariance = {}, of = model } = {},
): AssessedModel {
  const stream = new RandomStream(31, 'ordered categories');
  const variables = model.constructs.flatMap((c) => ('indicators' in c ? c.indicators : []));
  const values = new Float64Array(rows * 12);
  for (let i = 0; i < rows; i++) {
    const x = stream.normal();
    const m = 0.5 * x + Math.sqrt(0.75) * stream.normal();
    const y = 0.5 * m + Math.sqrt(0.75) * stream.normal();
    [x, m, y].forEach((score, c) => {
      for (let j = 0; j < 4; j++) {
        const behind = 0.8 * score + 0.6 * stream.normal();
        const answer = 1 + cuts.filter((cut) => behind > cut).length;
        values[i * 12 + 4 * c + j] = stream.uniform() < missing ? Number.NaN : answer;
      }
    });
  }
  return {
    ...{ model: of, theory: {}, plan: analysisPlan.parse({ covariance }) },
    wave: { matrix: { n: rows, p: 12, variables, values } },
    estimation: { estimate: null },
  } as unknown as AssessedModel;
}

const three = [0.3, 1.2];
const seven = [-1.5, -1, -0.5, 0, 0.5, 1];

function fitted(given: AssessedModel): Fitted {
  const found = fitModel(given, covarianceText(given.model));
  if (found instanceof Obstacle) throw new Error(found.reason.en);
  return found;
}

const standardized = ({ rows }: Fitted, to: string) =>
  rows.paths.find((path) => path.to === to)!.standardized;

describe('the estimator of a study', () => {
  it('is one that the engine has', () => {
    expect([...covarianceEstimators]).toEqual([...ofEngine]);
  });

  it.each(['WLSMV', 'ULSMV'] as const)(
    '%s finds the paths behind few, skewed answers, with thresholds and corrected fit',
    (estimator) => {
      const found = fitted(assessed(three, { covariance: { estimator } }));
      const { lower, upper } = standardized(found, 'M').interval!;
      expect(lower).toBeLessThan(0.5);
      expect(upper).toBeGreaterThan(0.5);
      const { ordinal, fit, loadings } = found.rows;
      expect(ordinal!.categories).toEqual({ fewest: 3, most: 3 });
      for (const { values } of ordinal!.thresholds)
        values.forEach(({ estimate, interval }, t) => {
          expect(Math.abs(estimate - three[t]!)).toBeLessThan(0.2);
          expect(interval!.upper).toBeGreaterThan(estimate);
        });
      for (const { standardized: loading } of loadings)
        expect(Math.abs(loading.estimate - 0.8)).toBeLessThan(0.1);
      expect(fit!.scaled!.p).toBeGreaterThan(0.001);
      expect(fit!.information).toBeNull();
      const cfi = fit!.measures.find(({ id }) => id === 'cfi')!;
      expect(cfi).toMatchObject({ judged: 'scaled', robust: null, verdict: 'passes' });
    },
  );

  it.each(['DWLS', 'ULS'] as const)('%s gives estimates and infers nothing', (estimator) => {
    const { rows } = fitted(assessed(three, { covariance: { estimator } }));
    for (const row of [...rows.paths, ...rows.loadings])
      expect([row.standardError, row.p, row.interval, row.standardized.interval]).toEqual([
        ...[null, null, null, null],
      ]);
    expect(rows.fit!.test.p).toBeNull();
    for (const { id, verdict } of rows.fit!.measures)
      if (id !== 'srmr') expect(verdict).toBe('open');
    const notes = estimationNotes(rows, 600).map(({ en }) => en);
    expect(notes.join(' ')).toContain('no robust correction');
  });

  it('takes complete rows where it is no likelihood, and says so', () => {
    const given = assessed(seven, { missing: 0.02, covariance: { estimator: 'MLM' } });
    const { rows } = fitted(given);
    expect(rows).toMatchObject({ estimator: 'MLM', missing: 'listwise' });
    expect(rows.rows + rows.leftOut).toBe(600);
    expect(rows.leftOut).toBeGreaterThan(50);
    expect(estimationNotes(rows, 600)[0]!.en).toContain(`${rows.rows} of 600 firms`);
    const all = fitted(assessed(seven, { missing: 0.02, covariance: { estimator: 'ML' } }));
    expect(all.rows).toMatchObject({ estimator: 'ML', missing: 'full-information', rows: 600 });
  });

  it('gives a construct of one item unit variance where answers are ordered, and refuses one with causes', () => {
    const single = (id: string): SemModel => ({
      ...model,
      constructs: model.constructs.map((c) =>
        c.id === id && 'indicators' in c ? { ...c, indicators: c.indicators.slice(0, 1) } : c,
      ),
    });
    const covariance = { estimator: 'WLSMV' };
    const { rows } = fitted(assessed(three, { covariance, of: single('X') }));
    expect(rows.status).toBe('converged');
    // Attenuated by the item's reliability of .64.
    expect(Math.abs(rows.paths[0]!.standardized.estimate - 0.4)).toBeLessThan(0.12);
    const refused = fitModel(
      assessed(three, { covariance, of: single('M') }),
      covarianceText(single('M')),
    );
    expect(refused).toBeInstanceOf(Obstacle);
    expect((refused as Obstacle).reason.en).toContain('M: a single item with causes');
  });
});

describe('the check of ordered categories', () => {
  const checked = (given: AssessedModel) => {
    const found = fitted(given);
    const check = ordinalCheck(given, found, text, claimed);
    return { check, finding: ordinalFinding(check, found.rows) };
  };

  it('sets both estimates side by side where items have few categories', () => {
    const { check, finding } = checked(assessed(three));
    expect(check).toMatchObject({ rows: 600, given: 600, categories: { fewest: 3, most: 3 } });
    const [path, chain] = check.effects;
    expect(Math.abs(path!.ordinal!.estimate - 0.5)).toBeLessThan(0.1);
    expect(path!.ordinal!.verdict).toBe('supported');
    expect(chain!.ordinal!.interval!.lower).toBeGreaterThan(0);
    expect(finding).toMatchObject({ id: 'covariance.order', verdict: 'passes' });
  });

  it('says why not: enough categories, too few complete rows', () => {
    const enough = checked(assessed(seven));
    expect(enough.check.effects).toEqual([]);
    expect(enough.finding.text.en).toContain('All items got 7');
    const few = checked(assessed(three, { rows: 120, missing: 0.25 }));
    expect(few.finding).toMatchObject({ verdict: 'open' });
    expect(few.finding.text.en).toContain('fewer than the 13 it takes');
  });
});

describe('factor scores', () => {
  it('have a determinacy, but none where answers are ordered', () => {
    const given = assessed(seven);
    const { constructs, notes } = scoreRows(given, { ...fitted(given), text });
    expect(constructs.map(({ construct }) => construct)).toEqual(['X', 'M', 'Y']);
    for (const { determinacy, regression } of constructs) {
      expect(determinacy.estimate).toBeGreaterThan(0.88);
      expect(determinacy.interval!.upper).toBeLessThan(0.97);
      expect(regression).toBeNull();
    }
    expect(notes.map(({ en }) => en).join(' ')).toContain('no scores of PLS');
    const ordered = assessed(three, { covariance: { estimator: 'WLSMV' } });
    expect(scoreRows(ordered, { ...fitted(ordered), text }).obstacle!.en).toContain('ordered');
  });
});

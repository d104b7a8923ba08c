import { assessmentsSchema } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { newEdition } from '../../edition/edition.ts';
import { sampleCovariance } from '../../testing/sample-covariance.ts';
import { sampleResults } from '../../testing/sample-results.ts';
import { sampleTheory } from '../../testing/sample-theory.ts';
import type { MethodCard } from '../method-card.ts';
import { renderCard } from '../render-card.ts';
import { covarianceCards } from './covariance-cards.ts';

const theory = sampleTheory();
const results = sampleResults(theory, { firms: 12 });
const languages = ['zh', 'en'] as const;
const editionOf = (language: 'zh' | 'en', covariance = sampleCovariance) =>
  newEdition({ ...results, assessments: { covariance } }, theory, language);

async function pageOf(language: 'zh' | 'en', covariance = sampleCovariance): Promise<string> {
  const edition = editionOf(language, covariance);
  const cards: string[] = [];
  for (const card of covarianceCards(edition)) cards.push((await renderCard(edition, card)).markup);
  return cards.join('');
}

const cellText = (cell: MethodCard['tables'][number]['groups'][number]['rows'][number][number]) =>
  typeof cell === 'string' ? cell : cell.text;

describe('cards of covariance-based SEM', () => {
  it('stand on results that the schema allows', () => {
    expect(assessmentsSchema.safeParse({ covariance: sampleCovariance }).error).toBeUndefined();
  });

  it('come in the order in which a reviewer asks, none without the family', () => {
    const ids = covarianceCards(editionOf('en')).map(({ id }) => id);
    expect(ids).toEqual(['estimators', 'covariance-model', 'invariance']);
    expect(covarianceCards(newEdition(results, theory, 'en'))).toEqual([]);
  });

  it.each(languages)('leave no place open and no table ragged in %s', async (language) => {
    expect(await pageOf(language)).not.toMatch(/\{\w+\}|undefined|NaN/);
    for (const { tables } of covarianceCards(editionOf(language)))
      for (const { columns, groups } of tables)
        for (const { rows } of groups)
          for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('tell every finding once', () => {
    const told = covarianceCards(editionOf('en')).flatMap(({ findings }) => findings);
    expect(told.map(({ id }) => id).sort()).toEqual(
      sampleCovariance.findings.map(({ id }) => id).sort(),
    );
  });

  it('say why an estimator has no figure, and what differs', async () => {
    const page = await pageOf('en');
    expect(page).toContain('PLS: Collinear items.');
    expect(page).toContain('because ML fits all equations at once');
    expect(page).toContain('This estimator gave no estimate.');
  });

  it('warn of composites, and of changing the model for its indices', async () => {
    const page = await pageOf('en');
    expect(page).toContain('IE: composites of their items');
    expect(page).toContain('add nothing without a reason in theory');
  });

  it('give the corrected p of a step, and why a construct has no ladder', () => {
    const [, , card] = covarianceCards(editionOf('en'));
    const [allowed, steps] = card!.tables;
    const metric = steps!.groups[0]!.rows[1]!;
    expect(metric.map(cellText)).toEqual(
      expect.arrayContaining(['Metric', '25.1 (4)', '< .001', '−.082', 'Not in order']),
    );
    expect(allowed!.groups[0]!.rows[1]!.map(cellText)).toContain('One item only.');
  });

  it('show what the search freed, what that allows, and that it was a search', async () => {
    const [, , card] = covarianceCards(editionOf('en'));
    const [allowed, , freed, steps] = card!.tables;
    expect(allowed!.groups[0]!.rows[0]!.map(cellText).at(-1)).toBe(
      'Compare paths and latent means.',
    );
    expect(freed!.groups[0]!.rows.map((row) => row.map(cellText))).toEqual([
      ['Metric', 'GE2', 'Beta', '21.7', '< .001', '−0.412'],
      ['Scalar', 'GE2', 'Beta', '—', '—', '—'],
    ]);
    expect(steps!.groups[0]!.rows[0]!.map(cellText)).toContain('2.2 (3)');
    const page = await pageOf('en');
    expect(page).toContain('Byrne');
    expect(page).toContain('are not those of planned tests');
    expect(await pageOf('zh')).toContain('都不是事先计划的检验');
  });

  it('set the small-sample χ² and what sampling leaves of residuals beside the others', () => {
    const card = covarianceCards(editionOf('en')).find(({ id }) => id === 'covariance-model')!;
    const [fit] = card.tables;
    expect(fit!.groups[0]!.rows[1]!.map(cellText)).toEqual([
      ...['χ²(885)', '957.2', '—', '—', 'Caution'],
    ]);
    const residuals = card.tables.at(-1)!;
    expect(residuals.groups[0]!.rows[0]!.map(cellText)).toEqual(['CN1 – DC1', '.169', '.052']);
    expect(residuals.note).toContain('about 31.4 beyond .10');
  });

  it('give the rules of the measures of fit once, with the findings', () => {
    const [, card] = covarianceCards(editionOf('en'));
    expect(card!.tables[0]!.columns.map(({ head }) => head)).not.toContain('Rule of thumb');
    expect(card!.tables[0]!.note).toContain('AIC and BIC: Of two prefer the smaller.');
  });

  it.each([null, { lower: 0.05, upper: 0.31, level: 0.95, method: 'percentile' as const }])(
    'list what the theory defines, with intervals (resampled: %o)',
    async (bootstrap) => {
      const interval = { lower: 0.06, upper: 0.3, level: 0.95, method: 'normal' as const };
      const figures = { estimate: 0.18, standardError: 0.06, p: 0.003, interval, bootstrap };
      const model = {
        ...sampleCovariance.model!,
        parametersUsed: ['CA ~ a*DL', 'twice := 2 * a'],
        defined: [{ name: 'twice', text: 'twice := 2 * a', ...figures }],
      };
      for (const language of languages) {
        const page = await pageOf(language, { ...sampleCovariance, model });
        expect(page).toContain('twice := 2 * a');
        expect(/\[0\.050?, 0\.310?\]/.test(page)).toBe(bootstrap !== null);
        expect(page).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    },
  );

  it('remain when there is no model, and say so', async () => {
    const none = { ...sampleCovariance, model: null, estimators: null, invariance: [] };
    for (const language of languages) {
      const page = await pageOf(language, none);
      expect(page).toContain(none.notes[0]![language]);
      expect(page).not.toContain('<table');
    }
  });
});

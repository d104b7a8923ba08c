import type { SemModel } from '@qunhai/sem';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { expect, it } from 'vitest';
import { analysisModel } from './analysis-model.ts';
import { mediationModel } from './mediation-model.ts';

const all = new Set(theory.items.map(({ id }) => id));
const { model } = analysisModel(theory, all);
const added = (extended: SemModel | null) =>
  extended?.paths.slice(model.paths.length).map(({ from, to }) => `${from} ${to}`);

it('adds the direct paths from resources to outcomes, and keeps the others', () => {
  const extended = mediationModel(model, theory);
  expect(extended?.paths.slice(0, model.paths.length)).toEqual(model.paths);
  expect(added(extended)).toHaveLength(9);
  expect(added(extended)).toContain('DL GR');
});

it('adds nothing where nothing is mediated', () => {
  expect(mediationModel({ ...model, paths: [{ from: 'DL', to: 'CA' }] }, theory)).toBe(null);
  expect(mediationModel(model, { ...theory, hypotheses: [] })).toBe(null);
});

it('adds no path that is there already', () => {
  const direct = { ...model, paths: [...model.paths, { from: 'DL', to: 'GR' }] };
  expect(mediationModel(direct, theory)?.paths).toHaveLength(direct.paths.length + 8);
});

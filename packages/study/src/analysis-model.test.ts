import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { analysisModel } from './analysis-model.ts';

const all = new Set(theory.items.map(({ id }) => id));

describe('analysisModel', () => {
  it('takes the base paths, reflective as mode A and composites as mode B', () => {
    const { model, notes } = analysisModel(theory, all);
    expect(notes.map(({ en }) => en)).toEqual([
      expect.stringContaining('construct IG stands on no'),
    ]);
    expect(model.paths).toHaveLength(14);
    expect(model.constructs.map(({ id, kind, mode }) => `${id} ${kind} ${mode}`)).toEqual([
      'DL reflective A',
      'IE composite B',
      'CN composite B',
      'CA reflective A',
      'DC reflective A',
      'GR reflective A',
      'GE reflective A',
      'MK reflective A',
    ]);
  });

  it('leaves out items and constructs that the data lack, and says so', () => {
    const measured = new Set([...all].filter((id) => !/^(CN|GR|DL2)/.test(id)));
    const { model, notes } = analysisModel(theory, measured);
    expect(model.constructs.map(({ id }) => id)).toEqual(['DL', 'IE', 'CA', 'DC', 'GE', 'MK']);
    expect(model.paths.some(({ from, to }) => from === 'GR' || to === 'GR')).toBe(false);
    expect(model.constructs[0]).toMatchObject({ indicators: ['DL1', 'DL3', 'DL4'] });
    const told = notes.map(({ en }) => en).join('\n');
    for (const name of ['CN', 'GR', 'DL2']) expect(told).toContain(name);
  });

  it('drops a construct whose partners are all unmeasured', () => {
    const { model } = analysisModel(theory, new Set(['DL1', 'GE1', 'MK1']));
    expect(model.constructs.map(({ id }) => id)).toEqual(['GE', 'MK']);
  });

  it('brings in second-order constructs on paths with their components', () => {
    const grown = { ...theory, paths: [{ from: 'CA', to: 'IG', model: 'base' as const }] };
    const { model } = analysisModel(grown, all);
    expect(model.constructs.map(({ id }) => id).sort()).toEqual(['CA', 'GE', 'GR', 'IG', 'MK']);
    const unmeasured = new Set([...all].filter((id) => !id.startsWith('GR')));
    expect(analysisModel(grown, unmeasured).model.paths).toEqual([]);
  });
});

import { QunhaiError } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { moderatedData, moderatedModel } from '../../golden/moderated-study.ts';
import { estimatePls } from '../estimate/estimate-pls.ts';
import type { PlsOptions } from '../estimate/pls-result.ts';
import { addControls } from './add-controls.ts';
import type { SemInteraction, SemModel } from './model.ts';

const data = moderatedData(60);
const interaction = moderatedModel.interactions![0]!;
const changed = (change: Partial<SemInteraction>): SemModel => ({
  ...moderatedModel,
  interactions: [{ ...interaction, ...change }],
});
const secondOrder: SemModel = {
  constructs: [
    ...moderatedModel.constructs,
    { id: 'H', kind: 'second-order', mode: 'A', components: ['X'], approach: 'two-stage' },
  ],
  paths: [
    { from: 'H', to: 'Y' },
    { from: 'M', to: 'Y' },
    { from: 'Y', to: 'Z' },
  ],
  interactions: [{ id: 'HM', predictor: 'H', moderator: 'M', to: ['Y'] }],
};

describe('faults of interactions, squares and controls are named', () => {
  it.each<[string, SemModel, object, PlsOptions?]>([
    ['duplicate-construct', changed({ id: 'Y' }), { construct: 'Y' }],
    [
      'unknown-construct',
      changed({ moderator: 'Q' }),
      { construct: 'Q', field: 'interactions.XM' },
    ],
    ['unknown-construct', changed({ to: ['Q'] }), { construct: 'Q' }],
    ['moderated-by-itself', changed({ moderator: 'X' }), { term: 'XM', construct: 'X' }],
    ['without-outcome', changed({ to: [] }), { id: 'XM' }],
    ['duplicate-path', changed({ to: ['Y', 'Y'] }), { from: 'XM', to: 'Y' }],
    ['term-without-main-effect', changed({ to: ['Z'] }), { term: 'XM', from: 'X', to: 'Z' }],
    [
      'duplicate-interaction',
      {
        ...moderatedModel,
        interactions: [interaction, { id: 'MX', predictor: 'M', moderator: 'X', to: ['Y'] }],
      },
      { terms: ['XM', 'MX'] },
    ],
    [
      'component-in-path',
      { ...secondOrder, interactions: [{ ...interaction, to: ['Y'] }] },
      { construct: 'H', component: 'X' },
    ],
    ['construct-named-as-indicator', changed({ id: 'x1' }), { construct: 'x1', owner: 'X' }],
    [
      'product-indicators-second-order',
      secondOrder,
      { term: 'HM', construct: 'H' },
      { moderation: 'product-indicator' },
    ],
    [
      'product-indicators-consistent',
      moderatedModel,
      { approach: 'orthogonalizing' },
      { moderation: 'orthogonalizing', consistent: true },
    ],
    [
      'product-indicators-quadratic',
      { ...moderatedModel, quadratics: [{ id: 'XX', construct: 'X', to: ['Y'] }] },
      { term: 'XX' },
      { moderation: 'product-indicator' },
    ],
    [
      'without-outcome',
      { ...moderatedModel, controls: [{ id: 'size', variable: 'x1', to: [] }] },
      { id: 'size' },
    ],
    [
      'duplicate-indicator',
      { ...moderatedModel, controls: [{ id: 'size', variable: 'x1' }] },
      { indicator: 'x1' },
    ],
    [
      'unknown-construct',
      { ...moderatedModel, controls: [{ id: 'size', variable: 's', to: ['Q'] }] },
      { construct: 'Q' },
    ],
  ])('%s', (code, model, details, options = {}) => {
    try {
      estimatePls(model, data, options);
    } catch (error) {
      expect(error).toBeInstanceOf(QunhaiError);
      expect((error as QunhaiError).code).toBe(`sem.${code}`);
      expect((error as QunhaiError).details).toMatchObject(details);
      expect((error as QunhaiError).text.zh.fix).toMatch(/。$/);
      return;
    }
    expect.unreachable('the fault was not found');
  });
});

describe('controls', () => {
  it('are single-indicator constructs with paths to every construct that has a predecessor', () => {
    const whole = addControls({ ...moderatedModel, controls: [{ id: 'age', variable: 'years' }] });
    expect(whole.constructs.at(-1)).toMatchObject({ id: 'age', indicators: ['years'] });
    expect(whole.paths.filter(({ from }) => from === 'age').map(({ to }) => to)).toEqual([
      'Y',
      'Z',
    ]);
    expect(addControls(moderatedModel)).toBe(moderatedModel);
  });

  it('hold a variable constant', () => {
    const { n, p } = data;
    const wider = new Float64Array(n * (p + 1));
    for (let i = 0; i < n; i++) {
      wider.set(data.values.subarray(i * p, (i + 1) * p), i * (p + 1));
      wider[i * (p + 1) + p] = (i * 37) % 11;
    }
    const withAge = { n, p: p + 1, variables: [...data.variables, 'years'], values: wider };
    const controlled = estimatePls(
      { ...moderatedModel, controls: [{ id: 'age', variable: 'years', to: ['Z'] }] },
      withAge,
    );
    const written = estimatePls(
      {
        ...moderatedModel,
        constructs: [
          ...moderatedModel.constructs,
          { id: 'age', kind: 'composite', mode: 'unit', indicators: ['years'] },
        ],
        paths: [...moderatedModel.paths, { from: 'age', to: 'Z' }],
      },
      withAge,
    );
    expect(controlled.constructs.map((c) => c.id)).toEqual(['X', 'M', 'Y', 'Z', 'age', 'XM']);
    expect(controlled.pathCoefficients).toEqual(written.pathCoefficients);
  });
});

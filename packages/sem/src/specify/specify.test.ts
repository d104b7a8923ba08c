import { QunhaiError } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { secondOrderModel } from '../../golden/simulated-study.ts';
import type { SemModel } from './model.ts';
import { modelStages } from './model-stages.ts';
import { topologicalOrder } from './topological-order.ts';
import { validateModel } from './validate-model.ts';

const construct = (id: string, indicators = [`${id}1`, `${id}2`]) =>
  ({ id, kind: 'reflective', mode: 'A', indicators }) as const;
const second = (id: string, components: string[]) =>
  ({ id, kind: 'second-order', mode: 'A', components, approach: 'two-stage' }) as const;
const model = (constructs: SemModel['constructs'], ...paths: string[]): SemModel => ({
  constructs,
  paths: paths.map((path) => ({ from: path.split('>')[0]!, to: path.split('>')[1]! })),
});
const [a, b, c] = [construct('A'), construct('B'), construct('C')];

describe('validateModel names the fault', () => {
  it.each<[string, SemModel, object]>([
    ['empty-model', model([]), { field: 'constructs' }],
    ['empty-model', model([a, b]), { field: 'paths' }],
    ['duplicate-construct', model([a, a], 'A>A'), { construct: 'A' }],
    ['construct-without-indicators', model([a, construct('B', [])], 'A>B'), { construct: 'B' }],
    ['duplicate-indicator', model([a, construct('B', ['A2'])], 'A>B'), { indicator: 'A2' }],
    ['duplicate-indicator', model([a, construct('B', ['x', 'x'])], 'A>B'), { indicator: 'x' }],
    ['unknown-construct', model([a, b], 'A>X'), { construct: 'X', field: 'paths[0]' }],
    ['duplicate-path', model([a, b], 'A>B', 'A>B'), { from: 'A', to: 'B' }],
    ['cyclic-paths', model([a, b, c], 'A>B', 'B>C', 'C>B'), { cycle: ['B', 'C', 'B'] }],
    ['cyclic-paths', model([a, b], 'A>A'), { cycle: ['A', 'A'] }],
    ['isolated-construct', model([a, b, c], 'A>B'), { construct: 'C' }],
    ['unknown-construct', model([a, second('S', ['X'])], 'A>S'), { construct: 'X' }],
    [
      'component-not-first-order',
      model([a, b, second('S', ['B']), second('T', ['S'])], 'A>T'),
      { component: 'S' },
    ],
    [
      'component-shared',
      model([a, b, second('S', ['B']), second('T', ['B'])], 'A>S', 'A>T'),
      { component: 'B', constructs: ['S', 'T'] },
    ],
    [
      'component-in-path',
      model([a, b, second('S', ['B'])], 'A>S', 'A>B'),
      { construct: 'S', component: 'B' },
    ],
    [
      'component-named-as-indicator',
      model([a, construct('B', ['B']), second('S', ['B'])], 'A>S'),
      { component: 'B' },
    ],
  ])('%s', (code, faulty, details) => {
    try {
      validateModel(faulty, false);
    } catch (error) {
      expect(error).toBeInstanceOf(QunhaiError);
      expect((error as QunhaiError).code).toBe(`sem.${code}`);
      expect((error as QunhaiError).details).toMatchObject(details);
      expect((error as QunhaiError).text.zh.fix).toMatch(/[。]$/);
      return;
    }
    expect.unreachable('the fault was not found');
  });

  it('refuses repeated indicators where they give nothing to interpret', () => {
    const faulty = (mode: 'A' | 'B', consistent: boolean) => () =>
      validateModel(secondOrderModel('repeated-indicators', mode), consistent);
    expect(faulty('B', false)).toThrow(
      expect.objectContaining({
        code: 'sem.repeated-endogenous',
        details: { construct: 'H', cause: 'A' },
      }),
    );
    expect(faulty('A', true)).toThrow(
      expect.objectContaining({
        code: 'sem.repeated-consistent',
        details: { construct: 'H', component: 'H1' },
      }),
    );
    expect(faulty('A', false)).not.toThrow();
    const { constructs } = secondOrderModel('repeated-indicators', 'B');
    const exogenous = { constructs, paths: ['A', 'B'].map((to) => ({ from: 'H', to })) };
    expect(() => validateModel(exogenous, false)).not.toThrow();
  });

  it('accepts a valid model', () => {
    expect(() => validateModel(secondOrderModel('two-stage'), true)).not.toThrow();
  });
});

it('topologicalOrder keeps the given order where paths allow', () => {
  const paths = [{ from: 'C', to: 'A' }];
  expect(topologicalOrder(['A', 'B', 'C'], paths)).toEqual(['B', 'C', 'A']);
});

describe('modelStages', () => {
  it('two-stage: components stand in for the construct, then become its indicators', () => {
    const { first, final } = modelStages(secondOrderModel('two-stage'));
    expect(first!.constructs.map((x) => x.id)).toEqual(['A', 'H1', 'H2', 'H3', 'B']);
    expect(first!.paths).toHaveLength(7);
    expect(first!.paths).toContainEqual({ from: 'H2', to: 'B' });
    expect(final.constructs.map((x) => x.id)).toEqual(['A', 'H', 'B']);
    expect(final.constructs[1]!.indicators).toEqual(['H1', 'H2', 'H3']);
    expect(final.constructs[1]!.kind).toBe('composite');
  });

  it('repeated indicators: paths to the components in mode A, from them in mode B', () => {
    const { first, final } = modelStages(secondOrderModel('repeated-indicators', 'A'));
    expect(first).toBeNull();
    expect(final.constructs.find((x) => x.id === 'H')!.indicators).toHaveLength(8);
    expect(final.paths).toContainEqual({ from: 'H', to: 'H3' });
    const formed = modelStages(secondOrderModel('repeated-indicators', 'B'));
    expect(formed.final.paths).toContainEqual({ from: 'H3', to: 'H' });
  });
});

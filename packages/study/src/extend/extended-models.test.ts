import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { analysisModel } from '../analysis-model.ts';
import { extensions } from './extended-models.ts';

const all = new Set(theory.items.map(({ id }) => id));
const { model: base } = analysisModel(theory, all);
const of = (id: string, measured: ReadonlySet<string> = all) =>
  extensions(theory, base, measured).find((extension) => extension.id === id)!;
const without = (pattern: RegExp) => new Set([...all].filter((id) => !pattern.test(id)));
const arrows = (paths: readonly { from: string; to: string }[]) =>
  paths.map(({ from, to }) => `${from} ${to}`);

describe('extensions', () => {
  it('makes one model a hypothesis, and one for the parts of H11', () => {
    expect(extensions(theory, base, all).map(({ id }) => id)).toEqual([
      ...['H7', 'H8', 'H9', 'H10', 'H11', 'H12'],
    ]);
    const { hypotheses, added } = of('H11');
    expect(hypotheses.map(({ id }) => id)).toEqual(['H11a', 'H11b', 'H11c']);
    expect(added).toEqual({
      constructs: ['LF', 'LC', 'LP'],
      paths: ['LF', 'LC', 'LP'].map((from) => ({ from, to: 'DC' })),
      interactions: [],
    });
  });

  it('adds products with the effects of their factors, and keeps the base model as it is', () => {
    const { added, model } = of('H8');
    expect(added.constructs).toEqual(['AQ']);
    expect(arrows(added.paths)).toEqual(['AQ CA', 'AQ DC']);
    expect(added.interactions.map(({ id, to }) => [id, to])).toEqual([
      ['AQ × DL', ['CA', 'DC']],
      ['AQ × IE', ['CA', 'DC']],
      ['AQ × CN', ['CA', 'DC']],
    ]);
    expect(model!.constructs.slice(0, base.constructs.length)).toEqual(base.constructs);
    expect(model!.paths.slice(0, base.paths.length)).toEqual(base.paths);
    expect(of('H7').added.paths).toEqual([]);
  });

  it('leaves out what is not measured, and says so when nothing is left', () => {
    expect(of('H8', without(/^CN/)).added.interactions.map(({ id }) => id)).toEqual([
      'AQ × DL',
      'AQ × IE',
    ]);
    expect(arrows(of('H11', without(/^LC/)).added.paths)).toEqual(['LF DC', 'LP DC']);
    const { model, obstacle } = of('H9', without(/^TR/));
    expect(model).toBe(null);
    expect(obstacle!.en).toContain('do not measure TR');
  });

  it('adds no path that would close a circle', () => {
    const looped = structuredClone(theory);
    const h9 = looped.hypotheses.find(({ id }) => id === 'H9')!;
    if (h9.kind === 'moderation') Object.assign(h9, { from: ['MK'], to: ['DC'] });
    const { model, obstacle } = extensions(looped, base, all).find(({ id }) => id === 'H9')!;
    expect(model).toBe(null);
    expect(obstacle!.en).toContain('circle');
  });
});

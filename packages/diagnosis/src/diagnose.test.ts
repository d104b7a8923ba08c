import { resultsSchema } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { smallEstimates, smallStudy, smallTheory } from '../golden/small-study.ts';
import { diagnose } from './index.ts';

const schema = resultsSchema.shape.diagnosis;
const english = (notes: readonly { en: string }[]) => notes.map(({ en }) => en).join('\n');

describe('diagnose', () => {
  const input = smallStudy({ north: 12, south: 9, none: 5 }, smallEstimates(60));
  const result = diagnose(input);

  it('keeps the contract', () => {
    expect(schema.parse(result)).toEqual(result);
    expect(result.firms).toHaveLength(26);
    expect(result.clusters.map(({ cluster }) => cluster)).toEqual(['north', 'south']);
    expect(result.coordinationGrades).toHaveLength(10);
    expect(result.suppressions).toEqual([]);
  });

  it('fills every part', () => {
    const [firm] = result.firms;
    expect(firm!.peers).toEqual({ group: 'cluster', firms: 11 });
    expect(result.firms[23]!.peers).toEqual({ group: 'wave', firms: 25 });
    expect(firm!.scores.map(({ construct }) => construct)).toEqual([
      'BASE',
      'EDGE',
      'SKILL',
      'GROW',
      'REACH',
      'STUCK',
      'ALL',
    ]);
    expect(firm!.coupling).not.toBeNull();
    expect(result.firms.some(({ constraints }) => constraints.length > 0)).toBe(true);
    const [north] = result.clusters;
    expect(north!.structure!.groups.map(({ id }) => id)).toEqual([
      'BASE',
      'culture',
      'infrastructure',
    ]);
    expect(north!.nature).toHaveLength(6);
    expect(result.importancePerformance.map(({ target }) => target)).toEqual(['GROW', 'ALL']);
  });

  it('gives the same result again, and another interval for another seed', () => {
    expect(diagnose(input)).toEqual(result);
    const other = diagnose({ ...input, seed: 7 });
    expect(other.firms[0]!.scores).not.toEqual(result.firms[0]!.scores);
    expect(other.firms.map(({ scores }) => scores.map(({ percentile }) => percentile))).toEqual(
      result.firms.map(({ scores }) => scores.map(({ percentile }) => percentile)),
    );
  });

  it('does not change its input', () => {
    const study = smallStudy({ north: 8 }, smallEstimates(30));
    const copy = structuredClone(study);
    diagnose(study);
    expect(study).toEqual(copy);
  });
});

describe('what is missing is said, not made up', () => {
  it('works without an estimated model', () => {
    const result = diagnose(smallStudy({ north: 12, south: 9 }));
    schema.parse(result);
    expect(result.firms.every(({ constraints }) => constraints.length === 0)).toBe(true);
    const points = result.importancePerformance[0]!.points;
    expect(points.map(({ construct }) => construct)).toEqual(['BASE', 'EDGE', 'SKILL']);
    expect(points.every(({ importance }) => importance.estimate === null)).toBe(true);
    expect(points.every(({ performance }) => performance.estimate !== null)).toBe(true);
    expect(english(result.notes)).toContain('The model was not estimated');
    expect(english(result.notes)).toContain('not in an estimated model');
  });

  it('works with a theory that has no resources, stages, lock-ins or targets', () => {
    const bare = smallStudy({ none: 20 }, smallEstimates(30));
    const result = diagnose({
      ...bare,
      theory: {
        ...smallTheory,
        resources: [],
        diagnosis: { stages: [], lockIns: [], targets: [], constraints: [] },
      },
    });
    schema.parse(result);
    expect(result.clusters).toEqual([]);
    expect(result.importancePerformance).toEqual([]);
    expect(result.firms[0]!).toMatchObject({
      stages: [],
      stage: null,
      coupling: null,
      lockIns: [],
    });
    for (const part of [
      'no cluster resources',
      'no stages',
      'no two constructs',
      'no lock-ins',
      'no outcomes',
      'which cluster',
    ])
      expect(english(result.notes)).toContain(part);
  });

  it('leaves out what nobody answered and names it', () => {
    const silent = new Set([3, 4, 5]);
    const result = diagnose(
      smallStudy({ north: 9 }, {}, (row, column) =>
        silent.has(column) ? Number.NaN : 1 + ((row + column) % 7),
      ),
    );
    expect(result.firms[0]!.scores.map(({ construct }) => construct)).not.toContain('EDGE');
    expect(english(result.notes)).toContain('do not measure these constructs: EDGE');
    expect(result.firms[0]!.coupling).toBeNull();
  });

  it('a firm without answers has no scores, and no NaN is left anywhere', () => {
    const result = diagnose(
      smallStudy({ north: 9 }, smallEstimates(30), (row, column) =>
        row === 0 ? Number.NaN : 1 + ((row * 3 + column) % 7),
      ),
    );
    schema.parse(result);
    expect(
      result.firms[0]!.scores.every(({ score, answered }) => score === null && answered === 0),
    ).toBe(true);
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
  });
});

describe('input that does not fit is refused', () => {
  const study = smallStudy({ north: 8 }, smallEstimates(30));
  it.each([
    ['diagnosis.level-range', { level: 95 }],
    ['diagnosis.wrong-length', { weights: { ...study.weights!, draws: new Float64Array(3) } }],
    [
      'diagnosis.wrong-length',
      { effects: { ...study.effects!, draws: null, resamples: 1 }, facts: [] },
    ],
    [
      'diagnosis.unknown-indicator',
      {
        weights: {
          rows: [{ construct: 'EDGE', indicator: 'e9', estimate: 1 }],
          draws: null,
          resamples: 0,
        },
      },
    ],
  ])('%s', (code, change) => {
    expect(() => diagnose({ ...study, ...change })).toThrow(expect.objectContaining({ code }));
  });
});

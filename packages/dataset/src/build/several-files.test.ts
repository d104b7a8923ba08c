import { describe, expect, it } from 'vitest';
import type { Dataset } from '../dataset.ts';
import type { Cell } from '../raw-table.ts';
import { buildDataset } from './build-dataset.ts';
import { smallTheory } from './small-theory.fixture.ts';
import { tableOf } from './table.fixture.ts';

const theory = smallTheory();
const file = (name: string, header: Cell[], ...rows: Cell[][]) => ({
  table: tableOf([header, ...rows], { file: name }),
});
const answers = (name: string, ...rows: Cell[][]) =>
  file(name, ['firm', 'wave', 'A1', 'A2', 'B1', 'B2'], ...rows);
const ties = (name: string, ...rows: Cell[][]) =>
  file(name, ['from', 'to', 'kind', 'wave'], ...rows);
const left = (dataset: Dataset) =>
  dataset.exclusions.map(({ table, file, row, firm, code }) =>
    [table, file, row, firm, code].join(' '),
  );
const reasons = (dataset: Dataset) => dataset.exclusions.map(({ reason }) => reason.en);

describe('a table in several files', () => {
  const responses = answers('r.csv', ['a', 1, 1, 1, 1, 1], ['b', 1, 2, 2, 2, 2]);

  it('keeps the first of two rows and names the file where it stands', () => {
    const dataset = buildDataset({
      theory,
      tables: {
        responses,
        firms: [
          file('f1.csv', ['firm', 'cluster'], ['a', 'x'], ['a', 'y']),
          file('f2.csv', ['firm', 'cluster'], ['b', 'y'], ['a', 'z']),
        ],
        clusters: [
          file('c1.csv', ['cluster', 'name_en'], ['x', 'One']),
          file('c2.csv', ['cluster', 'name_en'], ['x', 'Other'], ['y', 'Two']),
        ],
        ties: [
          ties('t1.csv', ['a', 'b', 'supply', 1]),
          ties('t2.csv', ['a', 'b', 'supply', 1], ['b', 'a', 'supply', 1]),
        ],
      },
    });
    expect(dataset.firms.map(({ id, cluster }) => `${id} ${cluster}`)).toEqual(['a x', 'b y']);
    expect(dataset.clusters.map(({ name }) => name!.en)).toEqual(['One', 'Two']);
    expect(dataset.ties.map(({ from, to }) => from + to)).toEqual(['ab', 'ba']);
    expect(left(dataset)).toEqual([
      'firms f1.csv 3 a duplicate-firm',
      'firms f2.csv 3 a duplicate-firm',
      'clusters c2.csv 2  duplicate-cluster',
      'ties t2.csv 2 a duplicate-tie',
    ]);
    expect(reasons(dataset)).toEqual([
      'Same firm as row 2; the first was kept.',
      'Same firm as row 2 of f1.csv; the first was kept.',
      'Same cluster as row 2 of c1.csv; the first was kept.',
      'Same firms, kind and wave as row 2 of t1.csv; the first was kept.',
    ]);
  });

  it('may hold nothing in a file but what stands in another', () => {
    const again = answers('r2.csv', ['b', 1, 3, 3, 3, 3]);
    const dataset = buildDataset({ theory, tables: { responses: [responses, again] } });
    expect(left(dataset)).toEqual(['responses r2.csv 2 b duplicate']);
    expect([...dataset.responses.items.A1!]).toEqual([1, 2]);
  });
});

describe('answers an analyst leaves out', () => {
  const tables = {
    responses: [
      answers('r.csv', ['a', 1, 1, 1, 1, 1], ['b', 1, 2, 2, 2, 2], ['a', 2, 3, 3, 3, 3]),
      answers('late.csv', ['a', 1, 4, 4, 4, 4]),
    ],
    ties: [
      ties('t.csv', ['a', 'b', 'supply', 1], ['a', 'b', 'supply', 2], ['b', 'a', 'social', 1]),
    ],
  };
  const reason = { zh: '代填', en: 'filled in by an agent' };

  it('are dropped with every repetition and the ties of that wave, each listed with the reason', () => {
    const dataset = buildDataset({ theory, tables, exclusions: [{ firm: ' a', wave: 1, reason }] });
    expect(dataset.responses.firm).toEqual(['b', 'a']);
    expect(dataset.responses.wave).toEqual([1, 2]);
    expect(dataset.ties.map(({ from, wave }) => `${from}${wave}`)).toEqual(['a2', 'b1']);
    expect(left(dataset)).toEqual([
      'responses r.csv 2 a excluded-by-analyst',
      'responses late.csv 2 a excluded-by-analyst',
      'ties t.csv 2 a excluded-by-analyst',
    ]);
    expect(dataset.exclusions[0]!.reason).toEqual({
      zh: '由分析者剔除：代填',
      en: 'Left out by the analyst: filled in by an agent',
    });
  });

  it('without a wave are those of every wave, although the firm is then unknown', () => {
    const dataset = buildDataset({ theory, tables, exclusions: [{ firm: 'a', reason }] });
    expect(dataset.firms.map(({ id }) => id)).toEqual(['b']);
    expect(new Set(dataset.exclusions.map(({ code }) => code))).toEqual(
      new Set(['excluded-by-analyst']),
    );
    expect(dataset.exclusions).toHaveLength(5);
  });

  it('that nobody gave are a notice, by place and not by firm', () => {
    const exclusions = [
      { firm: 'b', reason },
      { firm: 'nobody', wave: 1, reason },
      { firm: 'a', wave: 7, reason },
    ];
    const { notices } = buildDataset({ theory, tables, exclusions });
    const told = notices.map(({ en }) => en).filter((text) => text.includes('meets no answer'));
    expect(told).toHaveLength(2);
    expect(told.join()).toMatch(/Entry 2 .*Entry 3 /);
    expect(told.join()).not.toContain('nobody');
  });

  it('may be all of a file, but not all there are', () => {
    const exclusions = [{ firm: 'a', wave: 1, reason }];
    expect(() => buildDataset({ theory, tables, exclusions })).not.toThrow();
    const all = ['a', 'b'].map((firm) => ({ firm, reason }));
    expect(() => buildDataset({ theory, tables, exclusions: all })).toThrow(
      /None of the 3 rows of r.csv .*Left out by the analyst/,
    );
  });

  it('change nothing when there are none', () => {
    expect(buildDataset({ theory, tables, exclusions: [] })).toEqual(
      buildDataset({ theory, tables }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Cell } from '../../components/science-table/cell.ts';
import type { TableContent } from '../../components/science-table/table-content.ts';
import { loadingTable, weightTable } from '../../pages/measure/tables/indicator-tables.ts';
import { reliabilityTable } from '../../pages/measure/tables/reliability-table.ts';
import {
  crossLoadingTable,
  fornellLarckerTable,
  htmtPairs,
  htmtTable,
} from '../../pages/measure/tables/validity-tables.ts';
import {
  decompositionTable,
  mediationTable,
  specificTable,
} from '../../pages/test/tables/effect-tables.ts';
import { hypothesisEffects, hypothesisTable } from '../../pages/test/tables/hypothesis-table.ts';
import { pathTable } from '../../pages/test/tables/path-table.ts';
import { rSquaredTable } from '../../pages/test/tables/r-squared-table.ts';
import { smallEdition } from '../testing/small-edition.ts';
import type { BuildTable } from './result-table-view.tsx';
import { scienceContent } from './science-content.tsx';

const missing = 'Intervals are being computed.';

function content(build: BuildTable, inferred = true): TableContent {
  return scienceContent(build(smallEdition('en', inferred))!, missing);
}

function cell(table: TableContent, row: string, head: string): Cell {
  const column = table.columns.findIndex((each) => each.head === head);
  const rows = table.groups.flatMap((group) => group.rows);
  const found = rows.find(([first]) => {
    const { text, below } = first as Cell;
    return text === row || below === row;
  });
  return found?.[column] as Cell;
}

const tables: Readonly<Record<string, BuildTable>> = {
  reliabilityTable,
  loadingTable,
  weightTable,
  htmtTable,
  htmtPairs,
  fornellLarckerTable,
  crossLoadingTable,
  hypothesisTable,
  hypothesisEffects,
  pathTable,
  rSquaredTable,
  specificTable,
  decompositionTable,
  mediationTable,
};

describe('tables of results', () => {
  for (const [name, build] of Object.entries(tables)) {
    it(`${name} has one cell under every head`, () => {
      const { columns, groups } = content(build);
      expect(groups.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
      for (const row of groups.flatMap(({ rows }) => rows))
        expect(row).toHaveLength(columns.length);
    });
  }

  it('keep figures as numbers with their intervals for files', () => {
    const alpha = cell(content(reliabilityTable), 'DL', 'α');
    expect(alpha).toMatchObject({ text: '.810', value: 0.81, below: '[.770, .850]' });
    expect(alpha.interval).toEqual(expect.objectContaining({ lower: expect.closeTo(0.77) }));
  });

  it('say why a figure is not defined', () => {
    expect(cell(content(reliabilityTable), 'IE', 'α')).toMatchObject({
      text: '—',
      value: null,
      reason: 'Not applicable.',
    });
    expect(cell(content(weightTable), 'IE2', 'VIF').reason).toBe('No VIF was computed.');
  });

  it('say of every figure without its interval why there is none', () => {
    expect(cell(content(reliabilityTable, false), 'DL', 'α')).toMatchObject({
      text: '.810',
      reason: missing,
    });
    const paths = content(pathTable, false);
    for (const head of ['SE', 't', 'p', '95% CI'])
      expect(cell(paths, 'DL', head)).toMatchObject({ text: '—', reason: missing });
  });

  it('point at nothing when everything is there', () => {
    const reasons = content(pathTable).groups.flatMap(({ rows }) =>
      rows.flatMap((row) => row.map((each) => (each as Cell).reason)),
    );
    expect(reasons.filter((reason) => reason !== undefined)).toEqual([]);
  });

  it('draw a lower triangle of HTMT and list the same pairs for comparisons', () => {
    const triangle = content(htmtTable);
    expect(cell(triangle, 'GR', 'CA').text).toBe('0.40');
    expect(cell(triangle, 'CA', 'CA')).toMatchObject({ text: '', value: null });
    expect(content(htmtPairs).groups[0]!.rows).toHaveLength(3);
  });

  it('put the diagonal and the own construct in bold', () => {
    expect(cell(content(fornellLarckerTable), 'DL', 'DL').strong).toBe(true);
    expect(cell(content(crossLoadingTable), 'DL1', 'DL').strong).toBe(true);
    expect(cell(content(crossLoadingTable), 'DL1', 'CA').strong).toBeUndefined();
  });

  it('judge no mediation without inference', () => {
    expect(mediationTable(smallEdition('en', false))).toBeNull();
    expect(cell(content(mediationTable), 'DL → CA → GR', 'Indirect').value).toBeCloseTo(-0.12);
  });

  it('give verdicts in words beside their sign', () => {
    const verdict = cell(content(hypothesisTable), 'IECA', 'Verdict');
    expect(verdict.text).toBe('Not supported');
    expect(cell(content(hypothesisTable), 'DLCA', 'Evidence').text).toBe(
      'DL → CA: β\u00a0=\u00a00.40, 95% CI [0.30, 0.50], p\u00a0=\u00a0.001',
    );
  });
});

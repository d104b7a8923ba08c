import { type Edition, newEdition } from '@qunhai/report';
import { type HypothesisResult, type Results, resultsSchema } from '@qunhai/results';
import { clusteredFirmsTheory, type Theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { compareTables } from '../../../runs/tables/compare-tables.ts';
import { rowsOf } from '../../../runs/tables/result-table.ts';
import { scienceContent } from '../../../runs/tables/science-content.tsx';
import { smallResults } from '../../../runs/testing/small-edition.ts';
import { smallFullModel } from '../../../runs/testing/small-full-model.ts';
import { groupsAbsence, moderationAbsence } from './absence.ts';
import { causesTable, extensionTable } from './extension-tables.ts';
import { differenceTable, findingOf, micomTable, tallyOf } from './group-tables.ts';
import { mediatedTable } from './mediated-table.ts';
import { groupsMethod, moderationMethod } from './method-words.ts';
import { moderationTable, slopesTable } from './moderation-tables.ts';
import { slopePanels } from './slope-panels.ts';

const done = { preliminary: false, underWay: false };
const judged: HypothesisResult = {
  ...{ id: 'H7', group: null, verdict: 'partly-supported' },
  statement: { zh: '调节。', en: 'It moderates.' },
  evidence: [
    {
      ...{ effect: ['CA × DC', 'MK'], estimate: 0.12, interval: null, p: 0.01 },
      ...{ verdict: 'supported', text: { zh: '有。', en: 'Yes.' } },
    },
  ],
};

/** Results of a run with the full model, some of them told otherwise. */
function fullResults(sem: Partial<Results['sem']> = {}): Results {
  const results = smallResults();
  return {
    ...results,
    hypotheses: [judged],
    sem: { ...results.sem, ...smallFullModel(), ...sem },
  };
}

function editionOf(results: Results, theory: Theory = clusteredFirmsTheory): Edition {
  return newEdition(results, theory, 'en');
}

/** Results as runs had them before there were such fields. */
function older(analysis: Partial<Results['run']['analysis']> = {}): Results {
  const results = smallResults();
  const run = { ...results.run, analysis: { ...results.run.analysis, ...analysis } };
  return { ...results, run };
}

const full = editionOf(fullResults());
const text = (table: Parameters<typeof scienceContent>[0]) =>
  scienceContent(table, 'No intervals.').groups.flatMap(({ rows }) =>
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text))),
  );

describe('the full model on the page', () => {
  it('is sampled as results.json would have it', () => {
    expect(resultsSchema.parse(fullResults()).sem.moderation).toHaveLength(2);
  });

  it('has one cell under every head', () => {
    const tables = [
      moderationTable(full),
      slopesTable(full),
      mediatedTable(full),
      causesTable(full),
      extensionTable(full),
      micomTable(full, 'cluster'),
      differenceTable(full, 'cluster'),
    ];
    for (const table of tables) {
      expect(rowsOf(table!).length).toBeGreaterThan(0);
      for (const { cells } of rowsOf(table!)) expect(cells).toHaveLength(table!.columns.length);
    }
  });

  it('gives no tables of what a run does not have', () => {
    const bare = editionOf(smallResults());
    for (const table of [
      ...[moderationTable, slopesTable, mediatedTable, causesTable, extensionTable],
    ])
      expect(table(bare)).toBeNull();
    expect(micomTable(bare, 'cluster')).toBeNull();
    expect(differenceTable(full, 'stage')).toBeNull();
    expect(moderationMethod(bare)).toBeNull();
    expect(groupsMethod(bare)).toBeNull();
    expect(bare.citations.list()).toEqual([]);
  });
});

describe('moderated mediation', () => {
  it('gives the index with its finding, or says why there is none', () => {
    const [first, second] = text(mediatedTable(full)!);
    expect(first!.slice(0, 3)).toEqual(['DL → DC → MK', 'CA', 'Exploratory: rises with CA']);
    expect(first!.slice(3).join(' ')).toMatch(/^0\.060.*\.012/);
    expect(second![2]).toContain('Several paths change');
    expect(mediatedTable(full)!.note).toContain('exploratory, as the theory claims none of them');
  });

  it('has no slopes where products are orthogonalized', () => {
    const { moderation = [] } = full.results.sem;
    const bare = moderation.map((row) => ({ ...row, slopes: [], regions: null }));
    expect(slopesTable(editionOf(fullResults({ moderation: bare })))).toBeNull();
  });
});

describe('moderation', () => {
  it('stands beside its effect size and the verdict on this very effect', () => {
    const [first, second] = text(moderationTable(full)!);
    expect(first).toEqual([
      ...['CA × DC → MK', 'Supported', '0.120', '0.050', '2.40', '.012', '[0.020, 0.220]'],
      ...['0.018', 'medium', '1.10', '0.060'],
    ]);
    expect(second![1]).toBe('—');
    const [group] = moderationTable(full)!.groups;
    expect(group!.head).toBe('H7 It moderates.');
    expect(rowsOf(moderationTable(full)!)[1]!.cells[1]).toMatchObject({
      reason: 'Hypotheses have not been judged.',
    });
  });

  it('tells slopes at three levels', () => {
    const [first] = text(slopesTable(full)!);
    expect(first).toEqual(['CA × DC → MK', '0.18', '0.30', '0.42']);
  });

  it('draws lines whose rise is twice the slope, around what the moderator does itself', () => {
    const [panel] = slopePanels('en', full.results.sem.moderation!);
    const [low, mean] = panel!.lines;
    expect(low!.map((end) => end.toFixed(2))).toEqual(['-0.38', '-0.02']);
    expect(mean!.map((end) => end.toFixed(2))).toEqual(['-0.30', '0.30']);
  });

  it('says what each model adds and why one is missing', () => {
    const rows = text(extensionTable(full)!);
    expect(rows.map(([id, added]) => `${id}: ${added}`)).toEqual([
      'H7: CA × DC, DL × DC',
      'H11: LF → DC',
      'All: LF → DC',
      'H9: —',
    ]);
    expect(rows[3]!.at(-1)).toBe('Not estimated. TR is not measured.');
  });

  it('tells causes from their own models, not again from the one with everything', () => {
    const causes = text(causesTable(full)!);
    expect(causes.map(([path, , estimate]) => [path, estimate])).toEqual([
      ['LF → DC (H11a)', '−0.200'],
    ]);
  });

  it('cites what its method rests on', () => {
    const edition = editionOf(fullResults());
    expect(moderationMethod(edition)).toContain('2,000 bootstrap resamples');
    expect(edition.citations.list().map(({ key }) => key)).toContain('kenny-2018');
  });

  it('is missing for a reason', () => {
    expect(moderationAbsence(full, done)).toBeNull();
    const of = (results: Results, progress = done, theory = clusteredFirmsTheory) =>
      moderationAbsence(editionOf(results, theory), progress);
    expect(of(older())).toBe('older');
    expect(of(older({ moderation: false }))).toBe('not-asked');
    expect(of(older(), { preliminary: true, underWay: true })).toBe('waiting');
    expect(of(older(), { preliminary: true, underWay: false })).toBe('ended');
    expect(of(older(), done, { ...clusteredFirmsTheory, hypotheses: [] })).toBe('not-claimed');
    const { sem } = smallResults();
    expect(of({ ...older(), sem: { ...sem, status: 'not-converged' } })).toBe('not-converged');
    const resamples = { requested: 500, used: 12, withheld: true };
    expect(of({ ...older(), sem: { ...sem, resamples } })).toBe('withheld');
  });
});

describe('groups', () => {
  const [comparison] = full.results.sem.groups!;
  const [pair] = comparison!.pairs;

  it('differ only where MICOM lets them be compared and the corrected test says so', () => {
    expect(pair!.differences.map((row) => findingOf(row, 0.05))).toEqual([
      'differs',
      'same',
      'not-compared',
    ]);
    const [first] = pair!.differences;
    expect(findingOf({ ...first!, comparable: false }, 0.05)).toBe('not-compared');
    expect(findingOf(first!, 0.004)).toBe('same');
    expect(tallyOf(pair!, 0.05)).toEqual({ comparable: 2, different: 1 });
  });

  it('show the range that chance gives beside every tested difference, and why another is not tested', () => {
    const table = differenceTable(full, 'cluster')!;
    const [first, , last] = text(table);
    expect(first).toEqual([
      ...['CA → GR', 'Differs', '0.50', '0.10', '0.40', '[−0.20, 0.20]', '.002', '.004'],
    ]);
    expect(last).toEqual(['DC → GR', 'Not compared', '0.20', '—', '—', '—', '—', '—']);
    const { cells } = rowsOf(table)[2]!;
    expect(cells[2]).toMatchObject({ reason: null });
    expect(cells[5]).toMatchObject({ reason: expect.stringContaining('composed differently') });
  });

  it('give MICOM by construct, and say where it could not be tested', () => {
    const [first, second] = text(micomTable(full, 'cluster')!);
    expect(first).toEqual([
      ...['Competitive advantage', '0.990', '0.980', '.400'],
      ...['0.20', '.200', '0.20', '.200', 'full'],
    ]);
    expect(second!.slice(1, 4)).toEqual(['—', '—', '—']);
    expect(groupsMethod(editionOf(fullResults()))).toContain('1,000 random regroupings');
  });

  it('can stand beside those of another run: what MICOM says is compared as a finding', () => {
    const { groups } = smallFullModel();
    const [one] = groups[0]!.pairs;
    const byConstruct = [{ construct: 'CA', invariance: 'partial' as const }];
    const pairs = [{ ...one!, micom: { ...one!.micom, byConstruct } }];
    const other = editionOf(fullResults({ groups: [{ ...groups[0]!, pairs }] }));
    const say = {
      ...{ run: 'Run 1', other: 'Run 2', difference: 'Difference', changed: 'Changed' },
      ...{ same: 'Same', finding: 'Finding', absent: 'Not there', note: 'Two runs.', joint: ' ' },
    };
    const [first, second] = text(
      compareTables(micomTable(full, 'cluster')!, micomTable(other, 'cluster'), say)!,
    );
    expect(first!.slice(-3)).toEqual(['full', 'partial', 'Changed']);
    expect(second!.slice(-3)).toEqual(['none', '—', '']);
  });

  it('are missing for a reason', () => {
    expect(groupsAbsence(full, done)).toBeNull();
    const of = (results: Results, progress = done, theory = clusteredFirmsTheory) =>
      groupsAbsence(editionOf(results, theory), progress);
    expect(of(older())).toBe('older');
    expect(of({ ...older(), sem: { ...smallResults().sem, groups: [] } })).toBe('older');
    expect(of(older({ groups: { by: [], permutations: 99 } }))).toBe('not-asked');
    expect(of(older(), { preliminary: true, underWay: true })).toBe('waiting');
    expect(of(smallResults(false))).toBe('no-resamples');
    const unclaimed = { ...clusteredFirmsTheory, hypotheses: [] };
    expect(of(older(), done, unclaimed)).toBe('not-claimed');
    const asked = older({ groups: { by: ['size'], permutations: 99 } });
    expect(of(asked, done, unclaimed)).toBe('older');
  });
});

import {
  decimal,
  type Edition,
  levelText,
  mediationNote,
  modelWords,
  percent,
  readMediation,
} from '@qunhai/report';
import type { SemResults } from '@qunhai/results';
import { pairWords } from '../../../runs/tables/named-cells.ts';
import {
  chain,
  type FigureCell,
  figure,
  type ResultRow,
  type ResultTable,
  words,
} from '../../../runs/tables/result-table.ts';
import { testWords } from '../messages.ts';
import { testedCells, testedColumns } from './path-table.ts';

type Mediation = SemResults['mediation'][number];
type Effect = SemResults['total'][number];

function shareFormat(value: number): string {
  return percent(value);
}

/** Every specific indirect effect; null when the model has none. */
export function specificTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  if (results.sem.indirect.length === 0) return null;
  const rows = results.sem.indirect.map((row) => ({
    key: row.path.join(' '),
    cells: [chain(row.path), ...testedCells(row)],
  }));
  return {
    id: 'specific',
    caption: modelWords(language, 'effects.specific'),
    columns: [
      { id: 'path', head: modelWords(language, 'head.path'), kind: 'words' },
      ...testedColumns(edition),
    ],
    groups: [{ id: 'all', head: null, rows }],
    note: modelWords(language, 'effects.specific-note'),
  };
}

/** Direct, total indirect and total effect of every pair that paths connect; null when nothing is mediated. */
export function decompositionTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const { sem } = results;
  if (sem.totalIndirect.length === 0) return null;
  const key = ({ from, to }: Pick<Effect, 'from' | 'to'>): string => `${from} ${to}`;
  const direct = new Map<string, Effect>(sem.paths.map((row) => [key(row), row]));
  const indirect = new Map(sem.totalIndirect.map((row) => [key(row), row]));
  const cell = (row: Effect | undefined, absent: string): FigureCell =>
    row === undefined
      ? figure(null, decimal, { reason: absent })
      : figure(row.estimate, decimal, { interval: row.interval });
  const rows = sem.total.map((row) => ({
    key: key(row),
    cells: [
      pairWords(edition, row.from, row.to),
      cell(direct.get(key(row)), modelWords(language, 'reason.no-direct')),
      cell(indirect.get(key(row)), modelWords(language, 'reason.no-indirect')),
      cell(row, ''),
    ],
  }));
  const column = (id: 'direct' | 'total-indirect' | 'total', compared: boolean) =>
    ({
      id,
      head: modelWords(language, `head.${id}`),
      kind: 'figure',
      stacked: true,
      compared,
    }) as const;
  return {
    id: 'decomposition',
    caption: modelWords(language, 'effects.decomposition'),
    columns: [
      { id: 'path', head: modelWords(language, 'head.path'), kind: 'words' },
      column('direct', true),
      column('total-indirect', true),
      column('total', true),
    ],
    groups: [{ id: 'all', head: null, rows }],
    note: modelWords(language, 'effects.decomposition-note', {
      level: levelText(results.run.analysis.level),
    }),
  };
}

const mediationMarks: Readonly<Record<Mediation['verdict'], string>> = {
  none: '○',
  partial: '◐',
  full: '●',
};

function mediationRow(edition: Edition, row: Mediation): ResultRow {
  const { direct, indirect, kind, meaning, share, noShare } = readMediation(edition, row);
  const path = [row.from, ...row.through, row.to];
  const absent = modelWords(edition.language, 'reason.no-direct');
  const effect = (of: typeof direct): FigureCell =>
    figure(of?.estimate ?? null, decimal, {
      interval: of?.interval ?? null,
      reason: of === undefined ? absent : null,
    });
  return {
    key: path.join(' '),
    cells: [
      chain(path, row.indirect ? ' +' : ''),
      { kind: 'finding', code: kind, mark: mediationMarks[row.verdict], text: kind },
      effect(direct),
      effect(indirect),
      figure(share, shareFormat, { reason: share === null ? noShare : null }),
      words(meaning),
    ],
  };
}

/** What every chain says about mediation; null without inference, where nothing can be said. */
export function mediationTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const { mediation, indirect } = results.sem;
  const inferred = indirect.some(({ interval, p }) => interval !== null || p !== null);
  if (mediation.length === 0 || !inferred) return null;
  return {
    id: 'mediation',
    caption: modelWords(language, 'effects.mediation'),
    columns: [
      { id: 'path', head: modelWords(language, 'head.path'), kind: 'words' },
      {
        id: 'verdict',
        head: modelWords(language, 'head.mediation'),
        kind: 'words',
        compared: true,
      },
      { id: 'direct', head: modelWords(language, 'head.direct'), kind: 'figure', stacked: true },
      {
        id: 'indirect',
        head: modelWords(language, 'head.indirect'),
        kind: 'figure',
        stacked: true,
        compared: true,
      },
      { id: 'share', head: modelWords(language, 'head.share'), kind: 'figure' },
      { id: 'meaning', head: modelWords(language, 'head.meaning'), kind: 'prose' },
    ],
    groups: [{ id: 'all', head: null, rows: mediation.map((row) => mediationRow(edition, row)) }],
    note: mediationNote(edition, testWords(language, 'mediation.tables')),
  };
}

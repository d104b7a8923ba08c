import { listNames } from '@qunhai/kernel';
import { count, decimal, type Edition, fullModelWords } from '@qunhai/report';
import type { SemResults } from '@qunhai/results';
import { chain, figure, type ResultTable, words } from '../../../runs/tables/result-table.ts';
import { testedCells, testedColumns } from '../tables/path-table.ts';
import { effectVerdict, verdictColumn } from './moderation-tables.ts';

type Extension = NonNullable<SemResults['extensions']>[number];

function twoDecimals(value: number): string {
  return decimal(value, 2);
}

/** Causes that hypotheses of the full model add themselves, such as lock-in; null when there are none. */
export function causesTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const { extensions = [] } = results.sem;
  const own = extensions.filter(({ joint }) => !joint);
  const rows = own.flatMap(({ hypotheses, paths }) =>
    paths.flatMap((path) =>
      path.hypothesis !== null && hypotheses.includes(path.hypothesis)
        ? [{ ...path, hypothesis: path.hypothesis }]
        : [],
    ),
  );
  if (rows.length === 0) return null;
  const reason = fullModelWords(language, 'reason.no-f');
  const orReason = (value: number | null) => (value === null ? { reason } : {});
  return {
    id: 'causes',
    caption: fullModelWords(language, 'causes.caption'),
    columns: [
      { id: 'path', head: fullModelWords(language, 'head.path'), kind: 'words' },
      verdictColumn(edition),
      ...testedColumns(edition),
      { id: 'f2', head: 'f²', kind: 'figure' },
      { id: 'vif', head: 'VIF', kind: 'figure' },
    ],
    groups: [
      {
        ...{ id: 'all', head: null },
        rows: rows.map((row) => ({
          key: `${row.hypothesis} ${row.from} ${row.to}`,
          cells: [
            chain([row.from, row.to], ` (${row.hypothesis})`),
            effectVerdict(edition, row.hypothesis, [row.from, row.to]),
            ...testedCells(row),
            figure(row.fSquared, decimal, orReason(row.fSquared)),
            figure(row.vif, twoDecimals, orReason(row.vif)),
          ],
        })),
      },
    ],
    note: null,
  };
}

function addedTo({ language }: Edition, { added }: Extension): string {
  const paths = added.paths.map(({ from, to }) => `${from} → ${to}`);
  return listNames(language, [...paths, ...added.interactions.map(({ id }) => id)]) || '—';
}

function notesOf({ language, text }: Edition, { status, notes, resamples }: Extension): string {
  return [
    ...(status === 'not-estimated' ? [fullModelWords(language, 'models.not-estimated')] : []),
    ...(resamples.withheld ? [fullModelWords(language, 'models.withheld')] : []),
    ...notes.map(text),
  ].join(language === 'zh' ? '' : ' ');
}

/** What each extended model adds to the base model, and why one could not be estimated; null when the run has none. */
export function extensionTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const { extensions = [] } = results.sem;
  if (extensions.length === 0) return null;
  return {
    id: 'extensions',
    caption: fullModelWords(language, 'models.caption'),
    columns: [
      { id: 'model', head: fullModelWords(language, 'head.model'), kind: 'words' },
      { id: 'added', head: fullModelWords(language, 'models.added'), kind: 'prose' },
      { id: 'n', head: 'n', kind: 'figure' },
      { id: 'resamples', head: fullModelWords(language, 'models.resamples'), kind: 'words' },
      { id: 'notes', head: fullModelWords(language, 'models.notes'), kind: 'prose' },
    ],
    groups: [
      {
        ...{ id: 'all', head: null },
        rows: extensions.map((extension) => ({
          key: extension.id,
          cells: [
            words(extension.joint ? fullModelWords(language, 'models.joint') : extension.id),
            words(addedTo(edition, extension)),
            figure(extension.observations, count),
            words(
              `${count(extension.resamples.used)}\u00a0/\u00a0${count(extension.resamples.requested)}`,
            ),
            words(notesOf(edition, extension)),
          ],
        })),
      },
    ],
    note: null,
  };
}

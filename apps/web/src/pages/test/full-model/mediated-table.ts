import {
  decimal,
  type Edition,
  fullModelWords,
  type MediatedRow,
  mediatedFinding,
  mediatedNote,
  pValue,
} from '@qunhai/report';
import {
  chain,
  figure,
  type ResultCell,
  type ResultTable,
  words,
} from '../../../runs/tables/result-table.ts';
import { hypothesisHead } from './moderation-tables.ts';

/** Indices of moderated mediation with the indirect effects at levels of the moderator; null when the run has none. */
export function mediatedTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const { moderatedMediation = [] } = results.sem;
  if (moderatedMediation.length === 0) return null;
  const head = (name: 'mediated' | 'moderator' | 'index' | 'words') =>
    fullModelWords(language, `head.${name}`);
  return {
    id: 'mediated',
    caption: fullModelWords(language, 'mediated.caption'),
    columns: [
      { id: 'effect', head: head('mediated'), kind: 'words' },
      { id: 'moderator', head: head('moderator'), kind: 'words' },
      { id: 'finding', head: head('words'), kind: 'words', compared: true },
      { id: 'index', head: head('index'), kind: 'figure', stacked: true, compared: true },
      { id: 'p', head: 'p', kind: 'figure' },
      ...(['low', 'mean', 'high'] as const).map((at) => ({
        id: at,
        head: fullModelWords(language, `head.${at}`),
        kind: 'figure' as const,
        stacked: true,
      })),
    ],
    groups: [...Map.groupBy(moderatedMediation, ({ hypothesis }) => hypothesis)].map(
      ([id, rows]) => ({
        id,
        head: hypothesisHead(edition, id),
        rows: rows.map((row) => ({
          key: `${id} ${row.chain.join(' ')} ${row.moderator}`,
          cells: cellsOf(edition, row),
        })),
      }),
    ),
    note: mediatedNote(edition),
  };
}

function cellsOf(edition: Edition, row: MediatedRow): ResultCell[] {
  const reason = row.index ? null : fullModelWords(edition.language, 'reason.several-paths');
  return [
    chain(row.chain),
    chain([row.moderator]),
    words(mediatedFinding(edition, row)),
    figure(row.index?.estimate ?? null, decimal, { interval: row.index?.interval ?? null, reason }),
    figure(row.index?.p ?? null, pValue, { reason }),
    ...row.conditional.map(({ estimate, interval }) => figure(estimate, decimal, { interval })),
  ];
}

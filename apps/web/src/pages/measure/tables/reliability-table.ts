import {
  bounded,
  type Edition,
  measurementWords,
  plainText,
  reliabilityNote,
} from '@qunhai/report';
import { constructWords } from '../../../runs/tables/named-cells.ts';
import { figure, type ResultTable } from '../../../runs/tables/result-table.ts';
import { measureWords } from '../messages.ts';

const coefficients = [
  ['alpha', 'α'],
  ['rhoA', 'ρA'],
  ['rhoC', 'ρC'],
  ['ave', 'AVE'],
] as const;

/** α, ρA, ρC and AVE of every construct with their intervals; constructs without them say why. */
export function reliabilityTable(edition: Edition): ResultTable {
  const { language, results } = edition;
  const kinds = new Map(results.sem.constructs.map(({ id, kind }) => [id, kind]));
  const rows = results.sem.reliability.map((row) => {
    const fallback = kinds.get(row.construct) === 'reflective' ? 'undefined' : 'not-reflective';
    const reason = row.note
      ? edition.text(row.note)
      : measurementWords(language, `reason.${fallback}`);
    return {
      key: row.construct,
      cells: [
        constructWords(edition, row.construct),
        ...coefficients.map(([id]) =>
          figure(row[id], bounded, {
            interval: row.intervals[id],
            reason: row[id] === null ? reason : null,
          }),
        ),
      ],
    };
  });
  return {
    id: 'reliability',
    caption: measurementWords(language, 'measurement.reliability'),
    columns: [
      { id: 'construct', head: measurementWords(language, 'measurement.construct'), kind: 'words' },
      ...coefficients.map(
        ([id, head]) =>
          ({
            id,
            head,
            kind: 'figure',
            title: measureWords(language, `coefficient.${id}`),
            stacked: true,
            compared: true,
          }) as const,
      ),
    ],
    groups: [{ id: 'all', head: null, rows }],
    note: plainText(reliabilityNote(edition)),
  };
}

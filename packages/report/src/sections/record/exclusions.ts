import type { Exclusion } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { count } from '../../format/format-number.ts';
import type { Html } from '../../html/html.ts';
import { verbatim } from '../../table/cells.ts';
import { numeric, prose, table, text } from '../../table/table.ts';
import { limitedRows } from '../diagnosis/limited-rows.ts';
import { t } from './messages.ts';

/** Above this many, exclusions are counted by code and only the first are listed. */
const listedExclusions = 200;

function countTable(edition: Edition, exclusions: readonly Exclusion[]): Html {
  const { language } = edition;
  const kinds = Map.groupBy(exclusions, ({ scope, code }) => `${scope}\n${code}`);
  return table(edition, {
    caption: t(language, 'exclusions.counts'),
    columns: [
      text(t(language, 'head.code')),
      text(t(language, 'head.scope')),
      numeric(t(language, 'head.count')),
    ],
    groups: [
      {
        rows: [...kinds.values()].map((group) => [
          verbatim(group[0]!.code),
          t(language, `scope.${group[0]!.scope}`),
          count(group.length),
        ]),
      },
    ],
  });
}

function listTable(edition: Edition, exclusions: readonly Exclusion[]): Html {
  const { language } = edition;
  const limited = limitedRows(edition, exclusions, 'exclusions', listedExclusions);
  return table(edition, {
    caption: t(language, 'exclusions.caption'),
    columns: [
      text(t(language, 'head.file')),
      numeric(t(language, 'head.row')),
      text(t(language, 'head.column')),
      text(t(language, 'head.firm')),
      text(t(language, 'head.scope')),
      prose(t(language, 'head.reason')),
      text(t(language, 'head.code')),
    ],
    groups: [
      {
        rows: limited.rows.map((row) => [
          verbatim(row.file),
          count(row.row),
          row.column !== null && verbatim(row.column),
          row.firm !== null && verbatim(row.firm),
          t(language, `scope.${row.scope}`),
          edition.text(row.reason),
          verbatim(row.code),
        ]),
      },
    ],
    note: limited.note,
    tall: true,
  });
}

/** Every row and cell that was not used; counts by code and the first 200 where there are more; counts only where no firm is named. */
export function exclusionsSection(edition: Edition): Section {
  const { language, results } = edition;
  const { exclusions } = results;
  const title = t(language, 'exclusions.title');
  if (exclusions.length === 0)
    return { id: 'exclusions', title, body: paragraph(t(language, 'exclusions.none')) };
  const rows = exclusions.filter(({ scope }) => scope === 'row').length;
  return {
    id: 'exclusions',
    title,
    body: [
      paragraph(
        t(language, edition.firms ? 'exclusions.lead' : 'exclusions.lead-counts', {
          rows: count(rows),
          cells: count(exclusions.length - rows),
        }),
      ),
      (exclusions.length > listedExclusions || !edition.firms) && countTable(edition, exclusions),
      edition.firms && listTable(edition, exclusions),
    ],
  };
}

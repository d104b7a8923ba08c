import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { bounded, count } from '../../format/format-number.ts';
import { numeric, table, text } from '../../table/table.ts';
import { clusterTable } from './clusters.ts';
import { t } from './messages.ts';

/** How many firms show signs of lock-in, and how far clusters do. */
export function lockInSection(edition: Edition): Section | null {
  const { language, theory, results, names } = edition;
  const { lockIns } = theory.diagnosis;
  const { firms, clusters } = results.diagnosis;
  if (lockIns.length === 0 || firms.length === 0) return null;
  const raised = (id: string): number =>
    firms.filter((firm) => firm.lockIns.some((flag) => flag.id === id && flag.raised)).length;
  return {
    id: 'lock-in',
    title: t(language, 'lock-in.title'),
    body: [
      paragraph(t(language, 'lock-in.lead')),
      table(edition, {
        caption: t(language, 'lock-in.flags'),
        columns: [text(t(language, 'head.lock-in')), numeric(t(language, 'head.raised'))],
        groups: [
          {
            rows: lockIns.map(({ id }) => [
              names.lockIn(id),
              `${count(raised(id))} / ${count(firms.length)}`,
            ]),
          },
        ],
      }),
      clusters.length > 0 &&
        clusterTable(edition, {
          caption: t(language, 'lock-in.table'),
          columns: lockIns.map(({ id }) => ({ id, head: names.lockIn(id) })),
          cell: (cluster, id) => cluster.lockIns.find((flag) => flag.id === id),
          format: (value) => bounded(value, 2),
        }),
    ],
  };
}

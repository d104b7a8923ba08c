import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { loadingTable, weightTable } from './indicator-tables.ts';
import { t } from './messages.ts';
import { reliabilityTable } from './reliability-table.ts';
import { crossLoadingTable, fornellLarckerTable, htmtTable } from './validity-tables.ts';

/** How well the constructs were measured: weights and loadings, reliability, convergent and discriminant validity. */
export function measurementSection(edition: Edition): Section {
  const { language, results } = edition;
  const title = t(language, 'measurement.title');
  const { sem } = results;
  if (sem.loadings.length === 0 && sem.weights.length === 0)
    return { id: 'measurement', title, body: paragraph(t(language, 'measurement.none')) };
  return {
    id: 'measurement',
    title,
    body: [
      paragraph(t(language, 'measurement.lead')),
      loadingTable(edition),
      weightTable(edition),
      sem.reliability.length > 0 && reliabilityTable(edition),
      htmtTable(edition),
      fornellLarckerTable(edition),
      crossLoadingTable(edition),
    ],
  };
}

import { stringify } from 'csv-stringify/sync';
import { escapeFormula } from '../security/escape-formula.ts';
import type { FirmLink } from './read-links.ts';

/**
 * The reminders list as CSV for a spreadsheet: UTF-8 with a byte order mark. Cells that a spreadsheet would take for a
 * formula begin with an apostrophe, and so do telephone numbers, which it would take for sums.
 */
export function remindersCsv(links: readonly FirmLink[]): string {
  return stringify(
    links.map(({ firm, name, contact, state, url }) =>
      [firm, name, contact ?? '', state, url].map(escapeFormula),
    ),
    {
      bom: true,
      header: true,
      columns: ['firm', 'name', 'contact', 'state', 'link'],
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}

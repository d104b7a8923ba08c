import type { Edition } from '../../edition/edition.ts';
import { bounded } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html, phrase } from '../../html/html.ts';
import { constructCell, stackedCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import { t } from './messages.ts';

const coefficients = ['alpha', 'rhoA', 'rhoC', 'ave'] as const;

/** Cronbach's α, Dijkstra–Henseler ρA, Jöreskog ρC and AVE, each with its interval. */
export function reliabilityTable(edition: Edition): Html {
  const { language, results } = edition;
  const footnotes = new Footnotes();
  const kinds = new Map(results.sem.constructs.map(({ id, kind }) => [id, kind]));
  const rows = results.sem.reliability.map((row): readonly HtmlValue[] => {
    const fallback = kinds.get(row.construct) === 'reflective' ? 'undefined' : 'not-reflective';
    const reason = row.note ? edition.text(row.note) : t(language, `reason.${fallback}`);
    return [
      constructCell(edition, row.construct),
      ...coefficients.map((key) =>
        stackedCell(row[key], row.intervals[key], bounded, footnotes, reason),
      ),
    ];
  });
  return table(edition, {
    caption: t(language, 'measurement.reliability'),
    columns: [
      text(t(language, 'measurement.construct')),
      numeric(html`<i>α</i>`),
      numeric(html`<i>ρ</i><sub>A</sub>`),
      numeric(html`<i>ρ</i><sub>C</sub>`),
      numeric('AVE'),
    ],
    groups: [{ rows }],
    footnotes,
    note: reliabilityNote(edition),
  });
}

/** What the coefficients are, with their sources and customary marks. */
export function reliabilityNote({ language, results, citations }: Edition): Html {
  const level = levelText(results.run.analysis.level);
  return phrase(t(language, 'measurement.reliability-note', { level }), {
    rho: html`<i>ρ</i>`,
    a: html`<sub>A</sub>`,
    c: html`<sub>C</sub>`,
    alpha: citations.cite('cronbach-1951'),
    rhoA: citations.cite('dijkstra-henseler-2015'),
    rhoC: citations.cite('joreskog-1971'),
    ave: citations.cite('fornell-larcker-1981'),
  });
}

import type { FirmDiagnosis } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { bounded, bracketed, decimal } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { stackedCell, verbatim } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { type Column, numeric, prose, table, text } from '../../table/table.ts';
import { clusterName } from './cluster-cells.ts';
import { constructLegend } from './construct-legend.ts';
import { effectDigits } from './effect-digits.ts';
import { limitedRows } from './limited-rows.ts';
import { t } from './messages.ts';

/** Firms by id, then wave, in an order that is the same everywhere. */
function sortedFirms({ results }: Edition): FirmDiagnosis[] {
  return [...results.diagnosis.firms].sort((a, b) => {
    if (a.firm !== b.firm) return a.firm < b.firm ? -1 : 1;
    return a.wave - b.wave;
  });
}

/** Waves are told only where they differ. */
function severalWaves(firms: readonly FirmDiagnosis[]): boolean {
  return firms.some(({ wave }) => wave !== firms[0]!.wave);
}

function waveColumn({ language }: Edition, waves: boolean): readonly Column[] {
  return waves ? [numeric(t(language, 'head.wave'))] : [];
}

function couplingCell(edition: Edition, firm: FirmDiagnosis, footnotes: Footnotes): HtmlValue {
  const { coupling } = firm;
  const { language, results } = edition;
  if (coupling === null) return footnotes.none(t(language, 'firms.no-coupling'));
  const grade = results.diagnosis.coordinationGrades?.[coupling.grade - 1];
  const value = bounded(coupling.coordination, 2);
  const interval =
    coupling.interval &&
    html`<span class="below">${bracketed(coupling.interval, (bound) => bounded(bound, 2))}</span>`;
  return html`${value} ${grade ? edition.text(grade) : coupling.grade}${interval}`;
}

function constraintCell(
  edition: Edition,
  firm: FirmDiagnosis,
  format: (gain: number) => string,
  footnotes: Footnotes,
): HtmlValue {
  const { language, names } = edition;
  const first = firm.constraints.find(({ rank }) => rank === 1);
  if (first?.gain.estimate == null) return footnotes.none(t(language, 'firms.no-constraint'));
  const { interval, estimate } = first.gain;
  const figures = interval === null ? null : ` ${bracketed(interval, format)}`;
  return html`${names.construct(first.construct)} → ${names.construct(first.target)}<span class="below">+${format(estimate)}${figures}</span>`;
}

function positionTable(
  edition: Edition,
  firms: readonly FirmDiagnosis[],
  more: string | null,
): Html {
  const { language, names } = edition;
  const footnotes = new Footnotes();
  const waves = severalWaves(firms);
  const first = firms.map((firm) => firm.constraints.find(({ rank }) => rank === 1));
  const digits = effectDigits(first.map((constraint) => constraint?.gain.estimate ?? null));
  const gain = (value: number): string => decimal(value, digits);
  const rows = firms.map((firm): readonly HtmlValue[] => [
    verbatim(firm.firm),
    firm.cluster === null
      ? footnotes.none(t(language, 'firms.no-cluster'))
      : clusterName(edition, firm.cluster),
    ...(waves ? [String(firm.wave)] : []),
    firm.stage === null ? footnotes.none(t(language, 'firms.no-stage')) : names.stage(firm.stage),
    couplingCell(edition, firm, footnotes),
    constraintCell(edition, firm, gain, footnotes),
    firm.lockIns
      .filter(({ raised }) => raised)
      .map(({ id }) => names.lockIn(id))
      .join(page(language, 'page.list-separator')),
  ]);
  return table(edition, {
    caption: t(language, 'firms.position'),
    columns: [
      text(t(language, 'head.firm')),
      text(t(language, 'head.cluster')),
      ...waveColumn(edition, waves),
      text(t(language, 'head.stage')),
      text(t(language, 'head.coupling')),
      prose(t(language, 'head.constraint')),
      text(t(language, 'head.flags')),
    ],
    groups: [{ rows }],
    footnotes,
    note: sentences(edition, [t(language, 'firms.gain-note'), more]),
    landscape: true,
    tall: true,
  });
}

function scoreTable(edition: Edition, firms: readonly FirmDiagnosis[], more: string | null): Html {
  const { language } = edition;
  const footnotes = new Footnotes();
  const waves = severalWaves(firms);
  const constructs = [
    ...new Set(firms.flatMap(({ scores }) => scores.map((row) => row.construct))),
  ];
  const cell = (firm: FirmDiagnosis, construct: string): HtmlValue => {
    const score = firm.scores.find((row) => row.construct === construct);
    const reason = score?.note ? edition.text(score.note) : t(language, 'firms.unanswered');
    return stackedCell(
      score?.score ?? null,
      score?.interval ?? null,
      (value) => decimal(value, 1),
      footnotes,
      reason,
    );
  };
  return table(edition, {
    caption: t(language, 'firms.scores'),
    columns: [
      text(t(language, 'head.firm')),
      ...waveColumn(edition, waves),
      ...constructs.map((id) => numeric(verbatim(id))),
    ],
    groups: [
      {
        rows: firms.map((firm) => [
          verbatim(firm.firm),
          ...(waves ? [String(firm.wave)] : []),
          ...constructs.map((construct) => cell(firm, construct)),
        ]),
      },
    ],
    footnotes,
    note: sentences(edition, [
      t(language, 'clusters.note'),
      constructLegend(edition, constructs),
      more,
    ]),
    landscape: true,
    tall: true,
  });
}

/** Every firm's scores, stage, coordination and first constraint; the first 300 rows where there are more; nothing in a report to pass on. */
export function firmsSection(edition: Edition): Section | null {
  if (!edition.firms) return null;
  const { language } = edition;
  const title = t(language, 'firms.title');
  const { rows, note } = limitedRows(edition, sortedFirms(edition), 'diagnosis.firms');
  if (rows.length === 0) return { id: 'firms', title, body: paragraph(t(language, 'firms.none')) };
  return {
    id: 'firms',
    title,
    body: [
      paragraph(t(language, 'firms.lead')),
      positionTable(edition, rows, note),
      scoreTable(edition, rows, note),
    ],
  };
}

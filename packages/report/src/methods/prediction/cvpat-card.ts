import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { decimal, pValue } from '../../format/format-number.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import { cardFigure, cardInterval } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import { dotsFigure } from '../dots-figure.ts';
import type { CardCell, CardFigure, CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';

type Assessment = NonNullable<Assessments['prediction']>;
type Cvpat = NonNullable<Assessment['cvpat']>;
type Row = Cvpat['rows'][number];

const benchmarks = ['average', 'linear'] as const;

/** Whether the model’s errors are smaller than those of benchmarks by more than chance; null where nothing is known of it. */
export function cvpatCard(edition: Edition, assessment: Assessment): MethodCard | null {
  const { language, results } = edition;
  const cvpat = assessment.cvpat ?? null;
  const findings = assessment.findings.filter(({ id }) => id.startsWith('cvpat.'));
  if (cvpat === null && findings.length === 0) return null;
  const level = levelText(results.run.analysis.level);
  return {
    id: 'cvpat',
    title: t(language, 'cvpat.title'),
    question: t(language, 'cvpat.question'),
    findings,
    figures: cvpat ? [differenceFigure(edition, cvpat)] : [],
    tables: cvpat ? [lossTable(edition, cvpat, level)] : [],
    method: {
      text: t(language, 'cvpat.method', { level }),
      works: { cvpat: ['liengaard-2021'], benchmarks: ['sharma-2023'] },
    },
    notes: (cvpat?.notes ?? []).map(edition.text),
  };
}

function differenceFigure(edition: Edition, { rows }: Cvpat): CardFigure {
  const { language, names } = edition;
  const constructs = [...new Set(rows.map(({ construct }) => construct))];
  return dotsFigure(edition, {
    caption: t(language, 'cvpat.figure'),
    series: benchmarks.map((benchmark) => t(language, `benchmark.${benchmark}`)),
    axisName: t(language, 'head.difference'),
    rows: constructs.map((construct) => ({
      label: construct === null ? t(language, 'cvpat.whole') : names.construct(construct),
      estimates: benchmarks.map(
        (benchmark) =>
          rows.find((row) => row.benchmark === benchmark && row.construct === construct)
            ?.difference ?? null,
      ),
    })),
  });
}

function lossTable(edition: Edition, { rows }: Cvpat, level: string): CardTable {
  const { language } = edition;
  return {
    caption: t(language, 'cvpat.caption'),
    columns: [
      { head: t(language, 'head.construct') },
      { head: t(language, 'head.loss'), kind: 'number' },
      { head: t(language, 'head.benchmark-loss'), kind: 'number' },
      { head: t(language, 'head.difference'), kind: 'number' },
      { head: 't', kind: 'number' },
      { head: 'p', kind: 'number' },
    ],
    groups: benchmarks
      .map((benchmark) => ({
        head: t(language, `benchmark.${benchmark}`),
        rows: rows
          .filter((row) => row.benchmark === benchmark)
          .map((row) => lossCells(edition, row)),
      }))
      .filter((group) => group.rows.length > 0),
    note: t(language, 'cvpat.note', { level }),
  };
}

function lossCells(edition: Edition, row: Row): (CardCell | string)[] {
  const { language } = edition;
  const { construct, loss, benchmarkLoss, difference, t: statistic, p } = row;
  const equal = t(language, 'reason.equal');
  return [
    construct === null
      ? { text: t(language, 'cvpat.whole'), strong: true }
      : constructCell(edition, construct),
    cardFigure(loss, decimal, equal),
    cardFigure(benchmarkLoss, decimal, equal),
    cardInterval(difference.estimate, difference.interval, decimal, equal),
    cardFigure(statistic, (value) => decimal(value, 2), equal),
    cardFigure(p, pValue, equal),
  ];
}

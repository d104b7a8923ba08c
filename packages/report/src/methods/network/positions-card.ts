import type { Edition } from '../../edition/edition.ts';
import { bounded, count, pValue } from '../../format/format-number.ts';
import { cardFigure } from '../cells.ts';
import { dotsFigure } from '../dots-figure.ts';
import type { CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';
import { figureCell, type Network, type NetworkAnalysis } from './network-parts.ts';

const two = (value: number) => bounded(value, 2);

/** What positions go with; absent where nothing could be compared. */
export function positionsCard(
  edition: Edition,
  { findings }: Network,
  analysis: NetworkAnalysis,
): MethodCard[] {
  const { language } = edition;
  const { associations } = analysis;
  if (associations.length === 0) return [];
  return [
    {
      id: 'network-positions',
      title: t(language, 'positions.title'),
      question: t(language, 'positions.question'),
      findings: findings.filter(({ id }) => id.startsWith('network.association.')),
      figures: [firstFigure(edition, analysis)],
      tables: [associationTable(edition, analysis)],
      method: {
        text: t(language, 'positions.method'),
        works: { bonett: ['bonett-wright-2000'], holm: ['holm-1979'] },
      },
      notes: [],
    },
  ];
}

function firstFigure(edition: Edition, { associations, measures }: NetworkAnalysis) {
  const { language } = edition;
  const first = associations.filter(({ asked }) => asked === 'first');
  const positions = [...new Set(first.map(({ position }) => position))];
  const outcomes = [...new Map(first.map(({ outcome }) => [outcome.id, outcome])).values()];
  return dotsFigure(edition, {
    caption: t(language, 'positions.figure'),
    series: positions.map((id) => nameOf(edition, measures, id)),
    axisName: t(language, 'axis.rho'),
    rows: outcomes.map(({ id, name }) => ({
      label: edition.text(name),
      estimates: positions.map((position) => {
        const one = first.find((each) => each.position === position && each.outcome.id === id);
        if (!one || one.rho.value === null) return null;
        const { value, lower, upper } = one.rho;
        return {
          estimate: value,
          interval: lower === null || upper === null ? null : { lower, upper },
        };
      }),
    })),
  });
}

function nameOf(edition: Edition, measures: NetworkAnalysis['measures'], id: string): string {
  const measure = measures.find((one) => one.id === id);
  return measure ? edition.text(measure.name) : id;
}

function associationTable(
  edition: Edition,
  { associations, measures }: NetworkAnalysis,
): CardTable {
  const { language } = edition;
  const byOutcome = Map.groupBy(associations, ({ outcome }) => outcome.id);
  return {
    caption: t(language, 'positions.caption'),
    columns: [
      { head: t(language, 'head.position') },
      { head: t(language, 'head.rho'), kind: 'number' },
      { head: t(language, 'head.p'), kind: 'number' },
      { head: t(language, 'head.adjusted'), kind: 'number' },
      { head: t(language, 'head.n'), kind: 'number' },
    ],
    groups: [...byOutcome.values()].map((rows) => ({
      head: edition.text(rows[0]!.outcome.name),
      rows: rows.map(({ position, rho, p, adjustedP, asked, firms }) => [
        { text: nameOf(edition, measures, position), strong: asked === 'first' },
        figureCell(edition, rho, two),
        cardFigure(p, pValue, t(language, 'reason.undefined')),
        cardFigure(adjustedP, pValue, t(language, 'reason.undefined')),
        { text: count(firms), value: firms },
      ]),
    })),
    tall: true,
  };
}

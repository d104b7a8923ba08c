import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, count, decimal, pValue } from '../../format/format-number.ts';
import { cardFigure, cardVerbatim } from '../cells.ts';
import type { CardCell, CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';

type Assessment = NonNullable<Assessments['prediction']>;
type ExactFit = NonNullable<Assessment['exactFit']>;
type Distance = ExactFit['distances'][number];

const names = { srmr: 'SRMR', dUls: 'd_ULS', dG: 'd_G' } as const;

/** Whether the model reproduces the items’ correlations but for chance; null where nothing is known of it. */
export function fitCard(edition: Edition, assessment: Assessment): MethodCard | null {
  const { language } = edition;
  const fit = assessment.exactFit ?? null;
  const findings = assessment.findings.filter(({ id }) => id.startsWith('fit.'));
  if (fit === null && findings.length === 0) return null;
  const settings = fit && { resamples: count(fit.resamples), seed: fit.seed };
  return {
    id: 'exact-fit',
    title: t(language, 'fit.title'),
    question: t(language, 'fit.question'),
    findings,
    figures: [],
    tables: fit ? [distanceTable(edition, fit)] : [],
    method: {
      text: settings ? t(language, 'fit.method', settings) : t(language, 'fit.method-none'),
      works: {
        composite: ['schuberth-2018'],
        transformation: ['beran-srivastava-1985'],
        plsc: ['dijkstra-henseler-2015'],
      },
    },
    notes: (fit?.notes ?? []).map(edition.text),
  };
}

function distanceTable(edition: Edition, { distances }: ExactFit): CardTable {
  const { language } = edition;
  return {
    caption: t(language, 'fit.caption'),
    columns: [
      { head: t(language, 'head.distance') },
      ...(['value', 'hi95', 'hi99'] as const).map((head) => ({
        head: t(language, `head.${head}`),
        kind: 'number' as const,
      })),
      { head: 'p', kind: 'number' },
      { head: t(language, 'head.used'), kind: 'number' },
    ],
    groups: (['saturated', 'estimated'] as const).map((model) => ({
      head: t(language, `fit.${model}`),
      rows: distances
        .filter((distance) => distance.model === model)
        .map((distance) => distanceCells(edition, distance)),
    })),
    note: t(language, 'fit.note'),
  };
}

function distanceCells(edition: Edition, distance: Distance): CardCell[] {
  const { measure, value, hi95, hi99, p, used, note } = distance;
  const reason = note ? edition.text(note) : t(edition.language, 'reason.no-distance');
  const format = measure === 'srmr' ? bounded : decimal;
  return [
    cardVerbatim(names[measure]),
    ...[value, hi95, hi99].map((one) => cardFigure(one, format, reason)),
    cardFigure(p, pValue, reason),
    cardFigure(used, count, reason),
  ];
}

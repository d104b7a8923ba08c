import { listNames } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, count, decimal, pValue } from '../../format/format-number.ts';
import { t as page } from '../../page/messages.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import { cardFigure, cardInterval, cardNone } from '../cells.ts';
import type { CardCell, CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';

type Assessment = NonNullable<Assessments['prediction']>;
type Comparison = NonNullable<Assessment['comparison']>;
type Compared = Comparison['models'][number];
type Equation = Comparison['constructs'][number]['equations'][number];

/** The base model beside alternatives; null where nothing is known of it. */
export function comparisonCard(edition: Edition, assessment: Assessment): MethodCard | null {
  const { language, results } = edition;
  const comparison = assessment.comparison ?? null;
  const findings = assessment.findings.filter(({ id }) => id.startsWith('compare.'));
  if (comparison === null && findings.length === 0) return null;
  const { level: proportion } = results.run.analysis;
  const settings = {
    ...{ level: levelText(proportion), seed: results.run.seed },
    rows: count(comparison?.rows ?? 0),
  };
  return {
    id: 'model-comparison',
    title: t(language, 'compare.title'),
    question: t(language, 'compare.question'),
    findings,
    figures: [],
    tables: comparison
      ? [...equationTables(edition, comparison), modelTable(edition, comparison, settings.level)]
      : [],
    method: {
      text: t(language, comparison ? 'compare.method' : 'compare.method-none', settings),
      works: {
        criteria: ['sharma-2019'],
        weights: ['burnham-anderson-2002', 'danks-2020'],
        holm: ['holm-1979'],
        cvpat: ['liengaard-2021'],
      },
    },
    notes: (comparison?.notes ?? []).map(edition.text),
  };
}

/** None where every model says the same of every construct. */
function equationTables(edition: Edition, { models, constructs }: Comparison): CardTable[] {
  const { language, names } = edition;
  if (constructs.length === 0) return [];
  const nameOf = new Map(models.map(({ id, name }) => [id, edition.text(name)]));
  return [
    {
      caption: t(language, 'equations.caption'),
      columns: [
        { head: t(language, 'head.model'), kind: 'prose' },
        { head: t(language, 'head.predictors'), kind: 'prose' },
        { head: 'BIC', kind: 'number' },
        { head: 'ΔBIC', kind: 'number' },
        { head: t(language, 'head.weight'), kind: 'number' },
        { head: t(language, 'head.losses'), kind: 'number' },
        { head: t(language, 'head.corrected'), kind: 'number' },
      ],
      groups: constructs.map(({ construct, equations }) => ({
        head: `${construct} ${names.construct(construct)}`,
        rows: equations.map((equation, i) =>
          equationCells(edition, equation, {
            models: listNames(
              language,
              (i === 0 ? equation.models.slice(0, 1) : equation.models).map(
                (id) => nameOf.get(id)!,
              ),
            ),
            isBase: i === 0,
          }),
        ),
      })),
      note: t(language, 'equations.note'),
      landscape: true,
    },
  ];
}

function equationCells(
  edition: Edition,
  { predictors, bic, delta, weight, cvpat }: Equation,
  { models, isBase }: { readonly models: string; readonly isBase: boolean },
): CardCell[] {
  const digits = (places: number) => (value: number) => decimal(value, places);
  return [
    { text: models, strong: isBase },
    { text: listNames(edition.language, predictors), verbatim: true },
    { text: decimal(bic, 1), value: bic, strong: delta === 0 },
    cardFigure(delta, digits(1), ''),
    cardFigure(weight, (value) => bounded(value, 2), ''),
    ...lossCells(edition, cvpat, isBase),
  ];
}

function lossCells(
  { language }: Edition,
  cvpat: Equation['cvpat'],
  isBase: boolean,
): [CardCell, CardCell] {
  const reason = t(language, isBase ? 'reason.is-base' : 'reason.not-compared');
  if (cvpat === null) return [cardNone(reason), cardNone(reason)];
  const equal = t(language, 'reason.equal');
  const { difference, adjustedP } = cvpat;
  return [
    cardInterval(difference.estimate, difference.interval, (value) => decimal(value, 4), equal),
    cardFigure(adjustedP, pValue, equal),
  ];
}

function modelTable(edition: Edition, { models }: Comparison, level: string): CardTable {
  const { language } = edition;
  return {
    caption: t(language, 'models.caption'),
    columns: [
      { head: t(language, 'head.model') },
      { head: t(language, 'head.why'), kind: 'prose' },
      { head: t(language, 'head.change'), kind: 'prose' },
      { head: t(language, 'head.losses'), kind: 'number' },
      { head: t(language, 'head.corrected'), kind: 'number' },
    ],
    groups: [
      {
        rows: models.map((model) => {
          const { id, name, why, note, cvpat } = model;
          const cells = lossCells(edition, cvpat, id === 'base');
          const told = note ? cells.map(() => cardNone(edition.text(note))) : cells;
          return [edition.text(name), edition.text(why), changeWords(edition, model), ...told];
        }),
      },
    ],
    note: t(language, 'models.note', { level }),
    landscape: true,
  };
}

function changeWords({ language }: Edition, { added, removed }: Compared): string {
  const paths = (list: Compared['added']) =>
    [...Map.groupBy(list, ({ to }) => to)]
      .map(
        ([to, causes]) =>
          `${listNames(
            language,
            causes.map(({ from }) => from),
          )} → ${to}`,
      )
      .join(page(language, 'page.part-separator'));
  const parts = [
    ...(added.length > 0 ? [t(language, 'change.added', { paths: paths(added) })] : []),
    ...(removed.length > 0 ? [t(language, 'change.removed', { paths: paths(removed) })] : []),
  ];
  if (parts.length === 0) return t(language, 'change.none');
  return parts.join(language === 'zh' ? '。' : '. ');
}

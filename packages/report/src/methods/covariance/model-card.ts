import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { count } from '../../format/format-number.ts';
import { t as page } from '../../page/messages.ts';
import type { MethodCard } from '../method-card.ts';
import { estimationMethod } from './estimation/estimation-words.ts';
import { orderTable, thresholdTable } from './estimation/ordinal-tables.ts';
import { fitTable } from './fit-table.ts';
import { t } from './messages.ts';
import { misfitTables } from './misfit-tables.ts';
import { definedTable, indirectTable, loadingTable, pathTable } from './model-tables.ts';

type Covariance = NonNullable<Assessments['covariance']>;
type Model = NonNullable<Covariance['model']>;

/** The same model as common factors, by the estimator of the study. */
export function modelCard(
  edition: Edition,
  { model, findings, notes, ordinal }: Covariance,
): MethodCard {
  const { language } = edition;
  return {
    id: 'covariance-model',
    title: t(language, 'model.title'),
    question: t(language, 'model.question'),
    findings: findings.filter(({ id }) => /^(covariance|fit)\./.test(id)),
    figures: [],
    tables: [
      ...(model === null || model.fit === null ? [] : tablesOf(edition, model, model.fit)),
      ...(model && ordinal && ordinal.effects.length > 0
        ? [orderTable(edition, ordinal, model)]
        : []),
    ],
    method: estimationMethod(edition, model),
    notes: [...notes.map(edition.text), ...(model ? treatment(edition, model) : [])],
  };
}

function tablesOf(edition: Edition, model: Model, fit: NonNullable<Model['fit']>) {
  return [
    fitTable(edition, model, fit),
    pathTable(edition, model),
    ...(model.indirect.length > 0 ? [indirectTable(edition, model)] : []),
    ...(model.defined ? [definedTable(edition, model.defined, model)] : []),
    loadingTable(edition, model),
    ...(model.ordinal ? [thresholdTable(edition, model.ordinal)] : []),
    ...misfitTables(edition, model),
  ];
}

/** What this model takes otherwise than PLS does. */
function treatment(
  { language }: Edition,
  { composites, singleItems, leftOut, missing, parametersUsed = [] }: Model,
): string[] {
  return [
    ...(parametersUsed.length > 0
      ? [
          t(language, 'model.parameters-used', {
            statements: parametersUsed.join(page(language, 'page.part-separator')),
          }),
        ]
      : []),
    ...(composites.length > 0 ? [t(language, 'model.composites', { constructs: composites })] : []),
    ...(singleItems.length > 0
      ? [t(language, 'model.single-items', { constructs: singleItems })]
      : []),
    ...(leftOut > 0 && missing !== 'listwise'
      ? [t(language, 'model.left-out', { rows: count(leftOut) })]
      : []),
    t(language, 'model.script'),
  ];
}

import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { count } from '../../format/format-number.ts';
import type { MethodCard } from '../method-card.ts';
import { fitTable } from './fit-table.ts';
import { t } from './messages.ts';
import { misfitTables } from './misfit-tables.ts';
import { definedTable, indirectTable, loadingTable, pathTable } from './model-tables.ts';

type Covariance = NonNullable<Assessments['covariance']>;
type Model = NonNullable<Covariance['model']>;

/** The same model by maximum likelihood. */
export function modelCard(edition: Edition, { model, findings, notes }: Covariance): MethodCard {
  const { language } = edition;
  return {
    id: 'covariance-model',
    title: t(language, 'model.title'),
    question: t(language, 'model.question'),
    findings: findings.filter(({ id }) => /^(covariance|fit)\./.test(id)),
    figures: [],
    tables: model === null || model.fit === null ? [] : tablesOf(edition, model, model.fit),
    method: {
      text:
        model === null
          ? t(language, 'model.method-none')
          : t(language, model.estimator === 'MLR' ? 'model.method' : 'model.method-plain', {
              missing: t(language, `missing.${model.missing}`, { patterns: count(model.patterns) }),
              rows: count(model.rows),
              parameters: count(model.parameters),
            }),
      works: {
        ml: ['bollen-1989'],
        yuan: ['yuan-bentler-2000'],
        fiml: ['enders-bandalos-2001'],
        delta: ['sobel-1982'],
        cutoffs: ['hu-bentler-1999', 'browne-cudeck-1992'],
        mi: ['maccallum-1992'],
      },
    },
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
    ...misfitTables(edition, model),
  ];
}

/** What this model takes otherwise than PLS does. */
function treatment(
  { language }: Edition,
  { composites, singleItems, leftOut, parametersUsed = [] }: Model,
): string[] {
  const list = (ids: readonly string[]) => ids.join(language === 'zh' ? '、' : ', ');
  return [
    ...(parametersUsed.length > 0
      ? [t(language, 'model.parameters-used', { statements: parametersUsed.join('; ') })]
      : []),
    ...(composites.length > 0
      ? [t(language, 'model.composites', { constructs: list(composites) })]
      : []),
    ...(singleItems.length > 0
      ? [t(language, 'model.single-items', { constructs: list(singleItems) })]
      : []),
    ...(leftOut > 0 ? [t(language, 'model.left-out', { rows: count(leftOut) })] : []),
    t(language, 'model.script'),
  ];
}

import type { Assessments, Results } from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import { writeModelText } from '@qunhai/syntax';
import { isOrdinal } from '../assess/covariance/estimation/estimation-choice.ts';
import { ordinalStatements } from '../assess/covariance/estimation/ordinal-text.ts';
import { commentLines } from './comment-lines.ts';
import { covarianceStatements } from './covariance-statements.ts';
import { rStrings, scriptNames } from './script-names.ts';
import type { ScriptedRun } from './scripted-run.ts';

type CovarianceModel = NonNullable<NonNullable<Assessments['covariance']>['model']>;

/** The covariance-based model of a run, where it has one; then the script estimates as it did. */
export function covarianceModelOf({ assessments }: Results): CovarianceModel | null {
  return assessments?.covariance?.model ?? null;
}

/** Treat missing answers in R as the covariance-based model of the run did. */
export function treatForCovarianceInR(
  { run }: Results,
  { estimator, missing }: CovarianceModel,
): string {
  const treatment = missing === 'full-information' ? 'fiml' : 'listwise';
  const values = { estimator, treatment, missing: run.analysis.missing };
  return [
    commentLines('#', 'script.covariance-treatment', values),
    `treatment <- "${treatment}"`,
    'if (treatment == "mean") {',
    '  answers[] <- lapply(answers, function(x) ifelse(is.na(x), mean(x, na.rm = TRUE), x))',
    '} else if (treatment == "listwise") {',
    '  answers <- answers[complete.cases(answers), , drop = FALSE]',
    '}',
  ].join('\n');
}

/** The model's text as its estimator takes it. */
export function modelInR({ results, model }: ScriptedRun): string {
  const own = covarianceModelOf(results);
  const statements = covarianceStatements(model);
  if (own === null || !isOrdinal(own.estimator)) return writeModelText(statements);
  return writeModelText(ordinalStatements(statements, withoutControls(model)));
}

/** Estimate in R as the covariance-based model of the run was. */
export function fittedInR({ results, model }: ScriptedRun, own: CovarianceModel): string[] {
  const { estimator } = own;
  const isFallback = estimator === 'ML' && results.run.analysis.covariance?.estimator !== 'ML';
  const further = [
    ...(isFallback ? ['information = "expected"'] : []),
    ...(isOrdinal(estimator) ? [`ordered = ${orderedItems(model)}`] : []),
    'missing = if (treatment == "fiml") "ml" else "listwise")',
  ];
  return [
    ...(isOrdinal(estimator) ? [commentLines('#', 'script.ordered')] : []),
    `fit <- sem(model, data = answers, estimator = "${estimator}",`,
    ...further.map((line, i) => `           ${line}${i < further.length - 1 ? ',' : ''}`),
  ];
}

/** Facts of firms are no answers; they stay as they are. */
function withoutControls(model: SemModel): SemModel {
  return { ...model, constructs: model.constructs.filter(({ id }) => !id.startsWith('control-')) };
}

function orderedItems(model: SemModel): string {
  const names = scriptNames(model);
  const items = withoutControls(model).constructs.flatMap((construct) =>
    construct.kind === 'second-order' ? [] : construct.indicators,
  );
  return rStrings([...new Set(items)].map(names.item));
}

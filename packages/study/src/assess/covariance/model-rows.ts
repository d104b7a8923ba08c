import type { Assessments, Interval } from '@qunhai/results';
import {
  assessmentRules,
  type CovarianceFit,
  type FitWarning,
  fitWarnings,
  modificationIndices,
  type ParameterEstimate,
  parameterEstimates,
  type SemModel,
  standardizedEstimates,
  warningText,
} from '@qunhai/sem';
import { writeModelText } from '@qunhai/syntax';
import { isUncorrected } from './estimation/estimation-choice.ts';
import { ordinalRows } from './estimation/ordinal-rows.ts';
import { finite, fitRows } from './fit-rows.ts';
import type { CovarianceText } from './model-statements.ts';
import { residualRows } from './residual-rows.ts';

export type ModelRows = NonNullable<NonNullable<Assessments['covariance']>['model']>;

/** Modification indices that are shown. */
const shown = 10;

/** What a fit does not say of itself. */
interface AboutFit {
  readonly estimator: ModelRows['estimator'];
  /** Whether answers are missing in rows that have some. */
  readonly isIncomplete: boolean;
  readonly level: number;
}

/** What results.json holds of a fit, but for the bootstrap of its indirect effects. */
export function modelRows(
  model: SemModel,
  text: CovarianceText,
  fit: CovarianceFit,
  { estimator, isIncomplete, level }: AboutFit,
): ModelRows {
  const { table, plan, rows, leftOut, iterations, status } = fit;
  const isUsable = status === 'converged';
  const estimates = isUsable ? estimateRows(text, fit, level) : noEstimates;
  return {
    status,
    estimator,
    missing: plan.fullInformation ? 'full-information' : isIncomplete ? 'listwise' : 'complete',
    patterns: fit.data.reduce((sum, group) => sum + group.patterns.length, 0),
    ...{ rows, leftOut, iterations, parameters: table.freeCount },
    syntax: writeModelText(text.statements),
    ...(text.used.length > 0 && { parametersUsed: [...text.used] }),
    composites: model.constructs.flatMap(({ id, kind }) => (kind === 'composite' ? [id] : [])),
    singleItems: model.constructs.flatMap((construct) =>
      construct.kind !== 'second-order' && construct.indicators.length === 1 ? [construct.id] : [],
    ),
    warnings: fitWarnings(fit).map((warning) => warningText(withIds(warning, text.idOf))),
    fit: isUsable ? fitRows(fit) : null,
    improper: estimates.paths
      .filter(({ standardized }) => Math.abs(standardized.estimate) > 1)
      .map(({ from, to }) => ({ from, to })),
    ...(plan.ordinal && isUsable && { ordinal: ordinalRows(fit, text, level) }),
    ...estimates,
    bootstrap: null,
    modification: modificationRows(text, isUsable ? fit : null),
    residuals: residualRows(text, isUsable ? fit : null),
  };
}

/** A warning that names constructs and items by their ids. */
export function withIds(warning: FitWarning, idOf: CovarianceText['idOf']): FitWarning {
  switch (warning.kind) {
    case 'negative-variance':
      return { ...warning, variable: idOf(warning.variable) };
    case 'loading-beyond-one':
      return { ...warning, variable: idOf(warning.variable), factor: idOf(warning.factor) };
    case 'not-identified':
      return {
        ...warning,
        parameters: warning.parameters.map(({ left, right, ...rest }) => ({
          ...rest,
          left: idOf(left),
          right: idOf(right),
        })),
      };
    default:
      return warning;
  }
}

type Estimates = Pick<ModelRows, 'loadings' | 'paths' | 'rSquared' | 'indirect' | 'defined'>;

const noEstimates: Estimates = { loadings: [], paths: [], rSquared: [], indirect: [] };

function estimateRows(
  { idOf, chains, used }: CovarianceText,
  fit: CovarianceFit,
  level: number,
): Estimates {
  const withErrors = isUncorrected(fit) ? withoutErrors : (row: ParameterEstimate) => row;
  const raw = parameterEstimates(fit, level).map(withErrors);
  const standardized = standardizedEstimates(fit, level).map(withErrors);
  const both = raw.map((row, i) => ({ row, standard: standardized[i]! }));
  const of = (operator: ParameterEstimate['operator']) =>
    both
      .filter(({ row }) => row.operator === operator)
      .map(({ row, standard }) => ({
        row,
        figures: {
          ...judged(row, level),
          standardized: { estimate: standard.estimate, interval: normal(standard, level) },
        },
      }));
  const defined = of(':=');
  const own = defined.slice(chains.length);
  return {
    loadings: of('=~').map(({ row, figures }) => ({
      construct: idOf(row.left),
      indicator: idOf(row.right),
      ...figures,
    })),
    paths: of('~').map(({ row, figures }) => ({
      from: idOf(row.right),
      to: idOf(row.left),
      ...figures,
    })),
    rSquared: explained(fit, standardized, idOf, level),
    indirect: defined.slice(0, chains.length).map(({ figures }, i) => ({
      path: [...chains[i]!],
      ...figures,
      bootstrap: null,
    })),
    ...(own.length > 0 && {
      defined: own.map(({ row }) => ({
        name: row.left,
        text: used.find((text) => text.startsWith(`${row.left} :=`)) ?? row.left,
        ...judged(row, level),
        bootstrap: null,
      })),
    }),
  };
}

/** An estimate whose error nobody knows. */
function withoutErrors(row: ParameterEstimate): ParameterEstimate {
  return { ...row, standardError: Number.NaN, p: Number.NaN, lower: Number.NaN, upper: Number.NaN };
}

/** Of constructs with causes: what the standardized residual variance, with its interval, leaves of 1. */
function explained(
  { table }: CovarianceFit,
  standardized: readonly ParameterEstimate[],
  idOf: CovarianceText['idOf'],
  level: number,
): ModelRows['rSquared'] {
  const outcomes = new Set(
    table.rows.flatMap(({ operator, left }) => (operator === '~' ? [left] : [])),
  );
  return standardized
    .filter(
      ({ operator, left, right }) => operator === '~~' && left === right && outcomes.has(left),
    )
    .map((row) => {
      const residual = normal(row, level);
      return {
        construct: idOf(row.left),
        value: 1 - row.estimate,
        interval: residual && { ...residual, lower: 1 - residual.upper, upper: 1 - residual.lower },
      };
    });
}

function judged(row: ParameterEstimate, level: number) {
  return {
    estimate: row.estimate,
    standardError: row.standardError > 0 ? finite(row.standardError) : null,
    p: finite(row.p),
    interval: normal(row, level),
  };
}

/** Estimate ± z·error; null where the parameter is fixed. */
export function normal(
  { lower, upper, standardError }: Pick<ParameterEstimate, 'lower' | 'upper' | 'standardError'>,
  level: number,
): Interval {
  const isKnown = standardError > 1e-12 && Number.isFinite(lower) && Number.isFinite(upper);
  return isKnown ? { lower, upper, level, method: 'normal' } : null;
}

function modificationRows(
  { idOf }: CovarianceText,
  fit: CovarianceFit | null,
): ModelRows['modification'] {
  const all = fit === null ? [] : modificationIndices(fit);
  const critical = assessmentRules['modification-index'].threshold;
  return {
    candidates: all.length,
    large: all.filter(({ index }) => index > critical).length,
    critical,
    rows: all
      .slice(0, shown)
      .flatMap(({ left, operator, right, index, p, expectedChange }) =>
        operator === '=~' || operator === '~' || operator === '~~'
          ? [{ left: idOf(left), operator, right: idOf(right), index, p, expectedChange }]
          : [],
      ),
  };
}

import { availableParallelism } from 'node:os';
import { type PlainTable, textColumn } from '@qunhai/dataset';
import type { Bilingual, JobControl } from '@qunhai/kernel';
import {
  bootstrapCovariance,
  type CovarianceDraws,
  type CovarianceEstimator,
  type CovarianceFit,
  type CovarianceMeasures,
  type CovarianceOptions,
  covarianceMeasures,
  type FitStatus,
  type FurtherMeasures,
  fitCovariance,
  furtherMeasures,
  type GroupEquality,
  jackknifeCovariance,
  type ModificationIndex,
  modificationIndices,
  type ProductCentring,
  type ResampledQuantity,
  resampledDefinitions,
  type VariableRSquared,
  variableRSquared,
  withProducts,
} from '@qunhai/sem';
import { jobPortion } from '../../assess/job-portion.ts';
import { matrixOfTable } from '../matrix-of-table.ts';
import { failModel } from '../model/errors.ts';
import type { ModelText } from '../model/read-statements.ts';
import { type FactorScoreRows, factorScoreRows } from './factor-score-rows.ts';
import {
  type InvarianceLadder,
  invarianceLadder,
  type PartialLadder,
} from './invariance-ladder.ts';
import { type ParameterRows, parameterRows } from './parameter-rows.ts';
import { readSemModel, type TextSemModel } from './read-sem-model.ts';
import { type ResidualPair, residualPairs } from './residual-pairs.ts';
import { semNotes } from './sem-notes.ts';

/** Which covariance-based analysis of a file. */
export interface SemRequest {
  readonly model: ModelText;
  /** ML unless given; WLSMV with ordered variables. */
  readonly estimator?: CovarianceEstimator | undefined;
  readonly missing?: 'listwise' | 'fiml' | undefined;
  /** Columns with ordered answers, or `all`. */
  readonly ordered?: readonly string[] | undefined;
  readonly meanStructure?: boolean | undefined;
  readonly unitVariances?: boolean | undefined;
  readonly group?: string | undefined;
  readonly equal?: readonly GroupEquality[] | undefined;
  readonly invariance?: boolean | undefined;
  /** How products of latent variables are centred. */
  readonly products?: ProductCentring | undefined;
  /** Bootstrap resamples for what the model defines; 0: none. */
  readonly bootstrap: number;
  readonly interval: 'percentile' | 'bca';
  readonly level: number;
  readonly seed: number;
  readonly scores?: boolean | undefined;
  readonly modification?: boolean | undefined;
  readonly residuals?: boolean | undefined;
}

/** A covariance-based model of a file: plain data. What was not asked for is null. */
export interface TableSem {
  readonly estimator: CovarianceEstimator;
  readonly status: FitStatus;
  readonly iterations: number;
  readonly rows: { readonly given: number; readonly used: number };
  readonly groups: readonly string[];
  readonly level: number;
  readonly parameters: ParameterRows;
  /** Null unless the estimation converged. */
  readonly measures: (CovarianceMeasures & { readonly further: FurtherMeasures }) | null;
  readonly rSquared: readonly VariableRSquared[];
  readonly bootstrap:
    | (Pick<CovarianceDraws, 'used' | 'failed'> & {
        readonly seed: number;
        readonly interval: SemRequest['interval'];
        readonly defined: readonly ResampledQuantity[];
      })
    | null;
  readonly modification: readonly ModificationIndex[] | null;
  readonly residuals: readonly ResidualPair[] | null;
  readonly invariance: InvarianceLadder | null;
  /** Null also where every step of invariance holds. */
  readonly partial: PartialLadder | null;
  readonly scores: FactorScoreRows | null;
  readonly notes: readonly Bilingual[];
}

/**
 * Estimate and judge a covariance-based structural equation model of columns of a file.
 * @throws {QunhaiError} dataset.no-such-column, dataset.not-a-number, files.*, sem.*, kernel.cancelled
 */
export async function semOfTable(
  plain: PlainTable,
  request: SemRequest,
  control: JobControl = {},
): Promise<TableSem> {
  const read = readSemModel(request.model);
  const { options, estimator } = optionsOf(request, read);
  const { statements, data, unpaired, fileRows, given } = sampleOf(plain, read, request);
  const fit = fitCovariance(statements, data, options);
  const isUsable = fit.status === 'converged';
  const bootstrap = isUsable ? await resampled(fit, request, jobPortion(control, 0, 0.8)) : null;
  const ladder = jobPortion(control, 0.8, 1);
  return {
    ...{ estimator, status: fit.status, iterations: fit.iterations, level: request.level },
    rows: { given, used: fit.rows },
    groups: fit.groupNames,
    parameters: parameterRows(fit, request.level),
    measures: isUsable ? { ...covarianceMeasures(fit), further: furtherMeasures(fit) } : null,
    rSquared: isUsable ? variableRSquared(fit) : [],
    bootstrap,
    modification: request.modification ? modificationIndices(fit) : null,
    residuals: request.residuals ? residualPairs(fit) : null,
    ...(request.invariance
      ? invarianceLadder(statements, data, options, ladder)
      : { invariance: null, partial: null }),
    scores: request.scores && isUsable ? factorScoreRows(fit, data, fileRows) : null,
    notes: semNotes(fit, {
      ...{ unpaired, ungrouped: given - fileRows.length, failed: bootstrap?.failed ?? 0 },
      requested: request.bootstrap,
    }),
  };
}

/** What compares groups needs a column that tells them apart. */
function assertGrouped({ group, equal = [], invariance }: SemRequest): void {
  if (group !== undefined) return;
  if (equal.length > 0) throw failModel('needs-group', { option: '--equal' });
  if (invariance) throw failModel('needs-group', { option: '--invariance' });
}

function optionsOf(
  request: SemRequest,
  { columns }: TextSemModel,
): { readonly options: CovarianceOptions; readonly estimator: CovarianceEstimator } {
  const { missing, ordered = [], equal = [], level } = request;
  const { estimator = ordered.length > 0 ? 'WLSMV' : 'ML' } = request;
  const ordinal = ordered.includes('all') ? columns : ordered;
  const stranger = ordinal.find((column) => !columns.includes(column));
  if (stranger !== undefined)
    throw failModel('ordered-stranger', { column: stranger, known: columns });
  if ((estimator === 'WLSMV' || estimator === 'ULSMV') && ordinal.length === 0)
    throw failModel('wlsmv-without-ordered', { estimator });
  if (missing === 'fiml' && estimator !== 'ML' && estimator !== 'MLR')
    throw failModel('fiml-estimator', { estimator });
  assertGrouped(request);
  const ofMeans = equal.includes('intercepts') || equal.includes('means');
  return {
    estimator,
    options: {
      ...{ estimator, ordinal, level, equalOverGroups: equal },
      missing: missing === 'fiml' ? 'full-information' : 'listwise',
      meanStructure: request.meanStructure === true || ofMeans,
      unitVariances: request.unitVariances ?? false,
    },
  };
}

/** Data of the rows that are in a group, with the products of latent variables. */
function sampleOf(plain: PlainTable, read: TextSemModel, { group, products }: SemRequest) {
  const matrix = matrixOfTable(plain, read.columns);
  const labels = group === undefined ? null : textColumn(plain, group);
  const kept = plain.table.rows.map((_, at) => at).filter((at) => !labels || labels[at] !== null);
  const width = matrix.p;
  const values = new Float64Array(kept.length * width);
  kept.forEach((at, i) => {
    values.set(matrix.values.subarray(at * width, (at + 1) * width), i * width);
  });
  const data = {
    ...{ variables: matrix.variables, values },
    ...(labels && { groups: kept.map((at) => labels[at]!) }),
  };
  const { interactions, statements } = read;
  const whole =
    interactions.length === 0
      ? { statements, data, unpaired: [] }
      : withProducts(statements, data, interactions, products);
  const fileRows = kept.map((at) => plain.table.rows[at]!);
  return { ...whole, fileRows, given: matrix.n };
}

async function resampled(
  fit: CovarianceFit,
  { bootstrap: resamples, interval, seed, level }: SemRequest,
  control: JobControl,
): Promise<TableSem['bootstrap']> {
  if (resamples === 0 || fit.table.definitions.length === 0) return null;
  const workers = availableParallelism();
  const first = jobPortion(control, 0, 0.7);
  const draws = await bootstrapCovariance(fit, { resamples, seed, workers }, first);
  const jackknife =
    interval === 'bca'
      ? await jackknifeCovariance(fit, { workers }, jobPortion(control, 0.7, 1))
      : null;
  const { used, failed } = draws;
  return {
    used,
    failed,
    seed,
    interval,
    defined: resampledDefinitions(fit, draws, level, jackknife),
  };
}

import type { AnalysisMatrix, ExclusionRecord } from '@qunhai/dataset';
import { type Bilingual, QunhaiError } from '@qunhai/kernel';
import { estimatePls, type PlsOptions, type PlsResult, type SemModel } from '@qunhai/sem';
import { message } from './messages.ts';
import type { AnalysisPlan } from './study-schema.ts';

/** A model's estimate, or null with the reasons why there is none. */
export interface Estimation {
  readonly estimate: PlsResult | null;
  readonly notes: readonly Bilingual[];
}

/** What an analysis plan asks of the estimator. */
export function plsOptions(plan: AnalysisPlan): PlsOptions {
  const { scheme, estimator, missing, tolerance, maxIterations } = plan;
  return { scheme, consistent: estimator === 'plsc', missing, tolerance, maxIterations };
}

/**
 * Estimate a model, or say why it cannot be: too few rows, collinear or constant indicators, an inadmissible solution.
 * Faults of the data are results here, because the diagnosis goes on without a model.
 */
export function estimateModel(
  model: SemModel,
  matrix: AnalysisMatrix,
  plan: AnalysisPlan,
): Estimation {
  if (model.paths.length === 0)
    return { estimate: null, notes: [message.both('estimate.no-paths')] };
  try {
    return accept(estimatePls(model, matrix, plsOptions(plan)));
  } catch (error) {
    if (!(error instanceof QunhaiError && error.code.startsWith('sem.'))) throw error;
    const { message: what, fix } = error.bilingual;
    return { estimate: null, notes: [{ zh: `${what.zh}${fix.zh}`, en: `${what.en} ${fix.en}` }] };
  }
}

function accept(estimate: PlsResult): Estimation {
  const rows = estimate.n;
  const predictors = largestRegression(estimate);
  const required = predictors + 11;
  if (rows < required) {
    const note = message.both('estimate.too-few-rows', { rows, required, predictors });
    return { estimate: null, notes: [note] };
  }
  if (estimate.status === 'inadmissible')
    return { estimate: null, notes: [message.both('estimate.inadmissible')] };
  return { estimate, notes: estimateNotes(estimate, predictors) };
}

function estimateNotes(estimate: PlsResult, predictors: number): Bilingual[] {
  const notes: Bilingual[] = [];
  const { n: rows, iterations } = estimate;
  if (estimate.status === 'not-converged')
    notes.push(message.both('estimate.not-converged', { iterations }));
  if (rows < 10 * predictors) notes.push(message.both('estimate.few-rows', { rows, predictors }));
  const cells = estimate.preparation.imputedCells.reduce((sum, { count }) => sum + count, 0);
  if (cells > 0) {
    const share = ((100 * cells) / (rows * estimate.variables.length)).toFixed(1);
    notes.push(message.both('estimate.imputed', { cells, share }));
  }
  return notes;
}

/** Predictors of the largest regression: of a construct on its causes, or of a mode B score on its indicators. */
function largestRegression(estimate: PlsResult): number {
  const causes = estimate.constructs.map(
    ({ id }) => estimate.paths.filter((path) => path.to === id).length,
  );
  const stages = [estimate, ...(estimate.firstStage ? [estimate.firstStage] : [])];
  const blocks = stages.flatMap((stage) =>
    stage.constructs.map((c) => (c.mode === 'B' ? c.indicators.length : 1)),
  );
  return Math.max(...causes, ...blocks);
}

/** Rows of the matrix that the estimation left out. */
export function estimationExclusions(
  { estimate }: Estimation,
  matrix: AnalysisMatrix,
  fileOf: (row: number) => string,
): ExclusionRecord[] {
  if (estimate === null) return [];
  const { missing, excludedRows } = (estimate.firstStage ?? estimate).preparation;
  const code = missing === 'listwise' ? 'listwise' : 'no-model-answers';
  return excludedRows.map((row) => ({
    scope: 'row',
    table: 'responses',
    file: fileOf(row),
    row: matrix.rows[row]!,
    column: null,
    firm: matrix.firms[row]!,
    code,
    reason: message.both(`excluded.${code}`),
  }));
}

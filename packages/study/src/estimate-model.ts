import type { ExclusionRecord } from '@qunhai/dataset';
import { type Bilingual, QunhaiError } from '@qunhai/kernel';
import {
  estimatePls,
  type Inadmissibility,
  mixedSigns,
  type PlsOptions,
  type PlsResult,
  type SemModel,
} from '@qunhai/sem';
import { message } from './messages.ts';
import { largestRegression, rowShortage, unusableRows } from './required-rows.ts';
import type { AnalysisPlan } from './study-schema.ts';
import type { WeighedMatrix } from './weigh/weighed-matrix.ts';
import { weightObstacle } from './weigh/weight-obstacle.ts';

/** A model's estimate, or null with the reasons why there is none. */
export interface Estimation {
  readonly estimate: PlsResult | null;
  /** Rows there were to estimate from, estimated or not. */
  readonly rows: number;
  readonly notes: readonly Bilingual[];
}

/** What an analysis plan asks of the estimator, but for the weights of firms. */
export function plsSettings(plan: AnalysisPlan): PlsOptions {
  const { scheme, estimator, missing, tolerance, maxIterations } = plan;
  return { scheme, consistent: estimator === 'plsc', missing, tolerance, maxIterations };
}

/** The same with the weights of the firms to estimate from. */
export function plsOptions(plan: AnalysisPlan, { caseWeights }: WeighedMatrix): PlsOptions {
  return { ...plsSettings(plan), ...(caseWeights && { caseWeights }) };
}

/** What a plan asks of the estimator for one model. How interactions are estimated touches models that have them only. */
export function modelOptions(
  { interactions = [] }: SemModel,
  plan: AnalysisPlan,
  matrix: WeighedMatrix,
): PlsOptions {
  const { moderationApproach: moderation } = plan;
  const isAsked = moderation !== undefined && interactions.length > 0;
  return { ...plsOptions(plan, matrix), ...(isAsked && { moderation }) };
}

/**
 * Estimate a model, or say why it cannot be: too few rows, collinear or constant indicators, an inadmissible solution.
 * Faults of the data are results here, because the diagnosis goes on without a model.
 */
export function estimateModel(
  model: SemModel,
  matrix: WeighedMatrix,
  plan: AnalysisPlan,
): Estimation {
  const rows = matrix.n - unusableRows(model, matrix, plan.missing).length;
  const obstacle = estimationObstacle(model, rows);
  if (obstacle !== null) return { estimate: null, rows, notes: [obstacle] };
  try {
    const accepted = accept(model, estimatePls(model, matrix, modelOptions(model, plan, matrix)));
    return accepted.estimate === null ? withWeights(accepted, matrix, plan) : accepted;
  } catch (error) {
    if (!(error instanceof QunhaiError && error.code.startsWith('sem.'))) throw error;
    const { message: what, fix } = error.bilingual;
    const notes = [{ zh: `${what.zh}${fix.zh}`, en: `${what.en} ${fix.en}` }];
    return withWeights({ estimate: null, rows, notes }, matrix, plan);
  }
}

function withWeights(failed: Estimation, matrix: WeighedMatrix, plan: AnalysisPlan): Estimation {
  return { ...failed, notes: [...failed.notes, ...weightObstacle(matrix, plan)] };
}

/** Why a model cannot be estimated from so many rows, whatever they hold; null when nothing speaks against it. */
export function estimationObstacle(model: SemModel, rows: number): Bilingual | null {
  return model.paths.length === 0 ? message.both('estimate.no-paths') : rowShortage(model, rows);
}

function accept(model: SemModel, estimate: PlsResult): Estimation {
  const { n: rows, inadmissible } = estimate;
  if (inadmissible) {
    const notes = [inadmissibleNote(inadmissible), ...signNotes(estimate)];
    return { estimate: null, rows, notes };
  }
  return { estimate, rows, notes: estimateNotes(model, estimate, largestRegression(model)) };
}

/** Why a solution is no proper one, in words. */
export function inadmissibleNote({
  cause,
  construct,
  indicator,
  other,
  value,
}: Inadmissibility): Bilingual {
  return message.both(`inadmissible.${cause}`, {
    construct,
    indicator: indicator ?? '',
    other: other ?? '',
    value: value.toFixed(3),
  });
}

/** One factor cannot make some items rise and others fall, unless an item is coded the wrong way round. */
function signNotes(estimate: PlsResult): Bilingual[] {
  return mixedSigns(estimate).map(({ construct, negative }) => {
    const items = negative.map(({ indicator }) => indicator);
    return message.both('estimate.mixed-signs', { construct, items });
  });
}

function estimateNotes(model: SemModel, estimate: PlsResult, predictors: number): Bilingual[] {
  const notes: Bilingual[] = [];
  const { n: rows, iterations } = estimate;
  if (estimate.status === 'not-converged')
    notes.push(message.both('estimate.not-converged', { iterations }));
  if (rows < 10 * predictors) notes.push(message.both('estimate.few-rows', { rows, predictors }));
  return [
    ...notes,
    ...imputationNotes(model, estimate),
    ...signNotes(estimate),
    ...uncorrectedNotes(model, estimate),
  ];
}

/** An item with more of its answers replaced than this is named. */
const imputedShareLimit = 0.15;

function imputationNotes(
  { constructs, controls = [] }: SemModel,
  { n: rows, preparation }: PlsResult,
): Bilingual[] {
  const { imputedCells } = preparation;
  const cells = imputedCells.reduce((sum, { count }) => sum + count, 0);
  if (cells === 0) return [];
  const percent = (share: number) => (100 * share).toFixed(1);
  const asked = constructs.flatMap((one) => (one.kind === 'second-order' ? [] : one.indicators));
  const answers = rows * (new Set(asked).size + controls.length);
  const notes = [message.both('estimate.imputed', { cells, share: percent(cells / answers) })];
  const most = imputedCells.filter(({ count }) => count > imputedShareLimit * rows);
  if (most.length === 0) return notes;
  const items = most.map(({ variable, count }) => `${variable} (${percent(count / rows)}%)`);
  const values = { limit: 100 * imputedShareLimit, items };
  return [...notes, message.both('estimate.much-imputed', values)];
}

/** PLSc corrects common factors; the scores a two-stage second-order construct is formed from stay as they are. */
function uncorrectedNotes({ constructs }: SemModel, { consistent }: PlsResult): Bilingual[] {
  if (!consistent) return [];
  return constructs.flatMap((construct) =>
    construct.kind === 'second-order' && construct.approach === 'two-stage'
      ? [message.both('estimate.uncorrected', { construct: construct.id })]
      : [],
  );
}

/**
 * Rows of the matrix that the estimation leaves out, whether or not it came to an estimate: those that lack an answer to
 * an item of the model (listwise), or all of them, and those of weight 0.
 */
export function estimationExclusions(
  model: SemModel,
  matrix: WeighedMatrix,
  missing: AnalysisPlan['missing'],
  fileOf: (row: number) => string,
): ExclusionRecord[] {
  const unanswered = missing === 'listwise' ? 'listwise' : 'no-model-answers';
  const excluded = unusableRows(model, matrix, missing);
  return excluded.map((row) => {
    const code = matrix.caseWeights?.[row] === 0 ? 'zero-weight' : unanswered;
    return {
      scope: 'row',
      table: 'responses',
      file: fileOf(row),
      row: matrix.rows[row]!,
      column: null,
      firm: matrix.firms[row]!,
      code,
      reason: message.both(`excluded.${code}`),
    };
  });
}

import type { PlsPlan } from '../estimate/pls-plan.ts';
import type { PlsWorkspace } from '../estimate/pls-workspace.ts';
import type { StageArrays, StageTask } from './resample-task.ts';

/** The optional quantities of one resample; those not collected have no columns. */
export function writeMeasuresInto(
  stage: StageTask,
  work: PlsWorkspace,
  arrays: StageArrays,
  row: number,
): void {
  const { plan, columns, isScale, hasRhoA, htmtPairs } = stage;
  const { rhoA, alpha, htmt } = arrays;
  const q = plan.constructs;
  if (columns.constructCorrelations > 0) writeCorrelations(q, work, arrays, row);
  for (let j = 0; j < columns.rhoA; j++)
    rhoA[row * q + j] = hasRhoA[j] === 1 ? reliabilityOfWeights(plan, work, j) : Number.NaN;
  for (let j = 0; j < columns.alpha; j++)
    alpha[row * q + j] = isScale[j] === 1 ? cronbach(plan, work, j) : Number.NaN;
  for (let pair = 0; pair < columns.htmt; pair++) {
    const a = htmtPairs[2 * pair]!;
    const b = htmtPairs[2 * pair + 1]!;
    htmt[row * columns.htmt + pair] = heterotraitMonotrait(plan, work, a, b);
  }
}

function writeCorrelations(q: number, work: PlsWorkspace, arrays: StageArrays, row: number): void {
  let at = (row * q * (q - 1)) / 2;
  for (let j = 1; j < q; j++)
    for (let k = 0; k < j; k++)
      arrays.constructCorrelations[at++] = work.constructCorrelations[j * q + k]!;
}

/** ρA (Dijkstra & Henseler 2015, eq. 3), whether or not the loadings are corrected with it. */
function reliabilityOfWeights(plan: PlsPlan, work: PlsWorkspace, j: number): number {
  let squares = 0;
  let fourths = 0;
  for (let a = plan.start[j]!; a < plan.start[j + 1]!; a++) {
    const square = work.weights[a]! ** 2;
    squares += square;
    fourths += square * square;
  }
  return (squares * squares * (1 - squares)) / (squares * squares - fourths);
}

/** Standardized α = k/(k − 1) · (1 − k/Σr) (Cronbach 1951). */
function cronbach(plan: PlsPlan, work: PlsWorkspace, j: number): number {
  const size = plan.start[j + 1]! - plan.start[j]!;
  return (size / (size - 1)) * (1 - size / sumOfBlock(plan, work.correlations, j, j, false));
}

/** HTMT of absolute correlations (Henseler, Ringle & Sarstedt 2015; Ringle et al. 2023); one item counts as 1. */
function heterotraitMonotrait(plan: PlsPlan, work: PlsWorkspace, j: number, k: number): number {
  const { start } = plan;
  const cells = (start[j + 1]! - start[j]!) * (start[k + 1]! - start[k]!);
  const between = sumOfBlock(plan, work.correlations, j, k, true) / cells;
  return between / Math.sqrt(monotrait(plan, work, j) * monotrait(plan, work, k));
}

function monotrait(plan: PlsPlan, work: PlsWorkspace, j: number): number {
  const size = plan.start[j + 1]! - plan.start[j]!;
  if (size === 1) return 1;
  return (sumOfBlock(plan, work.correlations, j, j, true) - size) / (size * (size - 1));
}

function sumOfBlock(
  plan: PlsPlan,
  r: Float64Array,
  j: number,
  k: number,
  absolute: boolean,
): number {
  let sum = 0;
  for (let a = plan.start[j]!; a < plan.start[j + 1]!; a++)
    for (let b = plan.start[k]!; b < plan.start[k + 1]!; b++) {
      const value = r[a * plan.slots + b]!;
      sum += absolute ? Math.abs(value) : value;
    }
  return sum;
}

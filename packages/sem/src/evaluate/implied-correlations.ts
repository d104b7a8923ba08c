import type { PlsEstimate } from '../estimate/pls-result.ts';
import { causalOrder } from './causal-order.ts';
import { type ConstructBlock, constructBlocks, predictorsOf } from './construct-blocks.ts';

/**
 * Correlations of the constructs that the structural model implies: exogenous ones correlate freely, residuals are
 * independent, and each diagonal is set to 1 after the implied covariances are formed with the residual variances
 * 1 − R² (cSEM's convention).
 * @returns Float64Array[q × q]
 * @throws {QunhaiError} sem.cyclic-paths
 * @see Bollen (1989), Structural Equations with Latent Variables, ch. 4
 */
export function impliedConstructCorrelations(estimate: PlsEstimate): Float64Array {
  const q = estimate.constructs.length;
  const equations = predictorsOf(estimate);
  const implied = estimate.constructCorrelations.slice();
  const endogenous = new Set(equations.map(({ target }) => target));
  const known = estimate.constructs.flatMap((_, column) =>
    endogenous.has(column) ? [] : [column],
  );
  for (const { target, predictors } of inCausalOrder(estimate, equations)) {
    const coefficient = (cause: number) => estimate.pathCoefficients[cause * q + target]!;
    const product = (other: number) =>
      predictors.reduce((sum, cause) => sum + coefficient(cause) * implied[cause * q + other]!, 0);
    for (const other of known) {
      implied[target * q + other] = product(other);
      implied[other * q + target] = implied[target * q + other]!;
    }
    implied[target * q + target] = product(target) + 1 - estimate.rSquared[target]!;
    known.push(target);
  }
  for (let column = 0; column < q; column++) implied[column * q + column] = 1;
  return implied;
}

function inCausalOrder<Equation extends { readonly target: number }>(
  estimate: PlsEstimate,
  equations: readonly Equation[],
): Equation[] {
  const ids = estimate.constructs.map((construct) => construct.id);
  const rank = new Map(causalOrder(ids, estimate.paths).map((id, position) => [id, position]));
  return [...equations].sort((a, b) => rank.get(ids[a.target]!)! - rank.get(ids[b.target]!)!);
}

/**
 * Indicator correlations implied by loadings and construct correlations: λᵢ·φ·λⱼ across blocks and within the block
 * of a reflective construct; a composite reproduces the correlations within its block as they are.
 * An indicator repeated in a second-order construct counts for its own, smaller block.
 * @param constructCorrelations - Float64Array[q × q], diagonal 1
 * @returns Float64Array[p × p], diagonal 1
 * @see Henseler et al. (2014), Organizational Research Methods 17, 182–209
 */
export function impliedIndicatorCorrelations(
  estimate: PlsEstimate,
  constructCorrelations: Float64Array,
): Float64Array {
  const p = estimate.variables.length;
  const q = estimate.constructs.length;
  const owners = ownBlocks(estimate);
  const loading = (row: number) => estimate.loadings[row * q + owners[row]!.column]!;
  return estimate.indicatorCorrelations.map((observed, cell) => {
    const i = Math.floor(cell / p);
    const j = cell % p;
    if (i === j) return 1;
    const [a, b] = [owners[i]!, owners[j]!];
    if (a === b && a.construct.kind === 'composite') return observed;
    return loading(i) * constructCorrelations[a.column * q + b.column]! * loading(j);
  });
}

/** The smallest block each indicator belongs to, by row. */
function ownBlocks(estimate: PlsEstimate): ConstructBlock[] {
  const owners: ConstructBlock[] = [];
  const bySize = constructBlocks(estimate).sort((a, b) => b.rows.length - a.rows.length);
  for (const block of bySize) for (const row of block.rows) owners[row] = block;
  return owners;
}

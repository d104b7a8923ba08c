import type { PlsEstimate } from '../estimate/pls-result.ts';
import { type EffectPlan, planEffects } from './effect-plan.ts';

/** Effect of one construct on another; NaN where the path coefficients of an inadmissible estimate are. */
export interface EffectRow {
  readonly from: string;
  readonly to: string;
  readonly estimate: number;
}

/** Every effect a path model implies. */
export interface Effects {
  /** One row for each chain of two or more paths; none when there are more than {@link chainLimit}. */
  readonly specificIndirect: readonly {
    readonly path: readonly string[];
    readonly estimate: number;
  }[];
  /** Chains without a row because there are too many; 0 when `specificIndirect` holds them all. */
  readonly omittedChains: number;
  /** One row for each pair with at least one chain: the sum of its chains. */
  readonly totalIndirect: readonly EffectRow[];
  /** One row for each connected pair: direct plus total indirect. */
  readonly total: readonly EffectRow[];
}

/** Draws of the effects, row-major, one row per draw, columns as the rows of {@link Effects}. */
export interface EffectDraws {
  /** [B × specific] */
  readonly specificIndirect: Float64Array;
  /** [B × pairs with a chain] */
  readonly totalIndirect: Float64Array;
  /** [B × pairs] */
  readonly total: Float64Array;
}

/** Path coefficients of an estimate in the order of its `paths`. */
export function pathVector(estimate: PlsEstimate): Float64Array {
  const q = estimate.constructs.length;
  const columnOf = new Map(estimate.constructs.map((construct, column) => [construct.id, column]));
  return Float64Array.from(
    estimate.paths,
    ({ from, to }) => estimate.pathCoefficients[columnOf.get(from)! * q + columnOf.get(to)!]!,
  );
}

/**
 * Specific indirect, total indirect and total effects of an estimate.
 * The total effects are (I − B)⁻¹ − I, by recursion along the causal order: T = B + T·B.
 * @see Bollen (1987), Total, direct, and indirect effects in structural equation models, Sociological Methodology 17
 */
export function effects(estimate: PlsEstimate): Effects {
  const plan = planEffects(
    estimate.constructs.map((construct) => construct.id),
    estimate.paths,
  );
  const values = effectsOfDraws(plan, pathVector(estimate), 1);
  const withChains = plan.pairs.filter((pair) => pair.chainCount > 0);
  return {
    specificIndirect: plan.specific.map(({ path }, k) => ({
      path,
      estimate: values.specificIndirect[k]!,
    })),
    omittedChains: plan.omittedChains,
    totalIndirect: withChains.map(({ from, to }, k) => ({
      from,
      to,
      estimate: values.totalIndirect[k]!,
    })),
    total: plan.pairs.map(({ from, to }, k) => ({ from, to, estimate: values.total[k]! })),
  };
}

/**
 * Map draws of the path coefficients to draws of every effect.
 * @param draws - Float64Array[B × paths], row-major, columns in the order of `plan.paths`; NaN rows stay NaN
 * Cost B × (links of all chains enumerated, and constructs × paths for the totals).
 */
export function effectsOfDraws(plan: EffectPlan, draws: Float64Array, b: number): EffectDraws {
  const { paths, specific, pairs, order } = plan;
  const withChains = pairs.flatMap((pair, at) => (pair.chainCount > 0 ? [at] : []));
  const specificIndirect = new Float64Array(b * specific.length);
  const totalIndirect = new Float64Array(b * withChains.length);
  const total = new Float64Array(b * pairs.length);
  const indirect = new Float64Array(pairs.length);
  for (let draw = 0; draw < b; draw++) {
    const coefficients = draws.subarray(draw * paths.length, (draw + 1) * paths.length);
    specific.forEach(({ links }, chain) => {
      let product = 1;
      for (const link of links) product *= coefficients[link]!;
      specificIndirect[draw * specific.length + chain] = product;
    });
    const totals = total.subarray(draw * pairs.length, (draw + 1) * pairs.length);
    for (const at of order) {
      const { direct, through } = pairs[at]!;
      let sum = 0;
      for (const { pair, link } of through) sum += totals[pair]! * coefficients[link]!;
      indirect[at] = sum;
      totals[at] = direct === null ? sum : coefficients[direct]! + sum;
    }
    withChains.forEach((at, column) => {
      totalIndirect[draw * withChains.length + column] = indirect[at]!;
    });
  }
  return { specificIndirect, totalIndirect, total };
}

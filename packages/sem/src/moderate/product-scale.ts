import type { PlsProgram, PlsStage } from '../estimate/pls-program.ts';
import type { PlsWorkspace } from '../estimate/pls-workspace.ts';

/** Where the product indicators of each interaction and their factors are in the stage that weights them. */
export interface ProductScaleTask {
  /** Whether that stage is the first of two. */
  readonly isFirst: boolean;
  readonly slots: number;
  /** [m + 1] Product indicators of term t: start[t] … start[t + 1] − 1, in the order of the program's. */
  readonly start: Int32Array;
  /** [K] slots of the products and of their factors. */
  readonly product: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Locate product indicators; null when the program has none. */
export function productScaleTask(program: PlsProgram): ProductScaleTask | null {
  const { productIndicators, terms, final, first } = program;
  if (productIndicators.length === 0) return null;
  const has = (stage: PlsStage): boolean =>
    stage.slots.indicator.includes(productIndicators[0]!.name);
  const isFirst = first !== null && !has(final);
  const { slots } = isFirst ? first : final;
  const start = new Int32Array(terms.length + 1);
  terms.forEach(({ id }, t) => {
    start[t + 1] = start[t]! + productIndicators.filter((p) => p.term === id).length;
  });
  const locate = (name: (p: (typeof productIndicators)[number]) => string): Int32Array =>
    Int32Array.from(productIndicators, (p) => slots.indicator.indexOf(name(p)));
  return {
    isFirst,
    slots: slots.indicator.length,
    start,
    product: locate((p) => p.name),
    first: locate((p) => p.first),
    second: locate((p) => p.second),
  };
}

/**
 * How much the score of an interaction with product indicators changes with the product x·m of the scores of predictor
 * and moderator: the slope of its regression on x·m (orthogonalizing: on what the indicators leave of x·m), which is a
 * linear combination of the same product indicators.
 * @param deviation - [K] standard deviations of the products of standardized indicators
 * @param out - [m]
 */
export function productScaleInto(
  task: ProductScaleTask,
  work: PlsWorkspace,
  deviation: Float64Array,
  out: Float64Array,
): void {
  const { start, product, first, second, slots: P } = task;
  const { correlations, weights: w } = work;
  const inProduct = (k: number): number => w[first[k]!]! * w[second[k]!]! * deviation[k]!;
  for (let t = 0; t < out.length; t++) {
    let shared = 0;
    let variance = 0;
    for (let k = start[t]!; k < start[t + 1]!; k++)
      for (let l = start[t]!; l < start[t + 1]!; l++) {
        const weighted = correlations[product[k]! * P + product[l]!]! * inProduct(l);
        shared += w[product[k]!]! * weighted;
        variance += inProduct(k) * weighted;
      }
    out[t] = shared / variance;
  }
}

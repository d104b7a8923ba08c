import type { ScoreRecipe } from './score-recipe.ts';

/** What the products of scores are computed from: plain data that may cross to a worker thread. */
export interface ProductMomentsTask {
  readonly recipe: ScoreRecipe;
  /** [m] constructs whose scores are multiplied. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** [n × p] standardized, row-major. */
  readonly values: Float64Array;
  readonly n: number;
  readonly caseWeights: Float64Array | null;
}

/** Buffers and results of {@link productMomentsInto}; q constructs, m products. */
export interface ProductMoments {
  readonly task: ProductMomentsTask;
  /** [entries] factors of the recipe's columns; the caller fills in weights ÷ standard deviations of the columns. */
  readonly factors: Float64Array;
  /** [entries] means of the recipe's columns, likewise; 0 in the full sample. */
  readonly centers: Float64Array;
  /** [q] a row's scores. */
  readonly scores: Float64Array;
  readonly offsets: Float64Array;
  /** [m] a row's products, and their means. */
  readonly products: Float64Array;
  readonly means: Float64Array;
  /** [m × q] covariances of products with scores. */
  readonly withScores: Float64Array;
  /** [m × m] covariances of products. */
  readonly withProducts: Float64Array;
  /** [m × m] the same less measurement error, where PLSc corrects. */
  readonly trueCovariance: Float64Array;
}

/** Allocate for a task. */
export function createProductMoments(task: ProductMomentsTask): ProductMoments {
  const q = task.recipe.start.length - 1;
  const m = task.first.length;
  const entries = task.recipe.column.length;
  return {
    task,
    factors: new Float64Array(entries),
    centers: new Float64Array(entries),
    scores: new Float64Array(q),
    offsets: new Float64Array(q),
    products: new Float64Array(m),
    means: new Float64Array(m),
    withScores: new Float64Array(m * q),
    withProducts: new Float64Array(m * m),
    trueCovariance: new Float64Array(m * m),
  };
}

/**
 * Means and covariances of products of scores with scores and with one another: third and fourth moments, so that a
 * pass over the rows is needed. Scores are standardized by the factors and centers, products are not.
 * Divisor: rows − 1 (weighted: sum of weights − 1), as everywhere.
 * @param counts - [n] how often each row is there
 */
export function productMomentsInto(moments: ProductMoments, counts: Int32Array): void {
  const { task, scores, products, means, withScores, withProducts } = moments;
  const { n, caseWeights } = task;
  const m = products.length;
  offsetsInto(moments);
  means.fill(0);
  withScores.fill(0);
  withProducts.fill(0);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const count = counts[i]!;
    if (count === 0) continue;
    const weight = caseWeights ? count * caseWeights[i]! : count;
    total += weight;
    scoresInto(moments, i);
    addRowInto(moments, weight);
  }
  for (let t = 0; t < m; t++) means[t]! /= total;
  for (let at = 0; at < m * scores.length; at++) withScores[at]! /= total - 1;
  for (let t = 0; t < m; t++)
    for (let u = 0; u <= t; u++) {
      const sum = withProducts[t * m + u]! - total * means[t]! * means[u]!;
      withProducts[t * m + u] = sum / (total - 1);
      withProducts[u * m + t] = sum / (total - 1);
    }
}

/** Add the products of one row's scores to the sums. */
function addRowInto(moments: ProductMoments, weight: number): void {
  const { task, scores, products, means, withScores, withProducts } = moments;
  const { first, second } = task;
  const q = scores.length;
  const m = products.length;
  for (let t = 0; t < m; t++) {
    const product = scores[first[t]!]! * scores[second[t]!]!;
    const share = weight * product;
    products[t] = product;
    means[t]! += share;
    for (let j = 0; j < q; j++) withScores[t * q + j]! += share * scores[j]!;
    for (let u = 0; u <= t; u++) withProducts[t * m + u]! += share * products[u]!;
  }
}

function offsetsInto({ task, factors, centers, offsets }: ProductMoments): void {
  const { start } = task.recipe;
  for (let j = 0; j < offsets.length; j++) {
    let sum = 0;
    for (let e = start[j]!; e < start[j + 1]!; e++) sum += factors[e]! * centers[e]!;
    offsets[j] = sum;
  }
}

/** The scores of row i. */
function scoresInto({ task, factors, scores, offsets }: ProductMoments, i: number): void {
  const { values, n, recipe } = task;
  const { start, column } = recipe;
  const row = i * (values.length / n);
  for (let j = 0; j < scores.length; j++) {
    let sum = -offsets[j]!;
    for (let e = start[j]!; e < start[j + 1]!; e++) sum += factors[e]! * values[row + column[e]!]!;
    scores[j] = sum;
  }
}

import { RandomStream } from '@qunhai/kernel';
import type { IndicatorBlock } from './indicator-block.ts';
import type { Population } from './population.ts';
import { withProducts } from './product-effects.ts';
import type { Truth } from './truth-schema.ts';

/** A firm that will be asked: its number over all clusters and the cluster it is in. */
export interface DrawnFirm {
  readonly id: string;
  readonly number: number;
  readonly cluster: number;
}

/** The firms of a truth in file order, e.g. `hardware-001`. */
export function firmsOf(truth: Truth): DrawnFirm[] {
  let number = 0;
  return truth.clusters.flatMap((cluster, c) => {
    const digits = Math.max(3, String(cluster.firms).length);
    return Array.from({ length: cluster.firms }, (_, i) => ({
      id: `${cluster.id}-${String(i + 1).padStart(digits, '0')}`,
      number: number++,
      cluster: c,
    }));
  });
}

/**
 * A firm's construct scores, wave by wave, components of second-order constructs included:
 * a stationary first-order autoregression around its cluster's mean, which grows as declared.
 * @returns one map construct → score per wave
 */
export function drawConstructs(
  population: Population,
  truth: Truth,
  firm: DrawnFirm,
  seed: number,
): Map<string, number>[] {
  const q = population.constructs.length;
  const center = population.clusterMeans[firm.cluster]!;
  const { autocorrelation, growth, count } = truth.waves;
  const deviation = new Float64Array(q);
  return Array.from({ length: count }, (_, wave) => {
    const stream = new RandomStream(seed, 'draw.constructs', firm.number, wave);
    const shock = correlatedNormals(population.withinFactor, q, stream);
    const kept = wave === 0 ? 0 : autocorrelation;
    for (let i = 0; i < q; i++)
      deviation[i] = kept * deviation[i]! + Math.sqrt(1 - kept * kept) * shock[i]!;
    const { products } = population;
    const states =
      products &&
      withProducts(
        products,
        center.map((mean, i) => mean + deviation[i]!),
      );
    const scores = new Map(
      population.constructs.map((id, i) => {
        const change = wave * (growth[id] ?? 0);
        return [id, states ? states[i]! + change : center[i]! + change + deviation[i]!];
      }),
    );
    for (const block of population.blocks.filter((b) => b.ofConstructs))
      drawBlock(block, scores.get(block.construct)!, stream).forEach((score, i) => {
        scores.set(block.indicators[i]!, score);
      });
    return scores;
  });
}

/**
 * Standardized indicators of a construct with this score: x = λC + e, e with covariance S − λλᵀ.
 * For a composite the weighted sum of the indicators is the score itself.
 */
export function drawBlock(
  block: IndicatorBlock,
  score: number,
  stream: RandomStream,
): Float64Array {
  const { loadings, weights } = block;
  if (!weights)
    return loadings.map(
      (loading) => loading * score + Math.sqrt(1 - loading ** 2) * stream.normal(),
    );
  const noise = correlatedNormals(block.factor, loadings.length, stream);
  const composite = noise.reduce((sum, value, i) => sum + weights[i]! * value, 0);
  return noise.map((value, i) => value + loadings[i]! * (score - composite));
}

/** Normal draws with covariance L·Lᵀ; the lower triangle of `factor` is read. */
function correlatedNormals(factor: Float64Array, n: number, stream: RandomStream): Float64Array {
  const z = Float64Array.from({ length: n }, () => stream.normal());
  return z.map((_, i) => {
    let sum = 0;
    for (let j = 0; j <= i; j++) sum += factor[i * n + j]! * z[j]!;
    return sum;
  });
}

import { choleskyInto } from '@qunhai/numerics';
import type { Theory } from '@qunhai/theory';
import { fail } from './errors.ts';
import { type IndicatorBlock, indicatorBlock } from './indicator-block.ts';
import { type ProductEffects, productEffects } from './product-effects.ts';
import type { Truth } from './truth-schema.ts';

/**
 * The population a truth declares. Constructs have mean 0 and variance 1 over all firms;
 * `constructs` are those drawn jointly, components of second-order constructs come after them from `blocks`.
 */
export interface Population {
  readonly constructs: readonly string[];
  /** [q × q] over all firms. */
  readonly correlations: Float64Array;
  /** Mean of every construct in every cluster: one Float64Array[q] per cluster. */
  readonly clusterMeans: readonly Float64Array[];
  /** [q × q] lower Cholesky factor of the covariance within clusters, the same in each. */
  readonly withinFactor: Float64Array;
  /** Second-order constructs before their components. */
  readonly blocks: readonly IndicatorBlock[];
  /** What products of constructs add; null when none are declared. */
  readonly products: ProductEffects | null;
}

/**
 * Work out the population: exogenous correlations as declared, those of endogenous constructs implied by the paths, and the
 * covariance within clusters such that it and the cluster means together give exactly the declared correlations:
 * Σ_within = Σ − Σ_c p_c m_c m_cᵀ.
 * @throws {QunhaiError} draw.no-residual, draw.impossible-correlations, draw.shifts-too-large, draw.cyclic-paths, draw.implied-correlation, draw.shift-on-outcome,
 *   draw.product-of-product, draw.product-without-path
 */
export function population(theory: Theory, truth: Truth, file = 'truth.yaml'): Population {
  const blocks = orderedBlocks(theory, truth, file);
  const components = new Set(
    blocks.filter((b) => b.ofConstructs).flatMap((b) => [...b.indicators]),
  );
  const order = constructOrder(
    truth,
    blocks.map((b) => b.construct).filter((id) => !components.has(id)),
    file,
  );
  const correlations = constructCorrelations(truth, order, file);
  const clusterMeans = meansOfClusters(truth, order, file);
  return {
    constructs: order.ids,
    correlations,
    clusterMeans,
    withinFactor: factorWithin(truth, correlations, clusterMeans, file),
    blocks,
    products: productEffects(truth, { ...order, correlations }, file),
  };
}

/** Constructs with every path leading from an earlier to a later one; `parents` are the paths to each. */
interface ConstructOrder {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly parents: readonly (readonly { readonly from: number; readonly value: number }[])[];
}

function constructOrder(truth: Truth, drawn: readonly string[], file: string): ConstructOrder {
  const ids: string[] = [];
  const waiting = new Set(drawn);
  const causes = [
    ...truth.paths,
    ...(truth.interactions ?? []).flatMap(({ predictor, moderator, to }) => [
      { from: predictor, to },
      { from: moderator, to },
    ]),
  ];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(
      (id) => !causes.some((cause) => cause.to === id && waiting.has(cause.from)),
    );
    if (ready.length === 0) throw fail('cyclic-paths', { file, construct: [...waiting][0]! });
    for (const id of ready) {
      ids.push(id);
      waiting.delete(id);
    }
  }
  const index = new Map(ids.map((id, i) => [id, i]));
  const parents = ids.map((id) =>
    truth.paths
      .filter((path) => path.to === id)
      .map((path) => ({ from: index.get(path.from)!, value: path.value })),
  );
  return { ids, index, parents };
}

/** Blocks of second-order constructs first: their components are indicators of theirs and constructs of their own. */
function orderedBlocks(theory: Theory, truth: Truth, file: string): IndicatorBlock[] {
  const measured = new Set(Object.keys(truth.measurement));
  const blocks = Object.entries(truth.measurement).map(([construct, declared]) =>
    indicatorBlock(construct, declared, theory, measured, file),
  );
  return [...blocks.filter((b) => b.ofConstructs), ...blocks.filter((b) => !b.ofConstructs)];
}

function constructCorrelations(truth: Truth, order: ConstructOrder, file: string): Float64Array {
  const q = order.ids.length;
  const sigma = new Float64Array(q * q);
  const set = (i: number, j: number, value: number) => {
    sigma[i * q + j] = value;
    sigma[j * q + i] = value;
  };
  for (let i = 0; i < q; i++) set(i, i, 1);
  const given = declaredCorrelations(truth, order, file);
  for (const { i, j, value } of given.exogenous) set(i, j, value);
  order.parents.forEach((parents, i) => {
    if (parents.length === 0) return;
    // Exogenous constructs come first in the order; entries with constructs later than i are rewritten when those are reached.
    for (let j = 0; j < q; j++)
      if (j !== i)
        set(
          i,
          j,
          parents.reduce((sum, p) => sum + p.value * sigma[p.from * q + j]!, 0),
        );
    const explained = parents.reduce((sum, p) => sum + p.value * sigma[p.from * q + i]!, 0);
    if (explained >= 1) throw fail('no-residual', { file, construct: order.ids[i]!, explained });
  });
  for (const { i, j, value } of given.outside) set(i, j, value);
  if (!choleskyInto(sigma.slice(), q))
    throw fail('impossible-correlations', { file, field: 'correlations' });
  return sigma;
}

interface PlacedCorrelation {
  readonly i: number;
  readonly j: number;
  readonly value: number;
}

/** Declared correlations: of two exogenous constructs, and of an endogenous one with a construct outside all paths. */
function declaredCorrelations(
  truth: Truth,
  order: ConstructOrder,
  file: string,
): { exogenous: PlacedCorrelation[]; outside: PlacedCorrelation[] } {
  const onPath = new Set(truth.paths.flatMap((path) => [path.from, path.to]));
  const exogenous: PlacedCorrelation[] = [];
  const outside: PlacedCorrelation[] = [];
  truth.correlations.forEach(({ a, b, value }, k) => {
    const field = `correlations[${k}]`;
    const endogenous = [a, b].filter((id) => order.parents[order.index.get(id)!]!.length > 0);
    const placed = { i: order.index.get(a)!, j: order.index.get(b)!, value };
    if (endogenous.length === 0) exogenous.push(placed);
    else if (onPath.has(a) && onPath.has(b))
      throw fail('implied-correlation', { file, field, construct: endogenous[0]! });
    else outside.push(placed);
  });
  return { exogenous, outside };
}

/** Cluster means: the declared shifts, centred, carried along the paths to the endogenous constructs. */
function meansOfClusters(truth: Truth, order: ConstructOrder, file: string): Float64Array[] {
  const shares = clusterShares(truth);
  const means = truth.clusters.map((cluster, c) => {
    const mean = new Float64Array(order.ids.length);
    for (const [construct, shift] of Object.entries(cluster.shifts)) {
      const i = order.index.get(construct)!;
      if (order.parents[i]!.length > 0)
        throw fail('shift-on-outcome', { file, field: `clusters[${c}].shifts`, construct });
      mean[i] = shift;
    }
    return mean;
  });
  order.ids.forEach((_, i) => {
    const center = means.reduce((sum, mean, c) => sum + shares[c]! * mean[i]!, 0);
    for (const mean of means) {
      mean[i]! -= center;
      for (const parent of order.parents[i]!) mean[i]! += parent.value * mean[parent.from]!;
    }
  });
  return means;
}

/** Share of firms in each cluster. */
function clusterShares(truth: Truth): number[] {
  const total = truth.clusters.reduce((sum, cluster) => sum + cluster.firms, 0);
  return truth.clusters.map((cluster) => cluster.firms / total);
}

function factorWithin(
  truth: Truth,
  correlations: Float64Array,
  means: readonly Float64Array[],
  file: string,
): Float64Array {
  const q = means[0]!.length;
  const within = correlations.slice();
  clusterShares(truth).forEach((share, c) => {
    for (let i = 0; i < q; i++)
      for (let j = 0; j < q; j++) within[i * q + j]! -= share * means[c]![i]! * means[c]![j]!;
  });
  if (!choleskyInto(within, q)) throw fail('shifts-too-large', { file });
  return within;
}

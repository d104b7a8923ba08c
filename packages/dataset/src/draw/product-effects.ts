import { fail } from './errors.ts';
import type { Truth } from './truth-schema.ts';

/** Constructs with every cause before its effects. */
interface CausalOrder {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly parents: readonly (readonly { readonly from: number; readonly value: number }[])[];
}

/** What products of constructs do to the scores of a firm, construct by construct in causal order. */
export interface ProductEffects {
  /** Paths to each construct, as positions in the order of constructs. */
  readonly parents: CausalOrder['parents'];
  /** Products that each construct depends on; `mean` is the product's. */
  readonly terms: readonly (readonly {
    readonly predictor: number;
    readonly moderator: number;
    readonly value: number;
    readonly mean: number;
  }[])[];
  /** What of each construct's disturbance is left, as a factor; 1 without products. */
  readonly disturbance: readonly number[];
}

type Term = ProductEffects['terms'][number][number];

/**
 * Work out declared products of standard normal constructs: cov(ab, cd) = r_ac r_bd + r_ad r_bc, and no product correlates with a
 * construct (Isserlis 1918). With clusters that differ in their means constructs are not quite normal, and variances only nearly 1.
 * @returns null when none are declared
 * @throws {QunhaiError} draw.no-residual, draw.product-of-product, draw.product-without-path
 */
export function productEffects(
  { interactions = [] }: Truth,
  order: CausalOrder & { readonly correlations: Float64Array },
  file: string,
): ProductEffects | null {
  if (interactions.length === 0) return null;
  const { ids, index, parents, correlations } = order;
  const q = ids.length;
  const r = (i: number, j: number): number => correlations[i * q + j]!;
  const affected = affectedBy(interactions, order);
  const terms = ids.map((id, i) =>
    interactions.flatMap(({ predictor, moderator, to, value }, k): Term[] => {
      if (to !== id) return [];
      const field = `interactions[${k}]`;
      if (parents[i]!.length === 0)
        throw fail('product-without-path', { file, field, construct: id });
      for (const factor of [predictor, moderator])
        if (affected.has(factor))
          throw fail('product-of-product', { file, field, construct: factor });
      const [a, b] = [index.get(predictor)!, index.get(moderator)!];
      return [{ predictor: a, moderator: b, value, mean: r(a, b) }];
    }),
  );
  const disturbance = ids.map((construct, i) => {
    const added = varianceOf(terms[i]!, r);
    if (added === 0) return 1;
    const linear = parents[i]!.reduce((sum, path) => sum + path.value * r(path.from, i), 0);
    if (linear + added >= 1)
      throw fail('no-residual', { file, construct, explained: linear + added });
    return Math.sqrt((1 - linear - added) / (1 - linear));
  });
  return { parents, terms, disturbance };
}

/** Variance of a sum of products. */
function varianceOf(terms: readonly Term[], r: (i: number, j: number) => number): number {
  const pairs = terms.flatMap((s) => terms.map((t) => [s, t] as const));
  return pairs.reduce((sum, [s, t]) => {
    const straight = r(s.predictor, t.predictor) * r(s.moderator, t.moderator);
    const crossed = r(s.predictor, t.moderator) * r(s.moderator, t.predictor);
    return sum + s.value * t.value * (straight + crossed);
  }, 0);
}

/** Constructs that a product leads to, directly or along paths. */
function affectedBy(
  interactions: NonNullable<Truth['interactions']>,
  { ids, parents }: CausalOrder,
): ReadonlySet<string> {
  const affected = new Set(interactions.map(({ to }) => to));
  ids.forEach((id, i) => {
    if (parents[i]!.some(({ from }) => affected.has(ids[from]!))) affected.add(id);
  });
  return affected;
}

/**
 * Put products into a firm's scores: every construct is again the sum of its causes and its disturbance.
 * @param scores - [q] of the population without products
 */
export function withProducts(
  { parents, terms, disturbance }: ProductEffects,
  scores: Float64Array,
): Float64Array {
  const whole = scores.slice();
  const causes = (i: number, of: Float64Array): number =>
    parents[i]!.reduce((sum, path) => sum + path.value * of[path.from]!, 0);
  for (let i = 0; i < whole.length; i++) {
    if (parents[i]!.length === 0) continue;
    const rest = disturbance[i]! * (scores[i]! - causes(i, scores));
    const products = terms[i]!.reduce(
      (sum, { predictor, moderator, value, mean }) =>
        sum + value * (whole[predictor]! * whole[moderator]! - mean),
      0,
    );
    whole[i] = causes(i, whole) + rest + products;
  }
  return whole;
}

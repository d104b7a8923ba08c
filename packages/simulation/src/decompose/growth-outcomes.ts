import { log1p } from '../arithmetic/portable-functions.ts';
import type { OutcomeId } from '../outcomes/outcomes.ts';
import type { FirmsAtEnd } from '../run/run-replication.ts';

/** What a firm's growth may be measured by. */
export const growthOutcomes = ['exports', 'embedding', 'knowledge', 'growth-resources'] as const;
export type GrowthOutcome = (typeof growthOutcomes)[number] & OutcomeId;

const numberOf: Readonly<Record<GrowthOutcome, (firms: FirmsAtEnd, at: number) => number>> = {
  exports: (firms, at) => log1p(firms.exports[at]!),
  embedding: (firms, at) => firms.embedding[at]!,
  knowledge: (firms, at) => firms.knowledge[at]!,
  'growth-resources': (firms, at) => firms.resources[at]!,
};

/**
 * Growth of given firms of the start by the end: the logarithm of 1 + what they exported over all quarters, since exports differ by
 * factors rather than by amounts, and all else as it is at the end. A firm that closed has grown to nothing: 0.
 */
export function growthOf(
  outcome: GrowthOutcome,
  firms: FirmsAtEnd,
  compared: readonly number[],
): Float64Array {
  const growth = new Map(Array.from(firms.id, (id, at) => [id, numberOf[outcome](firms, at)]));
  return Float64Array.from(compared, (id) => growth.get(id) ?? 0);
}

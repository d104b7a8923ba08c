import type { Theory } from '@qunhai/theory';
import { fail } from '../errors.ts';
import { numericFacts } from '../numeric-facts.ts';
import type { AnalysisPlan } from '../study-schema.ts';

/**
 * The fact that weighs firms; null when they all count alike.
 * @throws {QunhaiError} study.unknown-weights
 */
export function weightsRequest(
  theory: Pick<Theory, 'facts'>,
  { weights }: Pick<AnalysisPlan, 'weights'>,
): string | null {
  if (weights == null) return null;
  const known = numericFacts(theory);
  if (!known.includes(weights)) throw fail('unknown-weights', { fact: weights, known });
  return weights;
}

import type { Bilingual } from '@qunhai/kernel';
import { correlationMatrix, eigenSymmetric, invertSymmetric } from '@qunhai/numerics';
import type { Theory } from '@qunhai/theory';
import { t } from '../messages.ts';
import type { CommonMethod } from './quality-report.ts';
import type { StandardizedAnswers } from './standardized-answers.ts';

/**
 * Harman's single factor: the first eigenvalue of the items' correlation matrix over their number; and the variance
 * inflation of each construct given all others, with unit-weighted scores (means of standardized items).
 * @see Podsakoff et al. (2003), Journal of Applied Psychology 88(5), 879–903; Kock (2015)
 */
export function commonMethod(answers: StandardizedAnswers, theory: Theory): CommonMethod {
  const { n, p } = answers;
  const notes: Bilingual[] = [t.both('quality.harman-limit')];
  const harman =
    p > 1 && n > 2
      ? eigenSymmetric(correlationMatrix(answers.values, n, p), p).values[0]! / p
      : null;
  const scores = constructScores(answers, theory);
  const k = scores.constructs.length;
  const inverse =
    k > 1 && n > k ? invertSymmetric(correlationMatrix(scores.values, n, k), k) : null;
  notes.push(t.both(inverse ? 'quality.collinearity' : 'quality.no-collinearity'));
  return {
    harmanFirstFactor: harman,
    fullCollinearity: inverse
      ? scores.constructs.map((construct, j) => ({ construct, vif: inverse[j * k + j]! }))
      : [],
    notes,
  };
}

/** Mean of the standardized items of each construct that has any, Float64Array[n × constructs]. */
function constructScores(
  { n, p, variables, values }: StandardizedAnswers,
  theory: Theory,
): { constructs: string[]; values: Float64Array } {
  const constructOf = new Map(theory.items.map((item) => [item.id, item.construct]));
  const columns = theory.constructs.flatMap(({ id }) => {
    const items = variables.flatMap((item, c) => (constructOf.get(item) === id ? [c] : []));
    return items.length > 0 ? [{ id, items }] : [];
  });
  const scores = new Float64Array(n * columns.length);
  for (let i = 0; i < n; i++)
    columns.forEach(({ items }, j) => {
      for (const c of items) scores[i * columns.length + j]! += values[i * p + c]! / items.length;
    });
  return { constructs: columns.map(({ id }) => id), values: scores };
}

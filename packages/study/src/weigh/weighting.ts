import type { SemResults } from '@qunhai/results';
import type { PlsResult } from '@qunhai/sem';

/** What weighting cost, as results.json holds it. */
export type Weighting = NonNullable<SemResults['weighting']>;

/**
 * The firms an estimate used, and how many firms of equal weight they are worth: n* = (Σw)²/Σw², and the design effect n/n* = 1 + CV²
 * of the weights. It is what weights cost a mean when they have nothing to do with what is measured; for a path it is a guide.
 * @returns null when no weights were used
 * @see Kish (1965), Survey Sampling, §11.7; Kish (1992), Weighting for unequal Pi, J. of Official Statistics 8(2), 183–200
 */
export function weightingOf({ preparation }: PlsResult, fact: string): Weighting | null {
  const { caseWeights, excludedRows } = preparation;
  if (caseWeights === undefined) return null;
  const excluded = new Set(excludedRows);
  const used = [...caseWeights.keys()].flatMap((row) =>
    excluded.has(row) ? [] : [caseWeights[row]!],
  );
  const sum = used.reduce((total, weight) => total + weight, 0);
  const squares = used.reduce((total, weight) => total + weight ** 2, 0);
  const mean = sum / used.length;
  return {
    fact,
    firms: used.length,
    effective: sum ** 2 / squares,
    designEffect: (used.length * squares) / sum ** 2,
    least: used.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY) / mean,
    most: used.reduce((most, weight) => Math.max(most, weight), 0) / mean,
    withoutWeight: caseWeights.filter((weight) => weight === 0).length,
  };
}

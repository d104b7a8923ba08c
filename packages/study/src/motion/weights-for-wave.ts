import { type OuterWeight, type WithDraws, weighedDeviation } from '@qunhai/diagnosis';
import type { SemResults } from '@qunhai/results';
import type { WeighedMatrix } from '../weigh/weighed-matrix.ts';
import { answersTo } from './item-shares.ts';

/**
 * Standardized outer weights that weigh the items of another wave as those of the wave they were estimated from: a diagnosis divides
 * each by the item's standard deviation in the wave it diagnoses, so each is multiplied by the ratio of the two. Scores of firms
 * in two waves can then be compared. Components of second-order constructs keep their weights.
 */
export function weightsForWave(
  { weights }: Pick<SemResults, 'weights'>,
  estimated: WeighedMatrix,
  wanted: WeighedMatrix,
): WithDraws<OuterWeight> {
  const rows = weights.map(({ construct, indicator, estimate }) => {
    const ratio =
      estimated === wanted ? 1 : spread(wanted, indicator) / spread(estimated, indicator);
    return { construct, indicator, estimate: Number.isFinite(ratio) ? estimate * ratio : estimate };
  });
  return { rows, draws: null, resamples: 0 };
}

/** Standard deviation (n − 1) of an item's answers in a wave, weighted where firms are; NaN when fewer than two answered it. */
export function spread(matrix: WeighedMatrix, item: string): number {
  if (matrix.caseWeights) return weighedDeviation(answersTo(matrix, item), matrix.caseWeights);
  const answers = answersTo(matrix, item).filter((answer) => !Number.isNaN(answer));
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  const squares = answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0);
  return answers.length < 2 ? Number.NaN : Math.sqrt(squares / (answers.length - 1));
}

import type { Bilingual } from '@qunhai/kernel';
import { strongDesignEffect } from '@qunhai/results';
import type { AnalysisPlan } from '../study-schema.ts';
import { weighWords } from './messages.ts';
import type { WeighedMatrix } from './weighed-matrix.ts';

/**
 * Of a model that could not be estimated: that weights may be why, where they differ so much that firms are worth far fewer of equal
 * weight (Kish's n*, as `weightingOf`).
 */
export function weightObstacle(
  { caseWeights }: Pick<WeighedMatrix, 'caseWeights'>,
  { weights }: Pick<AnalysisPlan, 'weights'>,
): Bilingual[] {
  if (caseWeights === undefined || weights == null) return [];
  const sum = caseWeights.reduce((total, weight) => total + weight, 0);
  const squares = caseWeights.reduce((total, weight) => total + weight ** 2, 0);
  const effective = sum ** 2 / squares;
  const firms = caseWeights.filter((weight) => weight > 0).length;
  if (firms / effective <= strongDesignEffect) return [];
  const most = caseWeights.reduce((largest, weight) => Math.max(largest, weight), 0);
  const values = { fact: weights, firms, effective: effective.toFixed(1) };
  return [weighWords.both('obstacle', { ...values, most: ((100 * most) / sum).toFixed(1) })];
}

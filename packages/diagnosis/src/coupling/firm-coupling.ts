import { RandomStream } from '@qunhai/kernel';
import type { FirmDiagnosis } from '@qunhai/results';
import { drawInterval, type KnownInterval, widenTo } from '../intervals.ts';
import { shareOfRange } from '../scores/answer-scale.ts';
import type { ConstructScores } from '../scores/construct-scores.ts';
import { coordinationGrade } from './coordination-grades.ts';
import {
  coordinationDegree,
  correctedCouplingDegree,
  couplingDegree,
  developmentIndex,
} from './coupling-degree.ts';

/** The lowest development level: a firm at the bottom of a scale has little of it, not none. */
const lowestLevel = 0.01;
const simulations = 400;

/**
 * Coupling coordination of two constructs of one firm: U = score's place in its scale's range, at least 0.01, T with equal weights.
 * The interval of D comes from simulating both scores within their measurement error, widened to hold the observed D.
 * @param row - row of the responses; also numbers the firm's random stream
 * @returns null when one of the scores is missing
 */
export function firmCoupling(
  first: ConstructScores,
  second: ConstructScores,
  row: number,
  options: { readonly seed: number; readonly level: number },
): FirmDiagnosis['coupling'] {
  const scores = [first, second].map((scored) => scored.scores[row]!);
  if (scores.some(Number.isNaN)) return null;
  const levels = [developmentLevel(scores[0]!, first), developmentLevel(scores[1]!, second)];
  const coupling = couplingDegree(levels);
  const corrected = correctedCouplingDegree(levels);
  const development = developmentIndex(levels);
  const coordination = coordinationDegree(coupling, development);
  return {
    first: first.construct,
    second: second.construct,
    coupling,
    development,
    coordination,
    correctedCoupling: corrected,
    correctedCoordination: coordinationDegree(corrected, development),
    grade: coordinationGrade(coordination),
    interval: widenTo(coordinationInterval(first, second, row, options), coordination),
  };
}

/** U in (0, 1]. */
function developmentLevel(score: number, { scale }: ConstructScores): number {
  return Math.min(1, Math.max(lowestLevel, shareOfRange(score, scale)));
}

function coordinationInterval(
  first: ConstructScores,
  second: ConstructScores,
  row: number,
  { seed, level }: { readonly seed: number; readonly level: number },
): KnownInterval | null {
  const stream = new RandomStream(seed, 'diagnosis.coupling', row);
  const draw = (scored: ConstructScores) =>
    developmentLevel(scored.scores[row]! + scored.standardErrors[row]! * stream.normal(), scored);
  const draws = Float64Array.from({ length: simulations }, () => {
    const levels = [draw(first), draw(second)];
    return coordinationDegree(couplingDegree(levels), developmentIndex(levels));
  });
  return drawInterval(draws, level, 'simulation');
}

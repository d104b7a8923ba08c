import type { JackknifeResult, PlsDraws, PlsResult } from '@qunhai/sem';
import { type Resampled, type Summarise, summariser } from '../../evaluate/summariser.ts';
import type { Resamples } from '../../resample-model.ts';

/** One stage of a solution and how its quantities get their uncertainty. */
export interface JudgedStage {
  readonly estimate: PlsResult;
  readonly summarise: Summarise;
}

/** The stages of a solution by what they are for. */
export interface JudgedStages {
  /** Paths, products included. */
  readonly structure: JudgedStage;
  /** Where indicators measure constructs; then, when there is one, where components of second-order constructs are measured. */
  readonly measurement: readonly JudgedStage[];
}

type Draws = Pick<JackknifeResult, 'draws' | 'firstStageDraws' | 'componentDraws' | 'requested'>;

/**
 * Sort the stages of a solution: with two-stage products the structure has a stage of its own, in which constructs are scores.
 * @param resamples - of the same model and data; null: no uncertainty
 */
export function stagesOf(
  estimate: PlsResult,
  resamples: Resamples | null,
  level: number,
): JudgedStages {
  const all = [estimate, estimate.firstStage, estimate.firstStage?.firstStage].flatMap(
    (stage, at): JudgedStage[] =>
      stage
        ? [{ estimate: stage, summarise: summariser(resampledAt(resamples, at), stage.n, level) }]
        : [],
  );
  const byScores = estimate.terms?.some(({ approach }) => approach === 'two-stage') ?? false;
  return { structure: all[0]!, measurement: all.slice(byScores ? 1 : 0) };
}

function resampledAt(resamples: Resamples | null, at: number): Resampled | null {
  if (resamples === null) return null;
  const { bootstrap, jackknife } = resamples;
  const draws = drawsAt(bootstrap, at);
  if (draws === null) return null;
  const leaveOneOut = jackknife && drawsAt(jackknife, at);
  return {
    bootstrap: { draws, rows: bootstrap.requested },
    jackknife: jackknife && leaveOneOut ? { draws: leaveOneOut, rows: jackknife.requested } : null,
  };
}

function drawsAt({ draws, firstStageDraws, componentDraws }: Draws, at: number): PlsDraws | null {
  return [draws, firstStageDraws, componentDraws][at] ?? null;
}

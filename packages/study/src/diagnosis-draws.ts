import type { OuterWeight, TotalEffect, WithDraws } from '@qunhai/diagnosis';
import type { SemResults } from '@qunhai/results';
import { type BootstrapResult, effectsOfDraws, type PlsResult, planEffects } from '@qunhai/sem';
import { selectColumns } from './evaluate/draw-columns.ts';
import type { Resamples } from './resample-model.ts';

/** Weights and total effects with the resamples a diagnosis draws its uncertainty from. */
export interface DiagnosisDraws {
  readonly weights: WithDraws<OuterWeight> | null;
  readonly effects: WithDraws<TotalEffect> | null;
}

/**
 * Estimates for the diagnosis; null unless the model converged. Failed resamples are left out of both.
 * @param controls - ids of control variables in the draws, of which the diagnosis hears nothing
 */
export function diagnosisDraws(
  sem: SemResults,
  estimate: PlsResult | null,
  resamples: Resamples | null,
  controls: ReadonlySet<string> = new Set(),
): DiagnosisDraws {
  if (estimate === null || sem.status !== 'converged') return { weights: null, effects: null };
  const weights = sem.weights.map(({ construct, indicator, estimate: value }) => ({
    construct,
    indicator,
    estimate: value,
  }));
  const effects = sem.total.map(({ from, to, estimate: value }) => ({ from, to, estimate: value }));
  if (resamples === null)
    return {
      weights: { rows: weights, draws: null, resamples: 0 },
      effects: { rows: effects, draws: null, resamples: 0 },
    };
  const { bootstrap } = resamples;
  const failed = new Set(bootstrap.failed.map(({ resample }) => resample));
  const used = Array.from({ length: bootstrap.requested }, (_, r) => r).filter(
    (r) => !failed.has(r),
  );
  const { constructs, pathLabels, paths } = bootstrap.draws;
  const kept = [...pathLabels.keys()].filter((at) => !controls.has(pathLabels[at]!.from));
  const plan = planEffects(
    constructs.filter((id) => !controls.has(id)),
    kept.map((at) => pathLabels[at]!),
  );
  const drawn = selectColumns(paths, bootstrap.requested, kept);
  const { total } = effectsOfDraws(plan, drawn, bootstrap.requested);
  return {
    weights: {
      rows: weights,
      draws: selectRows(weightDraws(weights, bootstrap), weights.length, used),
      resamples: used.length,
    },
    effects: {
      rows: effects,
      draws: selectRows(total, effects.length, used),
      resamples: used.length,
    },
  };
}

/** Draws of weights in the order of the rows, from the final stage or, for components, the first. */
function weightDraws(
  rows: readonly { readonly construct: string; readonly indicator: string }[],
  { draws, firstStageDraws, requested }: BootstrapResult,
): Float64Array {
  const joined = new Float64Array(requested * rows.length);
  rows.forEach(({ construct, indicator }, column) => {
    for (const stage of [firstStageDraws, draws]) {
      const at = stage?.indicatorLabels.findIndex(
        (label) => label.construct === construct && label.indicator === indicator,
      );
      if (stage === null || at === undefined || at < 0) continue;
      selectColumns(stage.weights, requested, [at]).forEach((value, r) => {
        joined[r * rows.length + column] = value;
      });
    }
  });
  return joined;
}

function selectRows(matrix: Float64Array, columns: number, rows: readonly number[]): Float64Array {
  const selected = new Float64Array(rows.length * columns);
  rows.forEach((row, at) => {
    selected.set(matrix.subarray(row * columns, (row + 1) * columns), at * columns);
  });
  return selected;
}

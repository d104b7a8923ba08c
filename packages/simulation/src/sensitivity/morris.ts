import { type Bilingual, type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { SensitivityResults } from '@qunhai/results';
import type { Executor } from '../experiment/executor.ts';
import type { Model } from '../model/model.ts';
import { parameters } from '../parameters/parameters.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { checkNumber } from './check-number.ts';
import { chanceOf, type EffectMeasures, effectMeasures } from './elementary-effects.ts';
import { evaluateModel } from './evaluate-model.ts';
import { t } from './messages.ts';
import { drawResamples } from './resampled-interval.ts';
import { commonNotes, percent } from './sensitivity-notes.ts';
import {
  planSensitivity,
  type SensitivityOptions,
  type SensitivityPlan,
} from './sensitivity-options.ts';
import { trajectoryDesign } from './trajectory-design.ts';

export interface MorrisOptions extends SensitivityOptions {
  /** 20 when omitted; each costs (parameters + 1) × replications runs. */
  readonly trajectories?: number;
  /** Trajectories to choose those from; three times as many when omitted. */
  readonly candidates?: number;
  /** Levels of the grid; 4 when omitted. */
  readonly levels?: number;
}

/**
 * Morris screening of the model's parameters: one result an outcome, rows from the most to the least influential. Values of points are
 * means of two replications unless said otherwise, so that luck can be told from effects.
 * @throws {QunhaiError} as `planSensitivity`; sensitivity.number-invalid; kernel.cancelled
 */
export async function morris(
  model: Model,
  scenario: Scenario,
  options: MorrisOptions,
  executor: Executor,
  control: JobControl = {},
): Promise<SensitivityResults[]> {
  const plan = planSensitivity(model, scenario, options, 2);
  const { trajectories = 20, levels = 4 } = options;
  const candidates = options.candidates ?? 3 * trajectories;
  checkNumber('trajectories', trajectories, 2, 1000);
  checkNumber('candidates', candidates, trajectories, 10_000);
  checkNumber('levels', levels, 2, 20, 'even');
  throwIfCancelled(control, 'morris');
  const dimensions = plan.space.names.length;
  const { seed } = plan;
  const design = trajectoryDesign({ trajectories, dimensions, levels, candidates, seed });
  const values = await evaluateModel(model, plan, executor, 'morris')(design, control);
  const resamples = drawResamples(seed, trajectories, plan.resamples, plan.level);
  return plan.outcomes.map((outcome, o) => {
    const measures = plan.space.names.map((_, d) =>
      effectMeasures(design, values, d, o, resamples),
    );
    return {
      method: 'morris',
      outcome,
      quarter: plan.steps,
      runs: design.luck.length * plan.replications,
      notes: [
        t.both('morris.method', { candidates, trajectories, parameters: dimensions }),
        ...notesOnValues(measures, plan, trajectories),
        ...commonNotes(model, plan, outcome),
      ],
      rows: rowsOf(measures, plan),
    };
  });
}

function notesOnValues(
  measures: readonly EffectMeasures[],
  { replications }: SensitivityPlan,
  trajectories: number,
): Bilingual[] {
  const { share, floor } = chanceOf(measures);
  const all = measures.length * trajectories;
  const missing = measures.reduce((sum, { effects }) => sum - effects, all);
  return [
    share === null || floor === null
      ? t.both('morris.luck-unknown')
      : t.both('morris.luck', {
          replications,
          share: percent(share),
          floor: Number(floor.toPrecision(2)),
        }),
    ...(missing > 0 ? [t.both('morris.left-out', { missing, all })] : []),
  ];
}

function rowsOf(
  measures: readonly EffectMeasures[],
  { space, level }: SensitivityPlan,
): SensitivityResults['rows'] {
  const rows = space.names.map((name, d): SensitivityResults['rows'][number] => {
    const { muStar, muStarInterval, mu, sigma } = measures[d]!;
    const [low, high] = space.ranges[d]!;
    return {
      parameter: name,
      name: parameters[name].meaning,
      range: [low, high],
      muStar,
      muStarInterval: muStarInterval && {
        lower: muStarInterval[0],
        upper: muStarInterval[1],
        level,
        method: 'percentile',
      },
      mu,
      sigma,
      first: null,
      firstInterval: null,
      total: null,
      totalInterval: null,
    };
  });
  return rows.toSorted((a, b) => (b.muStar ?? -1) - (a.muStar ?? -1));
}

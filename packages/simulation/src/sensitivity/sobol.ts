import { type Bilingual, type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { SensitivityResults } from '@qunhai/results';
import type { Executor } from '../experiment/executor.ts';
import type { Model } from '../model/model.ts';
import { parameterNames, parameters } from '../parameters/parameters.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { checkNumber } from './check-number.ts';
import { evaluateModel } from './evaluate-model.ts';
import { t } from './messages.ts';
import { morris } from './morris.ts';
import { mostInfluential } from './most-influential.ts';
import { subspace } from './parameter-space.ts';
import { drawResamples } from './resampled-interval.ts';
import { saltelliDesign } from './saltelli-design.ts';
import { commonNotes, percent } from './sensitivity-notes.ts';
import {
  planSensitivity,
  type SensitivityOptions,
  type SensitivityPlan,
} from './sensitivity-options.ts';
import { type SobolIndices, sobolIndices } from './sobol-indices.ts';

export interface SobolOptions extends SensitivityOptions {
  /** Rows of the samples A and B, 512 when omitted; each costs (parameters + 3) × replications runs. */
  readonly rows?: number;
  /** Vary only that many parameters, those that matter most by Morris screening; all when omitted. */
  readonly screenTo?: number;
}

/**
 * Sobol indices of the model's parameters: one result an outcome, rows from the largest to the smallest total index. A point is run once unless
 * said otherwise: luck is a factor of its own, and more rows are worth more than more replications. With all parameters this takes
 * many runs and leaves wide intervals: choose some, or let them be screened.
 * @throws {QunhaiError} as `planSensitivity`; sensitivity.number-invalid; kernel.cancelled
 */
export async function sobol(
  model: Model,
  scenario: Scenario,
  options: SobolOptions,
  executor: Executor,
  control: JobControl = {},
): Promise<SensitivityResults[]> {
  const asked = planSensitivity(model, scenario, options, 1);
  const { rows = 512, screenTo = asked.space.names.length } = options;
  checkNumber('rows', rows, 16, 65_536);
  checkNumber('screenTo', screenTo, 1, parameterNames.length);
  throwIfCancelled(control, 'sobol');
  const screened = screenTo < asked.space.names.length;
  const screening = screened
    ? await morris(model, scenario, { ...options, replications: 2 }, executor, control)
    : [];
  const plan = screened
    ? { ...asked, space: subspace(asked.space, mostInfluential(screening, screenTo)) }
    : asked;
  const design = saltelliDesign(rows, plan.space.names.length, plan.seed);
  const values = await evaluateModel(model, plan, executor, 'sobol')(design, control);
  const resamples = drawResamples(plan.seed, rows, plan.resamples, plan.level);
  return plan.outcomes.map((outcome, o) => {
    const indices = sobolIndices(design, values, o, resamples);
    return {
      method: 'sobol',
      outcome,
      quarter: plan.steps,
      runs: design.luck.length * plan.replications + (screening[0]?.runs ?? 0),
      notes: [
        t.both('sobol.method', { parameters: design.dimensions, rows }),
        ...screening.slice(0, 1).map(({ runs }) => t.both('sobol.screened', { runs })),
        ...notesOnValues(indices, plan, rows),
        ...commonNotes(model, plan, outcome),
      ],
      rows: rowsOf(indices, plan),
    };
  });
}

function notesOnValues(
  { luck, rows }: SobolIndices,
  { replications, level }: SensitivityPlan,
  all: number,
): Bilingual[] {
  const { first, total, totalInterval } = luck;
  return [
    first === null || total === null || totalInterval === null
      ? t.both('sobol.constant')
      : t.both('sobol.luck', {
          replications,
          first: percent(first),
          total: percent(total),
          level: percent(level),
          low: percent(totalInterval[0]),
          high: percent(totalInterval[1]),
        }),
    ...(rows < all ? [t.both('sobol.left-out', { missing: all - rows, all })] : []),
  ];
}

function rowsOf(
  indices: SobolIndices,
  { space, level }: SensitivityPlan,
): SensitivityResults['rows'] {
  const interval = (ends: readonly [number, number] | null) =>
    ends && { lower: ends[0], upper: ends[1], level, method: 'percentile' as const };
  const rows = space.names.map((name, d): SensitivityResults['rows'][number] => {
    const { first, firstInterval, total, totalInterval } = indices.parameters[d]!;
    const [low, high] = space.ranges[d]!;
    return {
      parameter: name,
      name: parameters[name].meaning,
      range: [low, high],
      muStar: null,
      muStarInterval: null,
      mu: null,
      sigma: null,
      first,
      firstInterval: interval(firstInterval),
      total,
      totalInterval: interval(totalInterval),
    };
  });
  return rows.toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1));
}

import type { JobControl } from '@qunhai/kernel';
import { quantileSorted } from '@qunhai/numerics';
import { clusterBootstrapPls } from '@qunhai/sem';
import { plsSettings } from '../../estimate-model.ts';
import type { AssessedModel } from '../assessed-model.ts';
import type { GroupedFirms } from './grouped-firms.ts';
import { levelsAttempt } from './levels-attempt.ts';
import {
  bootstrapResamples,
  type Found,
  fewestGroups,
  type GroupBootstrap,
  type Settings,
} from './levels-settings.ts';
import { levelsWords as words } from './messages.ts';

type Basis = Pick<AssessedModel, 'model' | 'wave' | 'plan' | 'estimation' | 'sem'>;

/** Fewer resamples with estimates are a selection to which nothing can be pinned. */
const leastUsed = 0.9;

/** Intervals of the model's paths with whole groups drawn anew; null with few groups or without an estimate. */
export async function groupBootstrap(
  { model, wave, plan, estimation, sem }: Basis,
  { group, sizes }: GroupedFirms,
  { seed, level }: Settings,
  control: JobControl,
): Promise<Found<GroupBootstrap | null>> {
  if (estimation.estimate?.status !== 'converged' || plan.resamples === 0)
    return { found: null, notes: [words.both('note.no-estimate')] };
  const required = fewestGroups.bootstrap;
  if (sizes.count < required)
    return {
      found: null,
      notes: [words.both('note.bootstrap', { groups: sizes.count, required })],
    };
  const tried = await levelsAttempt(() =>
    clusterBootstrapPls(model, wave.matrix, group.values, plsSettings(plan), {
      ...{ seed, resamples: bootstrapResamples, control },
    }),
  );
  if ('obstacle' in tried) return { found: null, notes: [tried.obstacle] };
  const { original, draws, pathLabels, clusters, requested, used } = tried.found;
  if (original.inadmissible || used < leastUsed * requested)
    return { found: null, notes: [words.both('note.failed', { used, requested })] };
  const ids = original.constructs.map(({ id }) => id);
  const columns = pathLabels.length;
  return {
    notes: [],
    found: {
      ...{ groups: clusters.length, firms: original.n, requested, used },
      paths: pathLabels.map(({ from, to }, k) => {
        const own = Float64Array.from(
          { length: requested },
          (_, r) => draws.paths[r * columns + k]!,
        )
          .filter((value) => !Number.isNaN(value))
          .sort();
        const interval = sem.paths.find((path) => path.from === from && path.to === to)?.interval;
        return {
          ...{ from, to },
          estimate: original.pathCoefficients[ids.indexOf(from) * ids.length + ids.indexOf(to)]!,
          ordinary: interval ? { lower: interval.lower, upper: interval.upper } : null,
          grouped: {
            lower: quantileSorted(own, (1 - level) / 2),
            upper: quantileSorted(own, (1 + level) / 2),
          },
        };
      }),
    },
  };
}

import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import { type DistanceTest, exactFit } from '@qunhai/sem';
import { plsOptions } from '../../estimate-model.ts';
import { failedShareLimit } from '../../resample-model.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { type Attempt, attempt } from '../attempt.ts';
import { t } from './messages.ts';

export type ExactFitPart = NonNullable<NonNullable<Assessments['prediction']>['exactFit']>;
type Distance = ExactFitPart['distances'][number];

/** Enough for the 99 % quantile to be told to a few thousandths of its probability. */
const resamples = 1000;

/** Whether the model reproduces the correlations of the items but for chance, in its measurement and in its structure. */
export async function testExactFit(
  { model, wave, plan, seed }: AssessedModel,
  control: JobControl,
): Promise<Attempt<ExactFitPart>> {
  if (plan.resamples === 0) return { obstacle: t.both('reason.no-resamples') };
  const options = { ...plsOptions(plan, wave.matrix), consistent: true };
  const tried = await attempt(() =>
    exactFit(model, wave.matrix, options, { resamples, seed, control }),
  );
  if ('obstacle' in tried) return tried;
  const { found } = tried;
  const distances = (['saturated', 'estimated'] as const).flatMap((kind) =>
    (['srmr', 'dUls', 'dG'] as const).map((measure) => ({
      ...{ model: kind, measure },
      ...distanceOf(found[kind][measure]),
    })),
  );
  const notes = plan.estimator === 'pls' ? [t.both('note.pls-plan')] : [];
  return { found: { resamples, seed, consistent: true, distances, notes } };
}

function distanceOf({
  value,
  hi95,
  hi99,
  p,
  used,
  reason,
}: DistanceTest): Omit<Distance, 'model' | 'measure'> {
  if (reason === null && used >= (1 - failedShareLimit) * resamples)
    return { value, hi95, hi99, p, used };
  const note = reason === null ? tooFew(used) : undefinedNote(reason, used);
  return { value, hi95: null, hi99: null, p: null, used, note };
}

function tooFew(used: number): Bilingual {
  return t.both('fit.too-few', { used, requested: resamples });
}

function undefinedNote(reason: NonNullable<DistanceTest['reason']>, used: number): Bilingual {
  if (reason === 'too-few-draws') return tooFew(used);
  const known = reason === 'inadmissible' || reason === 'collinear' ? reason : 'other';
  return t.both(`fit.undefined.${known}`);
}

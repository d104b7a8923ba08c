import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import {
  conditionalEffects,
  type PlsDraws,
  type PlsResult,
  pathVector,
  type SemModel,
  type SemQuadratic,
  structuralVif,
} from '@qunhai/sem';
import { estimateModel } from '../../estimate-model.ts';
import { finalStage } from '../../evaluate/evaluate-model.ts';
import { summariser, tested } from '../../evaluate/summariser.ts';
import { type Resamples, trustworthy, tryToResample } from '../../resample-model.ts';
import { usualExtensionResamples } from '../../settled-plan.ts';
import { type Correction, correctTests } from './correct-tests.ts';
import type { ExaminedModel } from './examined-model.ts';
import { robustnessWords } from './messages.ts';

type Nonlinearity = NonNullable<NonNullable<Assessments['robustness']>['nonlinearity']>;
export type QuadraticRow = NonNullable<Nonlinearity['quadratic']>[number];

/** Squares of causes with their uncertainty, or the reasons why there are none. */
export type QuadraticRows = Pick<Nonlinearity, 'quadratic' | 'resamples' | 'notes'>;

const deviations = [-1, 0, 1] as const;

/**
 * Add the square of every cause to every equation it is in, all at once, and resample. Scores come from the model without squares
 * (two-stage), so that each equation is a regression of its own: one model tests all of them.
 */
export async function quadraticRows(
  { model, wave, plan, seed, workers }: ExaminedModel,
  correction: Correction,
  control: JobControl,
): Promise<QuadraticRows> {
  const { quadratics, notes } = squaresOf(model);
  const none = { quadratic: null, resamples: null };
  if (quadratics.length === 0) return { ...none, notes };
  const { matrix } = wave;
  const { moderationResamples = usualExtensionResamples } = plan;
  const requested = { ...plan, resamples: Math.min(plan.resamples, moderationResamples) };
  const bent = { ...model, quadratics };
  const { estimate, notes: why } = estimateModel(bent, matrix, requested);
  if (estimate?.status !== 'converged') return { ...none, notes: [...notes, ...why] };
  const resamples = await tryToResample(
    ...([bent, matrix, { plan: requested, seed, workers, control }, []] as const),
  );
  const trusted = trustworthy(resamples);
  const resampled = resamples && countsOf(resamples);
  if (trusted === null)
    return {
      quadratic: null,
      resamples: resampled,
      notes: [...notes, ...(resampled ? [withheldNote(resampled)] : why)],
    };
  const rows = rowsOf(estimate, trusted, plan.level);
  const adjusted = correctTests(
    rows.map(({ p }) => p),
    correction,
  );
  return {
    quadratic: rows.map((row, i) => ({ ...row, adjustedP: adjusted[i]! })),
    ...{ resamples: resampled, notes },
  };
}

/** A square of each cause; components of second-order constructs have none. */
function squaresOf(model: SemModel): {
  readonly quadratics: readonly SemQuadratic[];
  readonly notes: readonly Bilingual[] & Bilingual[];
} {
  const components = new Set(
    model.constructs.flatMap((one) => (one.kind === 'second-order' ? one.components : [])),
  );
  const paths = model.paths.filter(({ from }) => !components.has(from));
  return {
    quadratics: [...Map.groupBy(paths, ({ from }) => from)].map(([construct, own]) => ({
      id: robustnessWords('en', 'square.id', { construct }),
      construct,
      to: own.map(({ to }) => to),
    })),
    notes: model.paths
      .filter(({ from }) => components.has(from))
      .map((path) => robustnessWords.both('quadratic.component', path)),
  };
}

function countsOf({ bootstrap }: Resamples): NonNullable<Nonlinearity['resamples']> {
  return { requested: bootstrap.requested, used: bootstrap.used };
}

function withheldNote({ requested, used }: NonNullable<Nonlinearity['resamples']>): Bilingual {
  return robustnessWords.both('quadratic.withheld', { requested, failed: requested - used });
}

function rowsOf(
  estimate: PlsResult,
  resamples: Resamples,
  level: number,
): Omit<QuadraticRow, 'adjustedP'>[] {
  const { terms = [], paths } = estimate;
  const effects = terms.flatMap(({ id, predictor, perProduct, to }, term) =>
    to.map((outcome) => ({
      ...{ id, term, perProduct, from: predictor, to: outcome },
      path: paths.findIndex((path) => path.from === id && path.to === outcome),
    })),
  );
  const values = pathVector(estimate);
  const summaries = summariser(
    finalStage(resamples),
    estimate.n,
    level,
  )(
    effects.map(({ path, perProduct }) => values[path]! * perProduct),
    (draws, rows) => products(draws, rows, effects),
  );
  const vifs = structuralVif(estimate);
  const { bootstrap, jackknife } = resamples;
  const resampled = { bootstrap, level, ...(jackknife && { jackknife }) };
  return effects.map(({ id, from, to }, i) => ({
    ...{ from, to, ...tested(summaries[i]!) },
    vif: vifs.find((row) => row.from === id && row.to === to)?.value ?? null,
    slopes: conditionalEffects(
      resampled,
      [from, to],
      deviations.map((at) => ({ [from]: at })),
    ).map((slope, d) => ({ at: deviations[d]!, ...tested(slope) })),
  }));
}

/** Path of a square × its scale, in every draw: the coefficient of the squared standardized score. */
function products(
  { paths, perProduct = new Float64Array(0) }: PlsDraws,
  rows: number,
  effects: readonly { readonly path: number; readonly term: number }[],
): Float64Array {
  const width = paths.length / rows;
  const terms = perProduct.length / rows;
  const out = new Float64Array(rows * effects.length);
  for (let r = 0; r < rows; r++)
    effects.forEach(({ path, term }, k) => {
      out[r * effects.length + k] = paths[r * width + path]! * perProduct[r * terms + term]!;
    });
  return out;
}

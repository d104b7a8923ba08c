import { populationMoments } from '@qunhai/dataset';
import { RandomStream } from '@qunhai/kernel';
import { choleskyInto, regressFromCorrelations } from '@qunhai/numerics';
import {
  type BootstrapResult,
  bootstrapPls,
  type JackknifeResult,
  jackknifePls,
  type PlsOptions,
  type SemData,
  type SemModel,
  summariseDraws,
} from '@qunhai/sem';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { exampleTruth, type PathInference } from './recovery-studies.ts';

/** In what a series of simulated studies of H7 differs from the next. */
export interface ModerationCondition {
  /** Coefficient of the product of CA and DC, both standardized, on MK. */
  readonly interaction: number;
  readonly firms: number;
  /** Rounded to seven points, or not. */
  readonly rounded: boolean;
}

const truth = exampleTruth();
const predictors = ['CA', 'DC', 'GE'];
const constructs = [...predictors, 'MK'];

/** H7 with the other causes of MK: CA × DC → MK. */
export const couplingModel: SemModel = {
  constructs: constructs.map((id) => ({
    id,
    kind: 'reflective',
    mode: 'A',
    indicators: Object.keys(loadingsOf(id)),
  })),
  paths: [
    { from: 'CA', to: 'GE' },
    { from: 'DC', to: 'GE' },
    ...predictors.map((from) => ({ from, to: 'MK' })),
  ],
  interactions: [{ id: 'CA × DC', predictor: 'CA', moderator: 'DC', to: ['MK'] }],
};

function loadingsOf(id: string): Readonly<Record<string, number>> {
  const block = truth.measurement[id]!;
  return 'loadings' in block ? block.loadings : {};
}

/** Factor of the correlations of CA, DC and GE, and the paths to MK, in the population of the example. */
function coupling(): { readonly factor: Float64Array; readonly paths: number[]; rest: number } {
  const { constructs: all, constructCorrelations } = populationMoments(theory, truth);
  const at = constructs.map((id) => all.indexOf(id));
  const correlations = Float64Array.from(
    at.flatMap((i) => at.map((j) => i * all.length + j)),
    (cell) => constructCorrelations[cell]!,
  );
  const { coefficients, rSquared } = regressFromCorrelations(correlations, 4, 3, [0, 1, 2])!;
  const factor = Float64Array.from({ length: 9 }, (_, cell) => {
    const row = Math.floor(cell / 3);
    return correlations[row * 4 + (cell % 3)]!;
  });
  choleskyInto(factor, 3);
  return { factor, paths: [...coefficients], rest: 1 - rSquared };
}

const population = coupling();

/**
 * Answers of firms in which the effect of CA on MK changes with DC. CA, DC and GE are normal and correlate as in the
 * example; the paths to MK are the example's, and what the product explains is taken from its error, so that MK keeps
 * variance 1.
 */
export function couplingData(condition: ModerationCondition, seed: number): SemData {
  const stream = new RandomStream(seed, 'tools.recovery-moderation');
  const { factor, paths, rest } = population;
  const r = factor[3]!;
  const error = Math.sqrt(rest - condition.interaction ** 2 * (1 + r ** 2));
  const blocks = constructs.map(loadingsOf);
  const variables = blocks.flatMap((block) => Object.keys(block));
  const rows = Array.from({ length: condition.firms }, () => {
    const z = [stream.normal(), stream.normal(), stream.normal()];
    const causes = [0, 1, 2].map((i) =>
      z.reduce((sum, value, j) => sum + (j <= i ? factor[i * 3 + j]! * value : 0), 0),
    );
    const main = causes.reduce((sum, value, i) => sum + paths[i]! * value, 0);
    const product = condition.interaction * (causes[0]! * causes[1]! - r);
    const scores = [...causes, main + product + error * stream.normal()];
    return blocks.flatMap((block, c) =>
      Object.values(block).map((loading) => {
        const item = loading * scores[c]! + Math.sqrt(1 - loading ** 2) * stream.normal();
        return condition.rounded ? Math.min(7, Math.max(1, Math.round(4.6 + 1.2 * item))) : item;
      }),
    );
  });
  return { n: rows.length, p: variables.length, variables, values: Float64Array.from(rows.flat()) };
}

/** The coefficient of the product in one simulated study, with both kinds of 95 % interval. */
export async function inferInteraction(
  data: SemData,
  options: PlsOptions,
  resamples: number,
  seed: number,
): Promise<PathInference> {
  const bootstrap = await bootstrapPls(couplingModel, data, options, { resamples, seed });
  const leaveOneOut = jackknifePls(couplingModel, data, options);
  const { original } = bootstrap;
  const q = original.constructs.length;
  const ids = original.constructs.map((construct) => construct.id);
  const path = original.pathCoefficients[ids.indexOf('CA × DC') * q + ids.indexOf('MK')]!;
  const estimates = Float64Array.of(path * original.terms![0]!.perProduct);
  const summary = (interval: Parameters<typeof summariseDraws>[2]['interval']) =>
    summariseDraws(estimates, coefficientDraws(bootstrap), { observations: data.n, interval })[0]!;
  const percentile = summary({ method: 'percentile' });
  const bca = summary({ method: 'bca', jackknife: coefficientDraws(leaveOneOut) });
  return {
    estimate: estimates[0]!,
    standardError: percentile.standardError ?? Number.NaN,
    percentile: bounds(percentile.interval),
    bca: bounds(bca.interval),
  };
}

function bounds(interval: { readonly lower: number; readonly upper: number } | null) {
  return interval
    ? ([interval.lower, interval.upper] as const)
    : ([Number.NaN, Number.NaN] as const);
}

/** Path × scale of the product in every draw. */
function coefficientDraws({
  draws,
}: Pick<BootstrapResult, 'draws'> | Pick<JackknifeResult, 'draws'>): Float64Array {
  const column = draws.pathLabels.findIndex(({ from }) => from === 'CA × DC');
  const width = draws.pathLabels.length;
  return draws.perProduct!.map((scale, r) => scale * draws.paths[r * width + column]!);
}

import { readFileSync } from 'node:fs';
import {
  type Cell,
  drawStudy,
  populationMoments,
  type Truth,
  type TruthInput,
} from '@qunhai/dataset';
import { choleskyInto, standardDeviation } from '@qunhai/numerics';
import {
  bcaInterval,
  bootstrapPls,
  estimatePls,
  jackknife,
  jackknifePls,
  type PlsOptions,
  percentileInterval,
  type SemData,
  type SemModel,
} from '@qunhai/sem';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { parse } from 'yaml';

/** How estimates are made in the recovery study: as the pipeline makes them. */
export const plsOptions: PlsOptions = { consistent: true, scheme: 'path', tolerance: 1e-10 };

const dontKnow = theory.scales[0]?.dontKnow?.code;

/** The example's declared truth, as its author wrote it. */
export function exampleTruth(): TruthInput {
  const file = new URL('../examples/clustered-firms-simulated/truth.yaml', import.meta.url);
  return parse(readFileSync(file, 'utf8')) as TruthInput;
}

/** In what a series of simulated studies differs from the next. */
export interface Condition {
  readonly answers: Truth['answers']['kind'];
  /** How many times the example's firms. */
  readonly times: number;
  /** Whether answers are missing as in the example. */
  readonly missing: boolean;
}

/** The example's truth as the recovery study draws from it: one wave, no facts or ties, nothing spoiled. */
export function recoveryTruth({ answers, times, missing }: Condition): TruthInput {
  const { facts: _f, ties: _t, waves: _w, contamination: _c, ...rest } = exampleTruth();
  const items = Object.entries(rest.answers?.items ?? {}).map(
    ([id, { missing: share, ...own }]) => [
      id,
      missing && share !== undefined ? { ...own, missing: share } : own,
    ],
  );
  return {
    ...rest,
    clusters: rest.clusters.map((cluster) => ({ ...cluster, firms: cluster.firms * times })),
    answers: { ...rest.answers, kind: answers, items: Object.fromEntries(items) },
    missing: missing ? rest.missing : {},
  };
}

/** The base model with exactly the truth's paths. */
export function trueModel(truth: TruthInput): SemModel {
  const onPath = new Set((truth.paths ?? []).flatMap(({ from, to }) => [from, to]));
  return {
    constructs: theory.constructs.flatMap(({ id, measurement }) => {
      if (!onPath.has(id) || measurement.kind === 'second-order') return [];
      const block = truth.measurement[id]!;
      const indicators = Object.keys('loadings' in block ? block.loadings : block.weights);
      const mode = measurement.kind === 'reflective' ? 'A' : measurement.weighting;
      return [{ id, kind: measurement.kind, mode, indicators }];
    }),
    paths: (truth.paths ?? []).map(({ from, to }) => ({ from, to })),
  };
}

/** Rows whose sample correlations are exactly the population's: ± each column of the Cholesky factor. */
export function populationData(truth: TruthInput): SemData {
  const { indicators, indicatorCorrelations } = populationMoments(theory, truth);
  const p = indicators.length;
  const factor = indicatorCorrelations.slice();
  choleskyInto(factor, p);
  const values = new Float64Array(2 * p * p);
  for (let j = 0; j < p; j++)
    for (let i = j; i < p; i++) {
      values[2 * j * p + i] = factor[i * p + j]!;
      values[(2 * j + 1) * p + i] = -factor[i * p + j]!;
    }
  return { n: 2 * p, p, variables: indicators, values };
}

/** Answers of one simulated study. */
export function studyData(truth: TruthInput, seed: number): SemData {
  const { columns, rows } = drawStudy(theory, truth, { seed }).responses;
  const items = theory.items.map((item) => item.id).filter((id) => columns.includes(id));
  const at = items.map((id) => columns.indexOf(id));
  const answer = (cell: Cell | undefined) =>
    typeof cell === 'number' && cell !== dontKnow ? cell : Number.NaN;
  const values = Float64Array.from(rows.flatMap((row) => at.map((column) => answer(row[column]))));
  return { n: rows.length, p: items.length, variables: items, values };
}

/** Estimated coefficients in the order of the model's paths. */
export function pathEstimates(model: SemModel, data: SemData): number[] {
  const { constructs, pathCoefficients } = estimatePls(model, data, plsOptions);
  const at = new Map(constructs.map((construct, i) => [construct.id, i]));
  return model.paths.map(
    ({ from, to }) => pathCoefficients[at.get(from)! * constructs.length + at.get(to)!]!,
  );
}

type Bounds = readonly [lower: number, upper: number];

/** One path in one simulated study. */
export interface PathInference {
  readonly estimate: number;
  readonly standardError: number;
  readonly percentile: Bounds;
  readonly bca: Bounds;
}

/** Estimate a simulated study and make both kinds of 95 % interval for every path. */
export async function inferPaths(
  model: SemModel,
  data: SemData,
  resamples: number,
  seed: number,
): Promise<PathInference[]> {
  const estimates = pathEstimates(model, data);
  const { draws } = await bootstrapPls(model, data, plsOptions, { resamples, seed });
  const leaveOneOut = jackknifePls(model, data, plsOptions);
  const k = estimates.length;
  const column = (matrix: Float64Array, j: number) =>
    matrix.filter((value, cell) => cell % k === j && !Number.isNaN(value));
  return estimates.map((estimate, j) => {
    const sorted = column(draws.paths, j).sort();
    const { acceleration } = jackknife(column(leaveOneOut.draws.paths, j));
    return {
      estimate,
      standardError: standardDeviation(sorted),
      percentile: bounds(percentileInterval(sorted, 0.95)),
      bca: bounds(bcaInterval(sorted, estimate, acceleration, 0.95)),
    };
  });
}

function bounds({ interval }: ReturnType<typeof percentileInterval>): Bounds {
  return interval ? [interval.lower, interval.upper] : [Number.NaN, Number.NaN];
}

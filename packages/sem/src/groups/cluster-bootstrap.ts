import { type JobControl, RandomStream } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import { estimatePls, type PlsResult } from '../estimate/estimate-pls.ts';
import { compileProgram } from '../estimate/pls-program.ts';
import type { PlsOptions } from '../estimate/pls-result.ts';
import { prepareData } from '../estimate/prepare-data.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { failGroup } from './errors.ts';
import {
  copyPaths,
  dataStageOf,
  FitYield,
  fitMoments,
  fitterMoments,
  groupFitter,
  startFrom,
  structuralStageOf,
} from './group-fitter.ts';
import type { ParameterArrays } from './group-parameters.ts';
import { addRowInto } from './row-moments.ts';
import { runSteps } from './run-steps.ts';
import { refuseTerms, rowsOf } from './split-groups.ts';

/** How clusters are drawn anew. */
export interface ClusterBootstrapOptions {
  /** Integer 0 … 2⁵³ − 1; resample r depends on (seed, r) only. */
  readonly seed: number;
  readonly resamples: number;
  /**
   * `all` (unless told): a drawn cluster brings all its firms; the variance of the resamples is then about right. `resample`: its firms are
   * drawn anew too, which counts the variance within clusters twice and errs on the safe side.
   */
  readonly firms?: 'all' | 'resample';
  readonly control?: JobControl;
}

/** Bootstrap draws that respect that firms of a cluster are alike. */
export interface ClusterBootstrap {
  readonly original: PlsResult;
  readonly seed: number;
  readonly clusters: readonly { readonly cluster: string; readonly rows: number }[];
  readonly requested: number;
  /** Resamples with proper estimates; the draws of the others are NaN. */
  readonly used: number;
  readonly pathLabels: readonly { readonly from: string; readonly to: string }[];
  readonly indicatorLabels: readonly { readonly construct: string; readonly indicator: string }[];
  /** Row-major, a row for each resample, columns as in bootstrapPls; paths of terms are those of products of standardized scores. */
  readonly draws: ParameterArrays;
}

/** Clusters below which resampling them says little about their population; the source calls fewer than 20 to 50 few. */
export const clusterCountRule = {
  limit: 20,
  source: 'Cameron & Miller (2015), J. of Human Resources 50(2)',
} as const;

/**
 * Bootstrap a PLS model whose rows come in clusters: whole clusters are drawn with replacement, so that standard errors allow for what
 * firms of a cluster share. Rows without a cluster are left out. Missing values are treated once, on all rows.
 * @param clusters - label of every row; null: left out
 * @throws {QunhaiError} as estimatePls; sem.group-labels-shape, sem.too-few-groups, sem.groups-with-terms, sem.groups-with-weights,
 *   sem.setting-out-of-range; kernel.cancelled
 * @see Davison & Hinkley (1997), Bootstrap Methods and their Application, §3.8; Ren et al. (2010), J. of Applied Statistics 37(9)
 */
export async function clusterBootstrapPls(
  model: SemModel,
  data: SemData,
  clusters: readonly (string | null)[],
  options: PlsOptions,
  request: ClusterBootstrapOptions,
): Promise<ClusterBootstrap> {
  const { seed, resamples, firms = 'all', control = {} } = request;
  check(data, clusters, options, request);
  const program = compileProgram(model, options);
  if (!program.termStage) refuseTerms(program);
  const labelled = clusters.flatMap((label, i) => (label === null ? [] : [i]));
  const own = rowsOf(data, labelled);
  const prepared = prepareData(own, dataStageOf(program).slots.variables, options.missing);
  const members = new Map<string, number[]>();
  prepared.rows.forEach((row, i) => {
    const name = clusters[labelled[row]!]!;
    const list = members.get(name);
    if (list) list.push(i);
    else members.set(name, [i]);
  });
  if (members.size < 2) throw failGroup('too-few-groups', { found: members.size });
  const original = estimatePls(model, own, options);
  const fitter = groupFitter(program, prepared.values, prepared.n);
  const moments = fitterMoments(fitter);
  for (let i = 0; i < prepared.n; i++) addRowInto(fitter.layout, i, 1, moments);
  fitMoments(fitter, moments, prepared.n);
  startFrom(fitter);
  const { plan, slots } = program.final;
  const structural = structuralStageOf(program);
  const empty = (columns: number) => new Float64Array(resamples * columns).fill(Number.NaN);
  const draws: ParameterArrays = {
    paths: empty(structural.plan.paths),
    rSquared: empty(structural.plan.constructs),
    loadings: empty(plan.slots),
    weights: empty(plan.slots),
  };
  const lists = [...members.values()];
  const counts = new Int32Array(prepared.n);
  let used = 0;
  await runSteps(resamples, control, 'sem.cluster-bootstrap', (r) => {
    const total = drawClustersInto(
      new RandomStream(seed, 'sem.cluster-bootstrap', r),
      lists,
      firms,
      counts,
    );
    moments.sums.fill(0);
    moments.products.fill(0);
    counts.forEach((count, i) => {
      if (count > 0) addRowInto(fitter.layout, i, count, moments);
    });
    fitter.terms?.counts.set(counts);
    if (fitMoments(fitter, moments, total) !== FitYield.parameters) return;
    used++;
    const { loadings, weights } = fitter.final;
    const { rSquared } = fitter.terms?.work ?? fitter.final;
    copyPaths(fitter, draws.paths, r);
    draws.rSquared.set(rSquared, r * rSquared.length);
    draws.loadings.set(loadings, r * loadings.length);
    draws.weights.set(weights, r * weights.length);
  });
  return {
    ...{ original, seed, requested: resamples, used, draws },
    clusters: [...members].map(([cluster, list]) => ({ cluster, rows: list.length })),
    pathLabels: structural.model.paths,
    indicatorLabels: slots.indicator.map((indicator, s) => ({
      construct: slots.construct[s]!,
      indicator,
    })),
  };
}

function check(
  data: SemData,
  clusters: readonly (string | null)[],
  options: PlsOptions,
  { seed, resamples }: ClusterBootstrapOptions,
): void {
  if (clusters.length !== data.n)
    throw failGroup('group-labels-shape', { expected: data.n, found: clusters.length });
  if (options.caseWeights) throw failGroup('groups-with-weights', { field: 'caseWeights' });
  for (const [field, found, least, most] of [
    ['seed', seed, 0, Number.MAX_SAFE_INTEGER],
    ['resamples', resamples, 1, 1e7],
  ] as const)
    if (!Number.isInteger(found) || found < least || found > most)
      throw fail('setting-out-of-range', { field, found, least, most });
}

/**
 * How often each row is in a resample of clusters, and of their firms where asked for.
 * @param counts - [rows] overwritten
 * @returns rows in all
 */
function drawClustersInto(
  stream: RandomStream,
  members: readonly (readonly number[])[],
  firms: 'all' | 'resample',
  counts: Int32Array,
): number {
  counts.fill(0);
  let total = 0;
  for (let c = 0; c < members.length; c++) {
    const rows = members[stream.integer(members.length)]!;
    total += rows.length;
    for (const row of rows) counts[firms === 'all' ? row : rows[stream.integer(rows.length)]!]!++;
  }
  return total;
}

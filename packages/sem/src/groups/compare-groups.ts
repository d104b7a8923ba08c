import { type JobControl, RandomStream } from '@qunhai/kernel';
import type { Adjustment } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import { estimatePls, type PlsResult } from '../estimate/estimate-pls.ts';
import type { PlsProgram } from '../estimate/pls-program.ts';
import type { PlsOptions } from '../estimate/pls-result.ts';
import { bootstrapPls } from '../resample/bootstrap-pls.ts';
import type { BootstrapResult } from '../resample/bootstrap-result.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { type GroupFitter, structuralStageOf, termScales } from './group-fitter.ts';
import { groupParameters, type ParameterArrays } from './group-parameters.ts';
import { adjustPairs, type GroupPair, judgePair } from './judge-pair.ts';
import { permutePair } from './permute-pair.ts';
import { pairFitter, splitGroups } from './split-groups.ts';

/** How groups are compared. */
export interface CompareGroupsOptions {
  /** Integer 0 … 2⁵³ − 1. */
  readonly seed: number;
  /** Permutations for each pair, 1000 unless told. */
  readonly permutations?: number;
  /** Bootstrap resamples in each group; 0 (unless told) leaves the bootstrap tests out. */
  readonly resamples?: number;
  /** Threads of the bootstrap, 1 unless told; results do not depend on it. */
  readonly workers?: number;
  /** 0.05 unless told. */
  readonly significance?: number;
  /** Correction over the pairs of groups, for each parameter: `holm` unless told. With two groups it changes nothing. */
  readonly adjustment?: Adjustment;
  readonly control?: JobControl;
}

/** One group's own estimate. */
export interface GroupEstimate {
  readonly group: string;
  readonly rows: number;
  readonly estimate: PlsResult;
}

export interface GroupComparison {
  readonly groups: readonly GroupEstimate[];
  readonly seed: number;
  readonly permutations: number;
  readonly resamples: number;
  readonly significance: number;
  readonly adjustment: Adjustment;
  /** Every pair of groups, in the order of `groups`. */
  readonly pairs: readonly GroupPair[];
}

/**
 * Compare the groups of a PLS model: measurement invariance of composites first (MICOM), then differences of parameters by permutation
 * and, on request, bootstrap. Missing values are treated and data standardized once, over all groups, so that permuted rows are treated
 * as the observed ones; then each group is standardized by its own moments. Groups come in the order of their first row.
 * @param groups - label of every row; null: the row is in no group
 * @throws {QunhaiError} as estimatePls; sem.group-labels-shape, sem.too-few-groups, sem.group-too-small, sem.groups-with-terms,
 *   sem.groups-with-weights, sem.setting-out-of-range; kernel.cancelled
 * @see Henseler, Ringle & Sarstedt (2016), International Marketing Review 33(3); Chin & Dibbern (2010);
 *   Henseler, Ringle & Sinkovics (2009); Sarstedt, Henseler & Ringle (2011)
 */
export async function compareGroups(
  model: SemModel,
  data: SemData,
  groups: readonly (string | null)[],
  options: PlsOptions,
  request: CompareGroupsOptions,
): Promise<GroupComparison> {
  const { seed, permutations = 1000, resamples = 0, significance = 0.05, control = {} } = request;
  const { adjustment = 'holm' } = request;
  checkSettings(seed, permutations, resamples, significance);
  const split = splitGroups(model, data, groups, options);
  const parameters = groupParameters(split.program);
  const estimates = split.groups.map(({ name, data: own }) => ({
    group: name,
    rows: own.n,
    estimate: estimatePls(model, own, options),
  }));
  const count = split.groups.length;
  const draws: (ParameterArrays | null)[] = [];
  for (const [g, { data: own }] of split.groups.entries()) {
    const bootstrap = {
      resamples,
      seed: seedOf(seed, 'bootstrap', g),
      workers: request.workers ?? 1,
      control: partOf(control, g, count),
    };
    draws.push(
      resamples === 0
        ? null
        : drawsOf(split.program, await bootstrapPls(model, own, options, bootstrap)),
    );
  }
  const pairs: GroupPair[] = [];
  const couples = pairsOf(count);
  for (const [index, [a, b]] of couples.entries()) {
    const fitter = pairFitter(split, a, b);
    const permutation = await permutePair(
      fitter,
      split.groups[a]!.data.n,
      { permutations, seed: seedOf(seed, 'permutation', a, b) },
      partOf(control, index, couples.length),
    );
    const oriented = [a, b].map((g, side) => {
      const found = draws[g];
      return found
        ? orient(fitter, estimates[g]!.estimate, permutation.observed[side]!, found)
        : null;
    });
    pairs.push(
      judgePair(
        [split.groups[a]!, split.groups[b]!],
        parameters,
        permutation,
        oriented,
        significance,
      ),
    );
  }
  return {
    groups: estimates,
    ...{ seed, permutations, resamples, significance, adjustment },
    pairs: adjustPairs(pairs, adjustment),
  };
}

/** Progress of one of several equal parts, as progress of the whole. */
function partOf(control: JobControl, index: number, count: number): JobControl {
  return {
    signal: control.signal,
    onProgress: ({ step, done, total }) =>
      control.onProgress?.({ step, done: index * total + done, total: count * total }),
  };
}

function checkSettings(
  seed: number,
  permutations: number,
  resamples: number,
  significance: number,
): void {
  const whole = (field: string, found: number, least: number, most: number) => {
    if (!Number.isInteger(found) || found < least || found > most)
      throw fail('setting-out-of-range', { field, found, least, most });
  };
  whole('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  whole('permutations', permutations, 1, 1e7);
  whole('resamples', resamples, 0, 1e7);
  if (!(significance > 0 && significance < 1))
    throw fail('setting-out-of-range', {
      field: 'significance',
      found: significance,
      least: 0,
      most: 1,
    });
}

/** Seeds of parts of a comparison, so that no two draw the same numbers. */
function seedOf(seed: number, purpose: string, ...counters: readonly number[]): number {
  return new RandomStream(seed, `sem.groups.${purpose}`, ...counters).uint32();
}

function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, i): [number, number] => [a, a + 1 + i]),
  );
}

/** Draws as a pair's estimates are laid out: measurement of the constructs, and paths of terms per product. */
function drawsOf(
  program: PlsProgram,
  { draws, firstStageDraws }: BootstrapResult,
): ParameterArrays {
  const measured = program.termStage ? firstStageDraws! : draws;
  const { loadings, weights } = measured;
  const scales = termScales(program);
  const { perProduct } = draws;
  const m = program.terms.length;
  const paths = draws.paths.map((value, cell) => {
    const term = scales[cell % scales.length]!;
    return term < 0 ? value : value * perProduct![Math.floor(cell / scales.length) * m + term]!;
  });
  return { paths, rSquared: draws.rSquared, loadings, weights };
}

/**
 * Give a group's draws the signs of its estimate in the pair: scores are oriented by the pair's pooled solution there, by the group's
 * own indicators in the bootstrap, and the two may differ where signs are mixed.
 */
function orient(
  { program }: GroupFitter,
  own: PlsResult,
  observed: ParameterArrays,
  draws: ParameterArrays,
): ParameterArrays {
  const { plan, slots, model } = program.final;
  const q = plan.constructs;
  const { weights } = program.termStage ? own.firstStage! : own;
  const sign = new Map(
    model.constructs.map(({ id }, j) => {
      let product = 0;
      for (let s = plan.start[j]!; s < plan.start[j + 1]!; s++)
        product += observed.weights[s]! * weights[slots.variableOf[s]! * q + j]!;
      return [id, product < 0 ? -1 : 1];
    }),
  );
  for (const { id, predictor, moderator } of program.terms)
    sign.set(id, sign.get(predictor)! * sign.get(moderator)!);
  if ([...sign.values()].every((s) => s === 1)) return draws;
  const { paths } = structuralStageOf(program).model;
  const pathSign = paths.map(({ from, to }) => sign.get(from)! * sign.get(to)!);
  const slotSign = slots.construct.map((id) => sign.get(id)!);
  const times = (matrix: Float64Array, signs: readonly number[]) =>
    matrix.map((value, cell) => value * signs[cell % signs.length]!);
  return {
    paths: times(draws.paths, pathSign),
    rSquared: draws.rSquared,
    loadings: times(draws.loadings, slotSign),
    weights: times(draws.weights, slotSign),
  };
}

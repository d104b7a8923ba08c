import { type JobControl, runPatiently } from '@qunhai/kernel';
import type { PlsOptions } from '../estimate/pls-result.ts';
import { prepareData } from '../estimate/prepare-data.ts';
import { type BootstrapInterval, bcaInterval } from '../evaluate/intervals.ts';
import { summariseDraws } from '../evaluate/summarise-draws.ts';
import type { UndefinedReason } from '../evaluate/undefined-reason.ts';
import { drawCountsInto } from '../resample/draw-counts.ts';
import { correlationBuffers, weightedCorrelationsInto } from '../resample/weighted-correlations.ts';
import type { SemConstruct, SemData, SemModel } from '../specify/model.ts';
import { checkSeed, checkWhole } from './check-whole.ts';
import { failAssessment } from './errors.ts';
import { type Tetrad, tetradOfTwoPairs, tetradValue, vanishingTetrads } from './tetrads.ts';

/** How tetrads are resampled. */
export interface TetradRequest {
  /** 5,000 unless told. */
  readonly resamples?: number;
  readonly seed: number;
  /** Error probability over all tetrads of a block; 0.10 unless told (Gudergan et al. 2008). */
  readonly alpha?: number;
  /**
   * Indicators of other constructs, by construct, for blocks of three (one borrowed) or two (two borrowed from one other
   * construct), which have no tetrads of their own.
   */
  readonly borrowed?: Readonly<Record<string, readonly string[]>>;
  readonly control?: JobControl;
}

/** One tetrad with its test. */
export interface TetradRow {
  /** τ = r(a,b)·r(c,d) − r(a,d)·r(b,c). */
  readonly indicators: readonly [a: string, b: string, c: string, d: string];
  readonly value: number;
  readonly standardError: number | null;
  readonly t: number | null;
  readonly p: number | null;
  /** Bias-corrected, its level Bonferroni-adjusted for the number of tetrads of the block. */
  readonly interval: BootstrapInterval | null;
  readonly reason: UndefinedReason | null;
}

/** The tetrads of one block. */
export interface TetradBlock {
  readonly construct: string;
  readonly indicators: readonly string[];
  /** Those that belong to other constructs. */
  readonly borrowed: readonly string[];
  readonly tetrads: readonly TetradRow[];
  /**
   * `rejected`: an adjusted interval excludes zero, one common factor does not explain the block; `not-rejected`; null when
   * an interval is missing and no other decides.
   */
  readonly commonFactor: 'rejected' | 'not-rejected' | null;
}

/** Confirmatory tetrad analysis of every block that has tetrads. */
export interface TetradResult {
  readonly blocks: readonly TetradBlock[];
  /** Constructs with fewer than four indicators and none borrowed. */
  readonly untested: readonly string[];
  readonly alpha: number;
  readonly resamples: number;
  readonly seed: number;
}

/**
 * CTA-PLS: whether one common factor can explain the indicators of a construct, whatever its declared kind. Tetrads of
 * correlations (they vanish with those of covariances), bootstrapped, each interval at level 1 − α/m for m tetrads.
 * Rejection speaks against a reflective block; its absence does not prove one, above all in small samples.
 *
 * @throws {QunhaiError} as prepareData; sem.number-out-of-range, sem.tetrads-borrowed; kernel.cancelled
 * @see Gudergan, Ringle, Wende & Will (2008), Confirmatory tetrad analysis in PLS path modeling, J. of Business Research
 *   61(12), 1238–1249; Bollen & Ting (2000), Psychological Methods 5(1), 3–22
 */
export async function confirmatoryTetrads(
  model: SemModel,
  data: SemData,
  options: Pick<PlsOptions, 'missing'>,
  request: TetradRequest,
): Promise<TetradResult> {
  const { resamples = 5000, seed, alpha = 0.1, borrowed = {}, control = {} } = request;
  checkWhole('resamples', resamples, 1, 1_000_000);
  checkSeed(seed);
  const constructs = model.constructs.filter((c) => c.kind !== 'second-order');
  const plans = constructs.map((construct) =>
    planBlock(construct, borrowed[construct.id] ?? [], constructs),
  );
  const tested = plans.filter((plan) => plan.tetrads.length > 0);
  const untested = plans.filter((plan) => plan.tetrads.length === 0).map((p) => p.construct.id);
  const variables = [...new Set(tested.flatMap((plan) => plan.indicators))];
  if (variables.length === 0) return { blocks: [], untested, alpha, resamples, seed };
  const prepared = prepareData(data, variables, options.missing);
  const { n, values } = prepared;
  const p = variables.length;
  const buffers = correlationBuffers(values, n, Int32Array.from(variables.keys()));
  const correlations = new Float64Array(p * p);
  const counts = new Int32Array(n).fill(1);
  weightedCorrelationsInto(buffers, counts, correlations);
  const columns = tested.flatMap((plan) => {
    const at = Int32Array.from(plan.indicators, (name) => variables.indexOf(name));
    return plan.tetrads.map((tetrad) => ({ tetrad, at }));
  });
  const measure = () => columns.map(({ tetrad, at }) => tetradValue(tetrad, correlations, p, at));
  const estimates = Float64Array.from(measure());
  const draws = new Float64Array(resamples * columns.length).fill(Number.NaN);
  await runPatiently(resamples, 'sem.tetrads', control, (r) => {
    drawCountsInto(seed, r, n, counts);
    if (weightedCorrelationsInto(buffers, counts, correlations) >= 0) return;
    draws.set(measure(), r * columns.length);
  });
  return {
    blocks: judgeBlocks(tested, estimates, draws, n, alpha),
    untested,
    alpha,
    resamples,
    seed,
  };
}

interface BlockPlan {
  readonly construct: SemConstruct;
  readonly indicators: readonly string[];
  readonly borrowed: readonly string[];
  readonly tetrads: readonly Tetrad[];
}

function planBlock(
  construct: SemConstruct,
  borrowed: readonly string[],
  all: readonly SemConstruct[],
): BlockPlan {
  const own = construct.indicators.length;
  const lenders = borrowed.map((name) => all.find((c) => c.indicators.includes(name)));
  const lent = new Set(lenders);
  const isFit =
    borrowed.length === 0 ||
    ((own === 3 || own === 2) &&
      own + borrowed.length === 4 &&
      new Set(borrowed).size === borrowed.length &&
      lent.size === 1 &&
      !lent.has(undefined) &&
      !lent.has(construct));
  if (!isFit)
    throw failAssessment('tetrads-borrowed', { construct: construct.id, indicators: borrowed });
  const indicators = [...construct.indicators, ...borrowed];
  const pairs = own === 2 && borrowed.length === 2;
  const tetrads = pairs ? [tetradOfTwoPairs] : vanishingTetrads(indicators.length);
  return { construct, indicators, borrowed, tetrads };
}

function judgeBlocks(
  plans: readonly BlockPlan[],
  estimates: Float64Array,
  draws: Float64Array,
  observations: number,
  alpha: number,
): TetradBlock[] {
  const width = estimates.length;
  const summaries = summariseDraws(estimates, draws, {
    observations,
    interval: { method: 'percentile' },
  });
  let column = 0;
  return plans.map(({ construct, indicators, borrowed, tetrads }) => {
    const level = 1 - alpha / tetrads.length;
    const rows = tetrads.map(([a, b, c, d]): TetradRow => {
      const at = column++;
      const { estimate: value, standardError, t, p } = summaries[at]!;
      const sorted = draws.filter((x, cell) => cell % width === at && !Number.isNaN(x)).sort();
      return {
        indicators: [indicators[a]!, indicators[b]!, indicators[c]!, indicators[d]!],
        value,
        standardError,
        t,
        p,
        ...bcaInterval(sorted, value, 0, level),
      };
    });
    return {
      construct: construct.id,
      indicators,
      borrowed,
      tetrads: rows,
      commonFactor: verdict(rows),
    };
  });
}

function verdict(rows: readonly TetradRow[]): TetradBlock['commonFactor'] {
  const excludesZero = ({ interval }: TetradRow): boolean =>
    interval !== null && (interval.lower > 0 || interval.upper < 0);
  if (rows.some(excludesZero)) return 'rejected';
  return rows.some(({ interval }) => interval === null) ? null : 'not-rejected';
}

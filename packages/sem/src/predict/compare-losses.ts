import { mean, quantileSorted, standardDeviation, tQuantile, twoSidedT } from '@qunhai/numerics';
import { checkSeed, checkWhole } from '../assess/check-whole.ts';
import { drawCountsInto } from '../resample/draw-counts.ts';

/** How the difference of two average losses is tested. */
export interface LossTestOptions {
  /** Level of the interval as a proportion, 0.95 unless told. */
  readonly level?: number;
  /** Bootstrap of the cases' loss differences; t test only unless given. */
  readonly bootstrap?: { readonly resamples: number; readonly seed: number };
}

/** Average losses of two predictions of the same cases, and the test of their difference. */
export interface LossComparison {
  readonly cases: number;
  readonly loss: number;
  readonly benchmarkLoss: number;
  /** loss − benchmark loss: negative when the first predicts better. */
  readonly difference: number;
  /** Null when the differences do not vary. */
  readonly standardError: number | null;
  readonly t: number | null;
  readonly pTwoSided: number | null;
  /** One-sided: the first predicts better. */
  readonly pBetter: number | null;
  readonly interval: {
    readonly lower: number;
    readonly upper: number;
    readonly level: number;
  } | null;
  readonly bootstrap: {
    readonly resamples: number;
    readonly pTwoSided: number;
    readonly pBetter: number;
    /** Percentile interval of the difference. */
    readonly interval: { readonly lower: number; readonly upper: number; readonly level: number };
  } | null;
}

/**
 * Test whether two predictions of the same cases have the same average loss: paired t test with n − 1 degrees of freedom,
 * and on request a bootstrap of the differences, whose t statistics are centred at the observed difference.
 * Errors of folds that share training rows are dependent; like the source, the tests take cases as independent.
 * @throws {QunhaiError} sem.number-out-of-range
 * @see Liengaard, Sharma, Hult, Jensen, Sarstedt, Hair & Ringle (2021), Prediction: coveted, yet forsaken?, Decision
 *   Sciences 52(2), 362–392
 */
export function compareLosses(
  loss: Float64Array,
  benchmark: Float64Array,
  options: LossTestOptions = {},
): LossComparison {
  const { level = 0.95 } = options;
  const kept = [...loss.keys()].filter(
    (i) => !Number.isNaN(loss[i]!) && !Number.isNaN(benchmark[i]!),
  );
  const own = Float64Array.from(kept, (i) => loss[i]!);
  const other = Float64Array.from(kept, (i) => benchmark[i]!);
  const differences = own.map((value, i) => value - other[i]!);
  const n = differences.length;
  const difference = mean(differences);
  const averages = { cases: n, loss: mean(own), benchmarkLoss: mean(other), difference };
  const deviation = standardDeviation(differences);
  if (!(deviation > 1e-12 * mean(other)))
    return {
      ...averages,
      standardError: null,
      t: null,
      pTwoSided: null,
      pBetter: null,
      interval: null,
      bootstrap: null,
    };
  const standardError = deviation / Math.sqrt(n);
  const t = difference / standardError;
  const pTwoSided = twoSidedT(t, n - 1);
  const half = tQuantile((1 + level) / 2, n - 1) * standardError;
  return {
    ...averages,
    standardError,
    t,
    pTwoSided,
    pBetter: t < 0 ? pTwoSided / 2 : 1 - pTwoSided / 2,
    interval: { lower: difference - half, upper: difference + half, level },
    bootstrap: options.bootstrap ? resample(differences, t, level, options.bootstrap) : null,
  };
}

function resample(
  differences: Float64Array,
  t: number,
  level: number,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): LossComparison['bootstrap'] {
  checkWhole('resamples', resamples, 1, 2 ** 32);
  checkSeed(seed);
  const n = differences.length;
  const center = mean(differences);
  const counts = new Int32Array(n);
  const means = new Float64Array(resamples);
  let beyond = 0;
  let below = 0;
  for (let r = 0; r < resamples; r++) {
    drawCountsInto(seed, r, n, counts);
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const d = differences[i]! - center;
      sum += counts[i]! * d;
      squares += counts[i]! * d * d;
    }
    means[r] = center + sum / n;
    const variance = (squares - (sum * sum) / n) / (n - 1);
    const drawn = sum / n / Math.sqrt(variance / n);
    if (Math.abs(drawn) >= Math.abs(t)) beyond++;
    if (drawn <= t) below++;
  }
  means.sort();
  return {
    resamples,
    pTwoSided: (beyond + 1) / (resamples + 1),
    pBetter: (below + 1) / (resamples + 1),
    interval: {
      lower: quantileSorted(means, (1 - level) / 2),
      upper: quantileSorted(means, (1 + level) / 2),
      level,
    },
  };
}

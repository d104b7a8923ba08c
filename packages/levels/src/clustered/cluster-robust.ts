import { tQuantile, twoSidedT } from '@qunhai/numerics';
import type { RowCount } from '../data/column.ts';
import { checkedLevel, type Interval } from '../data/interval.ts';
import { type FewClusters, fewClusters } from '../quality/few-clusters.ts';
import {
  type ClusteredFit,
  type ClusteredModel,
  clusteredFit,
  type GroupLeverage,
  leverageOf,
} from './clustered-fit.ts';

/** Inference on one coefficient. */
export interface RobustInference {
  readonly standardError: number;
  readonly df: number;
  readonly t: number;
  readonly p: number;
  readonly interval: Interval;
}

export interface RobustCoefficient {
  readonly name: string;
  readonly estimate: number;
  /** CR1: G/(G−1)·(n−1)/(n−p), t with G − 1 degrees of freedom (Liang & Zeger 1986; Stata's convention). */
  readonly cr1: RobustInference;
  /** CR2 with Bell–McCaffrey degrees of freedom: the better choice with few or unequal groups. Null when a group alone determines it. */
  readonly cr2: RobustInference | null;
}

export interface ClusterRobust {
  readonly outcome: string;
  readonly group: string;
  readonly rows: RowCount;
  readonly n: number;
  readonly groups: number;
  readonly level: number;
  readonly rSquared: number;
  readonly coefficients: readonly RobustCoefficient[];
  /** `few-effective-groups`: some Bell–McCaffrey degrees of freedom are below 4, so that even CR2 is not to be trusted (Pustejovsky & Tipton 2018). */
  readonly cautions: readonly (FewClusters | 'few-effective-groups')[];
}

/**
 * Least squares with standard errors that hold when errors are correlated within groups.
 * @throws {QunhaiError} as {@link clusteredFit}
 * @see Bell & McCaffrey (2002), Survey Methodology 28(2); Imbens & Kolesár (2016), Review of Economics and Statistics 98(4); Pustejovsky &
 * Tipton (2018), Journal of Business & Economic Statistics 36(4); Cameron & Miller (2015), Journal of Human Resources 50(2)
 */
export function clusterRobust(
  model: ClusteredModel,
  options: { readonly level?: number } = {},
): ClusterRobust {
  const level = checkedLevel(options.level);
  const fit = clusteredFit(model);
  const leverages = fit.products.map((product) => leverageOf(product, fit.p));
  const coefficients = fit.names.map((name, j) => {
    const contrast = fit.basis.inverse.slice(j * fit.p, (j + 1) * fit.p);
    const estimate = dot(contrast, fit.coefficients);
    return {
      ...{ name, estimate },
      cr1: inference(estimate, cr1Error(fit, contrast), fit.groups - 1, level),
      cr2: cr2Inference(fit, leverages, contrast, { estimate, level }),
    };
  });
  const few = fewClusters(fit.groups);
  const fewEffective = coefficients.some(({ cr2 }) => cr2 === null || cr2.df < 4);
  return {
    ...{ outcome: model.outcome.name, group: model.group.name, level, coefficients },
    ...{ rows: fit.rows, n: fit.n, groups: fit.groups, rSquared: fit.rSquared },
    cautions: [...(few ? [few] : []), ...(fewEffective ? ['few-effective-groups' as const] : [])],
  };
}

/** CR1 standard error of a contrast of the basis. */
export function cr1Error(fit: ClusteredFit, contrast: Float64Array): number {
  return Math.sqrt(
    cr1Factor(fit) * fit.scores.reduce((sum, score) => sum + dot(contrast, score) ** 2, 0),
  );
}

/** G/(G−1)·(n−1)/(n−p). */
export function cr1Factor({ groups, n, p }: ClusteredFit): number {
  return (groups / (groups - 1)) * ((n - 1) / (n - p));
}

function cr2Inference(
  fit: ClusteredFit,
  leverages: readonly GroupLeverage[],
  contrast: Float64Array,
  { estimate, level }: { readonly estimate: number; readonly level: number },
): RobustInference | null {
  const { p } = fit;
  let meat = 0;
  let trace = 0;
  let squares = 0;
  let undetermined = 0;
  const cross = new Float64Array(p * p);
  leverages.forEach((leverage, g) => {
    const inside = rotated(leverage, contrast, p);
    undetermined += inside.reduce(
      (sum, x, k) => sum + (leverage.inverseRoot[k] === 0 ? x * x : 0),
      0,
    );
    const score = rotated(leverage, fit.scores[g]!, p);
    meat += inside.reduce((sum, x, k) => sum + x * leverage.inverseRoot[k]! * score[k]!, 0) ** 2;
    const length = inside.reduce(
      (sum, x, k) => sum + leverage.values[k]! * (x * leverage.inverseRoot[k]!) ** 2,
      0,
    );
    const seen = turnedBack(
      leverage,
      inside.map((x, k) => x * leverage.values[k]! * leverage.inverseRoot[k]!),
      p,
    );
    const lost = dot(seen, seen);
    trace += length - lost;
    squares += length * length - 2 * length * lost;
    for (let a = 0; a < p; a++)
      for (let b = 0; b < p; b++) cross[a * p + b]! += seen[a]! * seen[b]!;
  });
  squares += dot(cross, cross);
  const df = trace ** 2 / squares;
  // A group that alone determines the coefficient has no residual to tell how uncertain it is.
  if (undetermined > 1e-8 * dot(contrast, contrast)) return null;
  return meat > 0 && trace > 1e-12 && Number.isFinite(df) && df > 0
    ? inference(estimate, Math.sqrt(meat), df, level)
    : null;
}

function rotated({ vectors }: GroupLeverage, x: Float64Array, p: number): Float64Array {
  return Float64Array.from({ length: p }, (_, k) => dot(vectors.subarray(k * p, (k + 1) * p), x));
}

function turnedBack({ vectors }: GroupLeverage, x: Float64Array, p: number): Float64Array {
  const out = new Float64Array(p);
  for (let k = 0; k < p; k++) for (let j = 0; j < p; j++) out[j]! += x[k]! * vectors[k * p + j]!;
  return out;
}

function inference(
  estimate: number,
  standardError: number,
  df: number,
  level: number,
): RobustInference {
  const t = estimate / standardError;
  const half = tQuantile((1 + level) / 2, df) * standardError;
  return {
    ...{ standardError, df, t },
    p: twoSidedT(t, df),
    interval: [estimate - half, estimate + half],
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

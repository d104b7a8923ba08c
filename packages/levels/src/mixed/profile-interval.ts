import { chiSquareQuantile, choleskyInto } from '@qunhai/numerics';
import type { Interval } from '../data/interval.ts';
import { multiply, transpose } from '../matrix/multiply.ts';
import type { Design } from './design.ts';
import { devianceAt, devianceOf, devianceSlopes, residualDf } from './deviance.ts';
import { awayFromEdge, type Estimate, freeEntries, lambdaOf } from './estimate.ts';
import { type Minimum, minimise, type SmoothFunction } from './minimise.ts';
import type { Response } from './response.ts';

/** The least deviance when one standard deviation is held at a value; starts from where the last one ended. */
type Profile = (standardDeviation: number) => number;

/**
 * Likelihood interval of the standard deviation of random effect k, in units of the predictor, scaled outcome.
 * @see Bates et al. (2015), §5.1; Pinheiro & Bates (2000), Mixed-Effects Models in S and S-PLUS, §2.4
 */
export function effectInterval(
  design: Design,
  response: Response,
  found: Estimate,
  k: number,
  level: number,
): Interval {
  const relative = relativeCovariance(design, found);
  const center = Math.sqrt(found.sigma2 * relative[k * (design.q + 1)]!);
  const unit = design.fromStandard[k * (design.q + 1)]!;
  return crossings(
    effectProfile(design, response, found, k),
    center,
    0.1 * unit * Math.sqrt(found.sigma2),
    {
      ...{ level, least: found.deviance },
    },
  );
}

/** Likelihood interval of the residual standard deviation, scaled outcome. */
export function residualInterval(
  design: Design,
  response: Response,
  found: Estimate,
  level: number,
): Interval {
  const center = Math.sqrt(found.sigma2);
  return crossings(residualProfile(design, response, found), center, center, {
    level,
    least: found.deviance,
  });
}

/** Likelihood interval of the relative standard deviation θ of a model with a random intercept alone. */
export function ratioInterval(
  design: Design,
  response: Response,
  found: Estimate,
  level: number,
): Interval {
  const profile = (theta: number) =>
    devianceOf(
      design,
      response,
      devianceAt(design, response, Float64Array.of(theta)),
      found.criterion,
    );
  return crossings(profile, found.lambda[0]!, 0.1, { level, least: found.deviance });
}

/** Covariance of random effects relative to the residual variance, in units of the predictors. */
export function relativeCovariance(
  { fromStandard, q }: Design,
  { lambda }: Pick<Estimate, 'lambda'>,
): Float64Array {
  const half = multiply(fromStandard, lambda, q, q, q);
  return multiply(half, transpose(half, q, q), q, q, q);
}

function effectProfile(design: Design, response: Response, found: Estimate, k: number): Profile {
  const { q, diagonal } = design;
  const order = [k, ...Array.from({ length: q }, (_, r) => r).filter((r) => r !== k)];
  const toStandard = fromEffectAndOthers(design, order);
  const free = freeEntries(q, diagonal).slice(1);
  const df = residualDf(design, found.criterion);
  const unit = () => 1;
  let start = startOf(design, found, order, free);
  return (standardDeviation) => {
    const objective: SmoothFunction = (x, gradient) => {
      const sigma2 = Math.exp(x[0]!);
      const factor = lambdaOf(x.subarray(1), free, q);
      factor[0] = standardDeviation / Math.sqrt(sigma2);
      const lambda = multiply(toStandard, factor, q, q, q);
      const point = devianceAt(design, response, lambda);
      const slopes = devianceSlopes(design, point, found.criterion, sigma2);
      const byLambda = multiply(slopes, lambda, q, q, q);
      const byFactor = multiply(transpose(toStandard, q, q), byLambda, q, q, q);
      gradient[0] = df - point.r2 / sigma2 - byFactor[0]! * factor[0]!;
      free.forEach((place, i) => {
        gradient[i + 1] = 2 * byFactor[place]!;
      });
      return devianceOf(design, response, point, found.criterion, sigma2);
    };
    const nudged = awayFromEdge(start.subarray(1), free, q, unit);
    const best = fromEither(objective, start, Float64Array.of(start[0]!, ...nudged));
    start = best.at;
    return best.value;
  };
}

/** The better minimum from two starts; from one when they are the same. */
function fromEither(objective: SmoothFunction, start: Float64Array, nudged: Float64Array): Minimum {
  const first = minimise(objective, start, false);
  if (nudged.every((x, k) => x === start[k])) return first;
  const second = minimise(objective, nudged, false);
  return second.value < first.value ? second : first;
}

/**
 * Standardized random effects from effect k in its own units (first) and the other standardized ones: coordinates in which the variance
 * of effect k is the first entry, and that stay well-conditioned far from where the predictors are 0.
 */
function fromEffectAndOthers({ fromStandard, q }: Design, order: readonly number[]): Float64Array {
  const k = order[0]!;
  const own = fromStandard[k * (q + 1)]!;
  const out = new Float64Array(q * q);
  order.forEach((effect, column) => {
    if (column > 0) out[effect * q + column] = 1;
    out[k * q + column] = column === 0 ? 1 / own : -fromStandard[k * q + effect]! / own;
  });
  return out;
}

/** log σ² and the free entries of the factor in the coordinates of {@link fromEffectAndOthers}, at the estimate, a little off the edge. */
function startOf(
  design: Design,
  found: Estimate,
  order: readonly number[],
  free: readonly number[],
): Float64Array {
  const { q, fromStandard } = design;
  const k = order[0]!;
  const coordinates = new Float64Array(q * q);
  order.forEach((effect, row) => {
    if (row > 0) coordinates[row * q + effect] = 1;
    else for (let s = 0; s < q; s++) coordinates[s] = fromStandard[k * q + s]!;
  });
  const half = multiply(coordinates, found.lambda, q, q, q);
  const factor = multiply(half, transpose(half, q, q), q, q, q);
  const own = fromStandard[k * (q + 1)]!;
  for (let r = 0; r < q; r++)
    factor[r * (q + 1)]! += 1e-4 * (factor[r * (q + 1)]! + 0.01 * (r === 0 ? own * own : 1));
  choleskyInto(factor, q);
  return Float64Array.of(Math.log(found.sigma2), ...free.map((place) => factor[place]!));
}

function residualProfile(design: Design, response: Response, found: Estimate): Profile {
  const { q, diagonal } = design;
  const free = freeEntries(q, diagonal);
  let start: Float64Array = Float64Array.from(
    free,
    (place) => found.lambda[place]! + (place % (q + 1) === 0 ? 1e-3 : 0),
  );
  return (standardDeviation) => {
    const sigma2 = standardDeviation ** 2;
    const objective: SmoothFunction = (x, gradient) => {
      const lambda = lambdaOf(x, free, q);
      const point = devianceAt(design, response, lambda);
      const byLambda = multiply(
        devianceSlopes(design, point, found.criterion, sigma2),
        lambda,
        q,
        q,
        q,
      );
      free.forEach((place, i) => {
        gradient[i] = 2 * byLambda[place]!;
      });
      return devianceOf(design, response, point, found.criterion, sigma2);
    };
    const best = fromEither(
      objective,
      start,
      awayFromEdge(start, free, q, () => 1),
    );
    start = best.at;
    return best.value;
  };
}

/** Where the profile rises above its least value by the quantile of chi-square, on both sides; 0 where it doesn't on the left. */
function crossings(
  profile: Profile,
  center: number,
  unit: number,
  { level, least }: { readonly level: number; readonly least: number },
): Interval {
  const target = least + chiSquareQuantile(level, 1);
  const above = (x: number) => profile(x) - target;
  let high = center + 0.3 * Math.max(center, unit);
  let low = center;
  for (let k = 0; k < 100 && !(above(high) > 0); k++) {
    low = high;
    high *= 1.5;
  }
  const upper = rootBetween(above, low, high);
  return [above(0) > 0 || Number.isNaN(above(0)) ? rootBetween(above, center, 0) : 0, upper];
}

/** The crossing between a point inside (negative) and one outside, by bisection turned to false position (Illinois). */
function rootBetween(f: (x: number) => number, inside: number, outside: number): number {
  let [a, b] = [inside, outside];
  let [fa, fb] = [f(a), f(b)];
  let side = 0;
  for (let k = 0; k < 60 && Math.abs(a - b) > 1e-6 * Math.max(Math.abs(a), Math.abs(b)); k++) {
    const usable = Number.isFinite(fa) && Number.isFinite(fb) && fb - fa > 0;
    const x = usable ? b - (fb * (b - a)) / (fb - fa) : (a + b) / 2;
    const fx = f(x);
    if (fx > 0 || Number.isNaN(fx)) {
      [b, fb] = [x, fx];
      if (side === 1) fa /= 2;
      side = 1;
    } else {
      [a, fa] = [x, fx];
      if (side === -1) fb /= 2;
      side = -1;
    }
  }
  return (a + b) / 2;
}

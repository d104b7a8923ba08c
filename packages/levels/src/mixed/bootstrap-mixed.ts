import { type JobControl, RandomStream, runPatiently } from '@qunhai/kernel';
import { quantileSorted } from '@qunhai/numerics';
import { checkedLevel, checkedWhole, type Interval } from '../data/interval.ts';
import { multiply } from '../matrix/multiply.ts';
import { type Design, designOf } from './design.ts';
import { type Estimate, estimate } from './estimate.ts';
import { explainedVariance } from './explained-variance.ts';
import { type Criterion, interceptName, type MixedModel } from './mixed-model.ts';
import { relativeCovariance } from './profile-interval.ts';
import { inDesignOrder, type Response, responseOf } from './response.ts';

export interface MixedBootstrapOptions {
  readonly criterion?: Criterion;
  readonly level?: number;
  /** 1,000 unless told. */
  readonly resamples?: number;
  readonly seed?: number;
}

/** A figure of a mixed model with its bootstrap interval. */
export interface BootstrappedFigure {
  readonly kind:
    | 'fixed'
    | 'variance'
    | 'correlation'
    | 'residual'
    | 'intraclass'
    | 'marginal-r2'
    | 'conditional-r2';
  /** The effect, or two for a correlation. */
  readonly names: readonly string[];
  readonly value: number;
  readonly standardError: number;
  /** Percentile interval. */
  readonly interval: Interval;
  /** Resamples in which it was defined. */
  readonly resamples: number;
}

export interface MixedBootstrap {
  readonly figures: readonly BootstrappedFigure[];
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
  /** Share of resamples whose fit was singular, and that did not converge. */
  readonly singular: number;
  readonly notConverged: number;
}

/**
 * Parametric bootstrap of a mixed model: outcomes are drawn from the fitted model, group effects included, and fitted again.
 * Gives intervals for what has no profile: correlations, R², and everything beside. The k-th resample depends on seed and k only.
 * @throws {QunhaiError} as {@link fitMixed}; kernel.cancelled
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, §6.5, §13.3; Bates et al. (2015), §5.1
 */
export async function bootstrapMixed(
  model: MixedModel,
  options: MixedBootstrapOptions = {},
  control: JobControl = {},
): Promise<MixedBootstrap> {
  const level = checkedLevel(options.level);
  const resamples = checkedWhole('resamples', options.resamples ?? 1000, 10, 100_000);
  const seed = checkedWhole('seed', options.seed ?? 1, 0, Number.MAX_SAFE_INTEGER);
  const criterion = options.criterion ?? 'reml';
  const design = designOf(model);
  const response = responseOf(
    design,
    inDesignOrder(model.outcome.values, design),
    model.outcome.name,
  );
  const found = estimate(design, response, criterion);
  const names = figureNames(design);
  const drawn = names.map(() => new Float64Array(resamples));
  const counts = { singular: 0, notConverged: 0 };
  await runPatiently(resamples, 'levels.bootstrap', control, (k) => {
    const y = simulated(design, response, found, new RandomStream(seed, 'levels.mixed', k));
    const again = responseOf(design, y, model.outcome.name);
    const refit = estimate(design, again, criterion);
    if (refit.singular) counts.singular++;
    if (!refit.converged) counts.notConverged++;
    figuresOf(design, again, refit).forEach((value, f) => {
      drawn[f]![k] = value;
    });
  });
  const values = figuresOf(design, response, found);
  return {
    figures: names.map((name, f) => ({ ...name, ...summaryOf(values[f]!, drawn[f]!, level) })),
    ...{ level, resamples, seed },
    singular: counts.singular / resamples,
    notConverged: counts.notConverged / resamples,
  };
}

/** Outcomes drawn from the fitted model, rows in the order of the design. */
function simulated(
  design: Design,
  response: Response,
  found: Estimate,
  stream: RandomStream,
): Float64Array {
  const { n, p, q, basis, z, grouped } = design;
  const coefficients = response.c.map((c, j) => c + response.scale * found.point.gamma[j]!);
  const y = multiply(basis.q, coefficients, n, p, 1);
  const sigma = Math.sqrt(found.sigma2) * response.scale;
  for (let g = 0; g < design.groups; g++) {
    const unit = Float64Array.from({ length: q }, () => sigma * stream.normal());
    const effects = multiply(found.lambda, unit, q, q, 1);
    for (let i = grouped.start[g]!; i < grouped.start[g + 1]!; i++) {
      let shift = sigma * stream.normal();
      for (let k = 0; k < q; k++) shift += z[i * q + k]! * effects[k]!;
      y[i]! += shift;
    }
  }
  return y;
}

type FigureName = Pick<BootstrappedFigure, 'kind' | 'names'>;

function pairsOf(design: Design): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let a = 1; a < design.q && !design.diagonal; a++)
    for (let b = 0; b < a; b++) pairs.push([b, a]);
  return pairs;
}

const hasIntraclass = ({ q, randomNames }: Design) => q === 1 && randomNames[0] === interceptName;

function figureNames(design: Design): FigureName[] {
  const { fixedNames, randomNames } = design;
  return [
    ...fixedNames.map((name): FigureName => ({ kind: 'fixed', names: [name] })),
    ...randomNames.map((name): FigureName => ({ kind: 'variance', names: [name] })),
    ...pairsOf(design).map(
      ([a, b]): FigureName => ({ kind: 'correlation', names: [randomNames[a]!, randomNames[b]!] }),
    ),
    { kind: 'residual', names: [] },
    ...(hasIntraclass(design) ? [{ kind: 'intraclass', names: [] } satisfies FigureName] : []),
    { kind: 'marginal-r2', names: [] },
    { kind: 'conditional-r2', names: [] },
  ];
}

/** Values in the order of {@link figureNames}; NaN where not defined. */
function figuresOf(design: Design, response: Response, found: Estimate): number[] {
  const { p, q, basis } = design;
  const inBasis = response.c.map((c, j) => c + response.scale * found.point.gamma[j]!);
  const residual = found.sigma2 * response.scale ** 2;
  const covariance = relativeCovariance(design, found).map((x) => x * residual);
  const variance = (k: number) => covariance[k * (q + 1)]!;
  const explained = explainedVariance(design, response, found);
  return [
    ...multiply(basis.inverse, inBasis, p, p, 1),
    ...design.randomNames.map((_, k) => variance(k)),
    ...pairsOf(design).map(
      ([a, b]) => covariance[a * q + b]! / Math.sqrt(variance(a) * variance(b)),
    ),
    residual,
    ...(hasIntraclass(design) ? [variance(0) / (variance(0) + residual)] : []),
    explained.marginal,
    explained.conditional,
  ];
}

function summaryOf(value: number, drawn: Float64Array, level: number) {
  const known = drawn.filter((x) => !Number.isNaN(x)).sort();
  const center = known.reduce((a, b) => a + b, 0) / known.length;
  const squares = known.reduce((sum, x) => sum + (x - center) ** 2, 0);
  const end = (at: number) => (known.length > 0 ? quantileSorted(known, at) : Number.NaN);
  return {
    value,
    standardError: Math.sqrt(squares / (known.length - 1)),
    interval: [end((1 - level) / 2), end((1 + level) / 2)] as const,
    resamples: known.length,
  };
}

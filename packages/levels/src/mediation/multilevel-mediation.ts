import { type JobControl, RandomStream, runPatiently } from '@qunhai/kernel';
import { normalQuantile, quantileSorted, tQuantile } from '@qunhai/numerics';
import { centerWithin } from '../data/center-within.ts';
import type { Column, RowCount } from '../data/column.ts';
import { checkedLevel, checkedWhole, type Interval } from '../data/interval.ts';
import { fail } from '../errors.ts';
import { fitMixed, type MixedCaution, type MixedFit } from '../mixed/fit-mixed.ts';
import type { FixedEffect } from '../mixed/fixed-effects.ts';
import type { Criterion } from '../mixed/mixed-model.ts';
import { completeCases } from './complete-cases.ts';
import type { MediationModel } from './mediation-model.ts';

export interface MediationOptions {
  /** `2-1-1` when the cause is a property of groups, `1-1-1` when it differs within them; found out unless told. */
  readonly design?: '2-1-1' | '1-1-1';
  readonly criterion?: Criterion;
  readonly level?: number;
  /** Monte Carlo draws of each product: 20,000. */
  readonly draws?: number;
  readonly seed?: number;
  /** Whether the two models come with profile-likelihood intervals of variances, which take most of the time: true. */
  readonly intervals?: boolean;
}

/** An indirect effect a·b with its Monte Carlo interval. */
export interface IndirectEffect {
  /** Among groups, or within them. */
  readonly at: 'between' | 'within';
  readonly a: FixedEffect;
  readonly b: FixedEffect;
  readonly value: number;
  /** Sobel's: √(a²·SE_b² + b²·SE_a²). */
  readonly standardError: number;
  readonly interval: Interval;
  /** Cause on outcome with the mediator held constant, at the same level. */
  readonly direct: FixedEffect;
  /** Indirect + direct. */
  readonly total: number;
}

export interface MultilevelMediation {
  readonly design: '2-1-1' | '1-1-1';
  readonly rows: RowCount;
  readonly level: number;
  readonly draws: number;
  readonly seed: number;
  readonly indirect: readonly IndirectEffect[];
  /** The mediator's effect among groups less that within them; with 2-1-1 a mediator left whole would mix the two. */
  readonly contextual: {
    readonly value: number;
    readonly standardError: number;
    readonly interval: Interval | null;
  };
  readonly mediatorModel: MixedFit;
  readonly outcomeModel: MixedFit;
  readonly cautions: readonly MixedCaution[];
}

interface Equations {
  readonly mediatorModel: MixedFit;
  readonly outcomeModel: MixedFit;
}

/**
 * Mediation with firms in clusters. The mediator (and for 1-1-1 the cause) enters as group mean and as deviation from it, so that effects among
 * groups and within them don't mix; in 2-1-1 only the former can mediate. Intercepts differ among groups, slopes are the same in all (see
 * {@link randomSlopeMediation} for slopes that differ); standard errors are Kenward–Roger's. Intervals by Monte Carlo on the two coefficients, which come from separate equations.
 * Group means stand for latent ones: with few members a group, effects between are biased towards those within (Lüdtke et al. 2008).
 * @throws {QunhaiError} as {@link fitMixed}; levels.varies-within-groups, levels.constant-within-groups, kernel.cancelled
 * @see Zhang, Zyphur & Preacher (2009), Organizational Research Methods 12(4); Preacher & Selig (2012), Communication Methods and Measures 6(2)
 */
export async function multilevelMediation(
  model: MediationModel,
  options: MediationOptions = {},
  control: JobControl = {},
): Promise<MultilevelMediation> {
  const level = checkedLevel(options.level);
  const draws = checkedWhole('draws', options.draws ?? 20_000, 1000, 1e7);
  const seed = checkedWhole('seed', options.seed ?? 1, 0, Number.MAX_SAFE_INTEGER);
  const { complete, rows } = completeCases(model);
  const design = designFor(complete, options.design);
  const cause = centerWithin(complete.cause, complete.group);
  const mediator = centerWithin(complete.mediator, complete.group);
  if (!differs(mediator.within))
    throw fail('constant-within-groups', { field: model.mediator.name });
  const causes = design === '2-1-1' ? [complete.cause] : [cause.within, cause.between];
  const equations = equationsOf(complete, causes, [mediator.within, mediator.between], options);
  const settings = { level, draws, seed };
  const effects =
    design === '2-1-1'
      ? [{ at: 'between' as const, cause: complete.cause.name, mediator: mediator.between.name }]
      : [
          { at: 'within' as const, cause: cause.within.name, mediator: mediator.within.name },
          { at: 'between' as const, cause: cause.between.name, mediator: mediator.between.name },
        ];
  const indirect: IndirectEffect[] = [];
  for (const effect of effects)
    indirect.push(await indirectEffect(equations, effect, settings, control));
  return {
    ...{ design, rows, level, draws, seed, indirect },
    contextual: contextualEffect(
      equations.outcomeModel,
      mediator.within.name,
      mediator.between.name,
    ),
    ...equations,
    cautions: [
      ...new Set([...equations.mediatorModel.cautions, ...equations.outcomeModel.cautions]),
    ],
  };
}

/** Whether deviations from group means are more than rounding. */
function differs({ values }: Column): boolean {
  let largest = 0;
  for (let row = 0; row < values.length; row++)
    if (!Number.isNaN(values[row]!)) largest = Math.max(largest, Math.abs(values[row]!));
  return largest > 1e-10;
}

function designFor(
  { cause, group }: MediationModel,
  asked: MediationOptions['design'],
): '2-1-1' | '1-1-1' {
  const size = Math.sqrt(meanSquare(cause));
  const { within } = centerWithin(cause, group);
  const varies = Array.from(within.values).some((value) => Math.abs(value) > 1e-10 * size);
  if (asked === '2-1-1' && varies)
    throw fail('varies-within-groups', { field: cause.name, group: group.name });
  if (asked === '1-1-1' && !varies) throw fail('constant-within-groups', { field: cause.name });
  return asked ?? (varies ? '1-1-1' : '2-1-1');
}

function meanSquare({ values }: Column): number {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value * value, 0) / known.length;
}

function equationsOf(
  { mediator, outcome, group, covariates, outcomeCovariates }: Required<MediationModel>,
  causes: readonly Column[],
  mediators: readonly Column[],
  { criterion = 'reml', level = 0.95, intervals = true }: MediationOptions,
): Equations {
  const options = { criterion, level, intervals };
  return {
    mediatorModel: fitMixed(
      { outcome: mediator, group, fixed: [...causes, ...covariates] },
      options,
    ),
    outcomeModel: fitMixed(
      { outcome, group, fixed: [...causes, ...mediators, ...covariates, ...outcomeCovariates] },
      options,
    ),
  };
}

interface Settings {
  readonly level: number;
  readonly draws: number;
  readonly seed: number;
}

async function indirectEffect(
  { mediatorModel, outcomeModel }: Equations,
  of: { readonly at: 'between' | 'within'; readonly cause: string; readonly mediator: string },
  { level, draws, seed }: Settings,
  control: JobControl,
): Promise<IndirectEffect> {
  const effect = (fit: MixedFit, name: string) =>
    fit.fixed.effects.find((one) => one.name === name)!;
  const a = effect(mediatorModel, of.cause);
  const b = effect(outcomeModel, of.mediator);
  const direct = effect(outcomeModel, of.cause);
  const products = new Float64Array(draws);
  const stream = new RandomStream(seed, 'levels.mediation', of.at === 'between' ? 2 : 1);
  await runPatiently(draws, 'levels.mediation', control, (k) => {
    products[k] =
      (a.estimate + errorOf(a) * stream.normal()) * (b.estimate + errorOf(b) * stream.normal());
  });
  products.sort();
  const value = a.estimate * b.estimate;
  return {
    ...{ at: of.at, a, b, value, direct },
    standardError: Math.hypot(a.estimate * errorOf(b), b.estimate * errorOf(a)),
    interval: [
      quantileSorted(products, (1 - level) / 2),
      quantileSorted(products, (1 + level) / 2),
    ],
    total: value + direct.estimate,
  };
}

const errorOf = (effect: FixedEffect) => effect.adjustedStandardError ?? effect.standardError;

function contextualEffect(
  fit: MixedFit,
  within: string,
  between: string,
): MultilevelMediation['contextual'] {
  const names = fit.fixed.effects.map((one) => one.name);
  const [w, b] = [names.indexOf(within), names.indexOf(between)];
  const at = (i: number, j: number) => fit.fixed.covariance[i * names.length + j]!;
  const value = fit.fixed.effects[b]!.estimate - fit.fixed.effects[w]!.estimate;
  const standardError = Math.sqrt(at(w, w) + at(b, b) - 2 * at(w, b));
  // The smaller of the two degrees of freedom, that of the effect among groups, governs the difference.
  const df = fit.fixed.effects[b]!.df;
  const upper = (1 + fit.level) / 2;
  const half = standardError * (df === null ? normalQuantile(upper) : tQuantile(upper, df));
  const interval = Number.isFinite(half) ? ([value - half, value + half] as const) : null;
  return { value, standardError, interval };
}

import { type JobControl, RandomStream, runPatiently } from '@qunhai/kernel';
import { normalQuantile, quantileSorted } from '@qunhai/numerics';
import { centerWithin } from '../data/center-within.ts';
import type { Column, GroupColumn, RowCount } from '../data/column.ts';
import { checkedLevel, checkedWhole, type Interval } from '../data/interval.ts';
import { fail } from '../errors.ts';
import { designOf } from '../mixed/design.ts';
import { type Estimate, estimate } from '../mixed/estimate.ts';
import { fitMixed } from '../mixed/fit-mixed.ts';
import { type FixedPart, fixedPart } from '../mixed/fixed-effects.ts';
import { informationAt } from '../mixed/information.ts';
import type { Criterion, MixedModel } from '../mixed/mixed-model.ts';
import { relativeCovariance } from '../mixed/profile-interval.ts';
import { inDesignOrder, responseOf } from '../mixed/response.ts';
import { standardErrorOf } from '../mixed/variance-components.ts';
import { type FewClusters, fewClusters } from '../quality/few-clusters.ts';
import { completeCases } from './complete-cases.ts';
import type { MediationModel } from './mediation-model.ts';
import { minimiseBetween } from './minimise-between.ts';

const step = 'levels.mediation';

export interface RandomSlopeOptions {
  /** Whether the direct effect within groups differs among groups too; false unless told, for few groups bear five random effects. */
  readonly randomDirect?: boolean;
  readonly criterion?: Criterion;
  readonly level?: number;
  readonly draws?: number;
  readonly seed?: number;
}

/** 1-1-1 mediation whose slopes differ among groups. */
export interface RandomSlopeMediation {
  readonly rows: RowCount;
  readonly groups: number;
  readonly level: number;
  readonly draws: number;
  readonly seed: number;
  /** Fixed effects, named `mediator: …` and `outcome: …`. */
  readonly fixed: FixedPart;
  /** Mean of the groups' a and b, their variances among groups, and their covariance. */
  readonly a: { readonly mean: number; readonly variance: number };
  readonly b: { readonly mean: number; readonly variance: number };
  readonly covariance: {
    readonly value: number;
    readonly standardError: number | null;
    readonly interval: Interval | null;
  };
  /** Mean over groups of a·b: mean a · mean b + covariance. Interval null when the information on variances is singular. */
  readonly indirect: { readonly value: number; readonly interval: Interval | null };
  readonly residual: { readonly mediator: number; readonly outcome: number };
  readonly logLikelihood: number;
  readonly singular: boolean;
  readonly converged: boolean;
  readonly cautions: readonly (FewClusters | 'singular' | 'not-converged' | 'no-kenward-roger')[];
}

/**
 * 1-1-1 mediation within groups with intercepts and slopes a and b that differ among groups and may be correlated: both equations are stacked into one mixed model
 * with residual variances of their own. How groups' levels of mediator and outcome go together is left to the covariance of their intercepts, and the mean indirect effect within groups is a·b + cov(a, b). Monte Carlo interval over a, b and the covariance.
 * @throws {QunhaiError} as {@link fitMixed}; levels.constant-within-groups, kernel.cancelled
 * @see Bauer, Preacher & Gil (2006), Psychological Methods 11(2); Kenny, Korchmaros & Bolger (2003), Psychological Methods 8(2)
 */
export async function randomSlopeMediation(
  model: MediationModel,
  options: RandomSlopeOptions = {},
  control: JobControl = {},
): Promise<RandomSlopeMediation> {
  const level = checkedLevel(options.level);
  const draws = checkedWhole('draws', options.draws ?? 20_000, 1000, 1e7);
  const seed = checkedWhole('seed', options.seed ?? 1, 0, Number.MAX_SAFE_INTEGER);
  const { complete, rows } = completeCases(model);
  const stacked = stackedModel(complete, options.randomDirect ?? false);
  const criterion = options.criterion ?? 'reml';
  const best = await fitStacked(stacked, criterion, firstRatio(complete), control);
  const { design, response, found, ratio } = best;
  const information = informationAt(design, found);
  const fixed = fixedPart(design, response, found, information, { level, joint: [] });
  const unit = found.sigma2 * response.scale ** 2;
  const covariance = relativeCovariance(design, found).map((x) => x * unit);
  const { q } = design;
  const standardError = standardErrorOf(design, information, 3, 1, response.scale ** 2);
  const value = covariance[3 * q + 1]!;
  const mean = (name: string) => fixed.effects.find((one) => one.name === name)!.estimate;
  const [a, b] = [mean(stacked.a), mean(stacked.b)];
  const z = normalQuantile((1 + level) / 2);
  const few = fewClusters(design.groups);
  return {
    ...{ rows, groups: design.groups, level, draws, seed, fixed },
    a: { mean: a, variance: covariance[q + 1]! },
    b: { mean: b, variance: covariance[3 * q + 3]! },
    covariance: {
      ...{ value, standardError },
      interval:
        standardError === null ? null : [value - z * standardError, value + z * standardError],
    },
    indirect: {
      value: a * b + value,
      interval:
        standardError === null
          ? null
          : await monteCarlo(
              stacked,
              fixed,
              { value, standardError },
              { level, draws, seed },
              control,
            ),
    },
    residual: { mediator: unit * ratio ** 2, outcome: unit },
    logLikelihood: -best.deviance / 2,
    ...{ singular: found.singular, converged: found.converged },
    cautions: [
      ...(few ? [few] : []),
      ...(found.singular ? ['singular' as const] : []),
      ...(found.converged ? [] : ['not-converged' as const]),
      ...(criterion === 'reml' && !fixed.kenwardRoger ? ['no-kenward-roger' as const] : []),
    ],
  };
}

interface Stacked {
  /** Rows of the mediator's equation divided by the ratio of residual deviations. */
  at(ratio: number): MixedModel;
  readonly mediatorRows: number;
  /** Names of the effects of the cause on the mediator and of the mediator on the outcome, within groups. */
  readonly a: string;
  readonly b: string;
}

/** Both equations in one: rows of the mediator, then rows of the outcome, with columns that are 0 in the other's rows. */
function stackedModel(model: Required<MediationModel>, randomDirect: boolean): Stacked {
  const n = model.group.values.length;
  const cause = centerWithin(model.cause, model.group);
  const mediator = centerWithin(model.mediator, model.group);
  for (const [column, { within }] of [
    [model.cause, cause],
    [model.mediator, mediator],
  ] as const)
    if (!Array.from(within.values).some((value) => Math.abs(value) > 1e-10))
      throw fail('constant-within-groups', { field: column.name });
  const one: Column = { name: 'intercept', values: Float64Array.from({ length: n }, () => 1) };
  const causes = [one, cause.within, cause.between];
  const forMediator = [...causes, ...model.covariates].map((column) => ({
    column,
    name: `mediator: ${column.name}`,
    first: true,
  }));
  const others = [...model.covariates, ...model.outcomeCovariates];
  const forOutcome = [...causes, mediator.within, ...others].map((column) => ({
    column,
    name: `outcome: ${column.name}`,
    first: false,
  }));
  const group: GroupColumn = {
    name: model.group.name,
    values: [...Array.from(model.group.values), ...Array.from(model.group.values)],
  };
  const name = (equation: string, column: Column) => `${equation}: ${column.name}`;
  const random = [
    name('mediator', one),
    name('mediator', cause.within),
    name('outcome', one),
    name('outcome', mediator.within),
    ...(randomDirect ? [name('outcome', cause.within)] : []),
  ];
  const missing = (row: number) => Number.isNaN(model.outcome.values[row]!);
  return {
    mediatorRows: Array.from({ length: n }, (_, row) => row).filter(
      (row) => !missing(row) && hasGroup(model.group, row),
    ).length,
    a: random[1]!,
    b: random[3]!,
    at: (ratio) => {
      const fixed = [...forMediator, ...forOutcome].map(
        ({ column, name: label, first }): Column => ({
          name: label,
          values: Float64Array.from({ length: 2 * n }, (_, row) => {
            if (row < n !== first) return 0;
            return first ? column.values[row]! / ratio : column.values[row - n]!;
          }),
        }),
      );
      const outcome = Float64Array.from({ length: 2 * n }, (_, row) =>
        row < n ? model.mediator.values[row]! / ratio : model.outcome.values[row - n]!,
      );
      return {
        outcome: { name: `${model.mediator.name}, ${model.outcome.name}`, values: outcome },
        ...{ fixed, group, intercept: false, randomIntercept: false },
        slopes: random.map((label) => fixed.find((column) => column.name === label)!),
      };
    },
  };
}

function hasGroup({ values }: GroupColumn, row: number): boolean {
  const value = values[row];
  return !(value === null || value === undefined || value === '' || Number.isNaN(value));
}

/** Ratio of the residual deviations of mediator and outcome when each equation is fitted alone. */
function firstRatio(model: Required<MediationModel>): number {
  const { within } = centerWithin(model.cause, model.group);
  const mediator = centerWithin(model.mediator, model.group).within;
  const quick = { intervals: false };
  const alone = [
    fitMixed(
      { outcome: model.mediator, fixed: [within, ...model.covariates], group: model.group },
      quick,
    ),
    fitMixed(
      {
        outcome: model.outcome,
        fixed: [within, mediator, ...model.covariates, ...model.outcomeCovariates],
        group: model.group,
      },
      quick,
    ),
  ].map((fit) => fit.variances.residual.standardDeviation);
  return alone[0]! / alone[1]!;
}

/** Fit with the ratio of residual deviations that suits best: within a factor of 1.6 of a guess, which moves on while the best is at an end. */
async function fitStacked(
  stacked: Stacked,
  criterion: Criterion,
  first: number,
  control: JobControl,
) {
  const fitAt = (ratio: number) => {
    const model = stacked.at(ratio);
    const design = designOf(model);
    const values = inDesignOrder(model.outcome.values, design);
    const response = responseOf(design, values, model.outcome.name);
    const found: Estimate = estimate(design, response, criterion);
    const deviance = found.deviance + 2 * stacked.mediatorRows * Math.log(ratio);
    return { design, response, found, ratio, deviance };
  };
  const devianceAt = (log: number) => fitAt(Math.exp(log)).deviance;
  let center = Math.log(first);
  for (let k = 0; k < 8; k++) {
    const best = await minimiseBetween(devianceAt, center - 0.5, center + 0.5, control, step);
    const inside = Math.abs(best - center) < 0.49;
    center = best;
    if (inside) break;
  }
  return fitAt(Math.exp(center));
}

/** Draws of a, b (jointly normal) and their covariance among groups (independent of both). */
async function monteCarlo(
  { a, b }: Stacked,
  { effects, covariance }: FixedPart,
  among: { readonly value: number; readonly standardError: number },
  { level, draws, seed }: { readonly level: number; readonly draws: number; readonly seed: number },
  control: JobControl,
): Promise<Interval> {
  const [i, j] = [a, b].map((name) => effects.findIndex((one) => one.name === name)) as [
    number,
    number,
  ];
  const at = (r: number, s: number) => covariance[r * effects.length + s]!;
  const errorA = Math.sqrt(at(i, i));
  const slope = at(i, j) / at(i, i);
  const restB = Math.sqrt(Math.max(0, at(j, j) - slope * at(i, j)));
  const stream = new RandomStream(seed, 'levels.mediation', 3);
  const drawn = new Float64Array(draws);
  await runPatiently(draws, step, control, (k) => {
    const shift = errorA * stream.normal();
    const drawnA = effects[i]!.estimate + shift;
    const drawnB = effects[j]!.estimate + slope * shift + restB * stream.normal();
    drawn[k] = drawnA * drawnB + among.value + among.standardError * stream.normal();
  });
  drawn.sort();
  return [quantileSorted(drawn, (1 - level) / 2), quantileSorted(drawn, (1 + level) / 2)];
}

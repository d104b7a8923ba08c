import type { Bilingual, JobControl } from '@qunhai/kernel';
import {
  type Column,
  centerWithin,
  clusterRobust,
  type FixedEffect,
  fitMixed,
  type GroupColumn,
  type MixedFit,
  type RobustCoefficient,
  type WildCoefficient,
  wildClusterBootstrap,
} from '@qunhai/levels';
import { jobPortion } from '../job-portion.ts';
import { figureOf } from './construct-levels.ts';
import { type GroupedFirms, type LevelsBasis, standardizedColumns } from './grouped-firms.ts';
import { levelsAttempt } from './levels-attempt.ts';
import {
  type Found,
  fewestDegrees,
  fewestGroups,
  type LevelsAnalysis,
  type LevelsEffect,
  type OutcomeModel,
  type Settings,
  wildResamples,
} from './levels-settings.ts';
import { levelsWords as words } from './messages.ts';

/** Every construct that paths of the model lead to, on what leads to it: with firms independent, and with groups in four ways. */
export async function outcomeModels(
  { model, sem }: Pick<LevelsBasis, 'model' | 'sem'>,
  grouped: GroupedFirms,
  settings: Settings,
  control: JobControl,
): Promise<Found<OutcomeModel[]>> {
  const equations = [...Map.groupBy(model.paths, ({ to }) => to)]
    .map(([outcome, paths]) => ({ outcome, predictors: paths.map(({ from }) => from) }))
    .filter((one) => [one.outcome, ...one.predictors].every((id) => grouped.related.has(id)));
  const found: OutcomeModel[] = [];
  const notes: Bilingual[] = [];
  for (const [k, { outcome, predictors }] of equations.entries()) {
    const portion = jobPortion(control, k / equations.length, (k + 1) / equations.length);
    const pathOf = (from: string) =>
      sem.paths.find((path) => path.from === from && path.to === outcome)?.estimate ?? null;
    const tried = await levelsAttempt(() =>
      outcomeModel(
        standardizedColumns(grouped, [outcome, ...predictors]),
        pathOf,
        settings,
        portion,
      ),
    );
    if ('found' in tried) found.push(tried.found);
    else notes.push(noteOn(outcome, tried.obstacle));
  }
  return { found, notes };
}

function noteOn(outcome: string, reason: Bilingual): Bilingual {
  return {
    zh: words('zh', 'note.outcome', { outcome, reason: reason.zh }),
    en: words('en', 'note.outcome', { outcome, reason: reason.en }),
  };
}

async function outcomeModel(
  data: { readonly columns: readonly Column[]; readonly group: GroupColumn },
  pathOf: (from: string) => number | null,
  settings: Settings,
  control: JobControl,
): Promise<OutcomeModel> {
  const { level, seed } = settings;
  const { group } = data;
  const [outcome, ...predictors] = data.columns as [Column, ...Column[]];
  const firms = outcome.values.length;
  const alone = { name: 'firm', values: Array.from({ length: firms }, (_, row) => row) };
  const ordinary = clusterRobust({ outcome, predictors, group: alone }, { level });
  const robust = clusterRobust({ outcome, predictors, group }, { level });
  const wild = await wildClusterBootstrap(
    { outcome, predictors, group },
    { level, seed, resamples: wildResamples },
    control,
  );
  const mixed = mixedFits(outcome, predictors, group, { level, groups: robust.groups });
  const empty = fitMixed({ outcome, fixed: [], group }, { level });
  const { intraclass } = empty.variances;
  const by = judgedBy(robust.groups);
  return {
    ...{ outcome: outcome.name, firms, groups: robust.groups },
    intraclass: figureOf(intraclass?.value ?? null, intraclass?.interval ?? null),
    residualIntraclass: mixed.centered.variances.intraclass?.value ?? null,
    marginal: mixed.centered.explained.marginal,
    conditional: mixed.centered.explained.conditional,
    singular: mixed.centered.singular,
    kenwardRoger: mixed.centered.fixed.kenwardRoger,
    effects: predictors.map(({ name }) => {
      const known = {
        predictor: name,
        path: pathOf(name),
        ordinary: robustTest(ordinary.coefficients, name),
        robust: robustTest(robust.coefficients, name),
        wild: wildTest(wild.coefficients, name),
        within: withinTest(mixed.centered, name),
        between: mixed.isSplit ? effectTest(mixed.centered, `${name}.between`) : null,
        contextual: mixed.contextual && effectTest(mixed.contextual, `${name}.between`),
      };
      const { df: _, ...plain } = known.ordinary;
      const row = { ...known, ordinary: plain };
      return { ...row, verdict: verdictOf(row, by, settings.significance) };
    }),
  };
}

interface MixedFits {
  /** Deviations from group means and, with enough groups, the means. */
  readonly centered: MixedFit;
  readonly isSplit: boolean;
  /** Predictors whole with their means, whose effects are then those among groups less those within; null with too few groups. */
  readonly contextual: MixedFit | null;
}

function mixedFits(
  outcome: Column,
  predictors: readonly Column[],
  group: GroupColumn,
  { level, groups }: { readonly level: number; readonly groups: number },
): MixedFits {
  const parts = predictors.map((predictor) => ({ predictor, ...centerWithin(predictor, group) }));
  const varying = parts.filter(({ within }) => varies(within));
  const constant = parts.filter(({ within }) => !varies(within));
  const options = { level, intervals: false };
  const within = varying.map((part) => part.within);
  const isSplit = groups >= Math.max(fewestGroups.between, predictors.length + 3);
  const means = parts.map(({ between }) => between);
  // A predictor that is the same for all firms of a group has an effect among groups only.
  const fixed = isSplit ? [...within, ...means] : within;
  const centered = fitMixed({ outcome, fixed, group }, options);
  const whole = varying.flatMap(({ predictor, between }) => [predictor, between]);
  const contextual =
    isSplit && varying.length > 0
      ? fitMixed(
          { outcome, group, fixed: [...whole, ...constant.map((one) => one.predictor)] },
          options,
        )
      : null;
  return { centered, isSplit, contextual };
}

/** Whether deviations from group means of standardized scores are more than rounding. */
export function varies({ values }: Column): boolean {
  return Array.from(values).some((value) => Math.abs(value) > 1e-9);
}

const nothing = { value: null, lower: null, upper: null, p: null };

function robustTest(coefficients: readonly RobustCoefficient[], name: string) {
  const { estimate, cr2 } = coefficients.find((one) => one.name === name)!;
  return {
    ...figureOf(estimate, cr2?.interval ?? null),
    ...{ p: cr2?.p ?? null, df: cr2?.df ?? null },
  };
}

function wildTest(coefficients: readonly WildCoefficient[], name: string): LevelsEffect['wild'] {
  const { estimate, interval, p, pError } = coefficients.find((one) => one.name === name)!;
  return { ...figureOf(estimate, interval), p, pError };
}

function withinTest(fit: MixedFit, name: string): LevelsEffect['within'] {
  const effect = fit.fixed.effects.find((one) => one.name === `${name}.within`);
  return effect ? { ...told(effect), df: effect.df } : { ...nothing, df: null };
}

function effectTest(fit: MixedFit, name: string): LevelsEffect['between'] {
  const effect = fit.fixed.effects.find((one) => one.name === name);
  return effect ? told(effect) : null;
}

function told({ estimate, interval, p }: FixedEffect) {
  return { ...figureOf(estimate, interval), p: Number.isFinite(p) ? p : null };
}

/** What conclusions are judged by with so many groups. */
export function judgedBy(groups: number): LevelsAnalysis['judgedBy'] {
  if (groups < fewestGroups.judged) return 'none';
  return groups < fewestGroups.between ? 'wild' : 'robust';
}

/** Whether a conclusion stands. */
function verdictOf(
  { ordinary, robust, wild, within }: Omit<LevelsEffect, 'verdict'>,
  by: LevelsAnalysis['judgedBy'],
  significance: number,
): LevelsEffect['verdict'] {
  const isSure = (p: number | null) => p !== null && p <= significance;
  const isTrusted = by === 'robust' && robust.df !== null && robust.df >= fewestDegrees;
  const isRobust = by !== 'none' && isSure(isTrusted ? robust.p : wild.p);
  const isWithin =
    within.value === null ||
    (isSure(within.p) && Math.sign(within.value) === Math.sign(ordinary.value ?? 0));
  if (!isSure(ordinary.p)) return isRobust && isWithin ? 'gained' : 'none';
  if (isRobust && isWithin) return 'holds';
  return by !== 'robust' && isWithin ? 'open' : 'lost';
}

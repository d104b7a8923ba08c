import type { RowCount } from '../data/column.ts';
import { groupSizes } from '../data/grouped-rows.ts';
import { checkedLevel } from '../data/interval.ts';
import { fail } from '../errors.ts';
import { type FewClusters, fewClusters } from '../quality/few-clusters.ts';
import { designOf } from './design.ts';
import { estimate } from './estimate.ts';
import { type ExplainedVariance, explainedVariance } from './explained-variance.ts';
import { type FixedPart, fixedPart } from './fixed-effects.ts';
import { type GroupEffects, groupEffects } from './group-effects.ts';
import { informationAt } from './information.ts';
import type { Criterion, MixedModel } from './mixed-model.ts';
import { inDesignOrder, responseOf } from './response.ts';
import { type VariancePart, variancePart } from './variance-components.ts';

export interface MixedOptions {
  /** REML unless told. */
  readonly criterion?: Criterion;
  /** Confidence level, 0.95. */
  readonly level?: number;
  /** Whether to find profile-likelihood intervals of variances: true. */
  readonly intervals?: boolean;
  /** Sets of fixed effects to test together (Kenward–Roger F; REML only). */
  readonly joint?: readonly (readonly string[])[];
}

/** Texts under `caution.*` and `clusters.*` of the messages. */
export type MixedCaution =
  | FewClusters
  /** A variance is estimated as 0, or a correlation as ±1. */
  | 'singular'
  | 'not-converged'
  /** ML: standard errors and p-values without small-sample correction. */
  | 'normal-approximation'
  /** REML, but there is too little information on variances for Kenward–Roger. */
  | 'no-kenward-roger';

/** A fitted linear mixed model. */
export interface MixedFit {
  readonly outcome: string;
  readonly group: string;
  readonly criterion: Criterion;
  readonly rows: RowCount;
  readonly n: number;
  readonly groups: number;
  readonly groupSize: { readonly least: number; readonly mean: number; readonly most: number };
  readonly level: number;
  readonly fixed: FixedPart;
  readonly variances: VariancePart;
  readonly groupEffects: readonly GroupEffects[];
  readonly explained: ExplainedVariance;
  readonly randomNames: readonly string[];
  readonly covariance: 'unstructured' | 'diagonal';
  /** Of the REML criterion for REML: compare only models with the same fixed effects. */
  readonly logLikelihood: number;
  readonly deviance: number;
  readonly parameters: number;
  readonly aic: number;
  readonly bic: number;
  readonly singular: boolean;
  readonly converged: boolean;
  readonly iterations: number;
  readonly cautions: readonly MixedCaution[];
}

/**
 * Fit a linear mixed model with one grouping by REML or ML. Rows with missing values or without group are left out and counted.
 * @throws {QunhaiError} levels.* as {@link designOf}, levels.constant-column, levels.perfect-fit, levels.unknown-column
 * @see Bates, Mächler, Bolker & Walker (2015), Journal of Statistical Software 67(1); Kenward & Roger (1997), Biometrics 53(3)
 */
export function fitMixed(model: MixedModel, options: MixedOptions = {}): MixedFit {
  const level = checkedLevel(options.level);
  const criterion = options.criterion ?? 'reml';
  const design = designOf(model);
  const joint = options.joint ?? [];
  for (const term of joint.flat())
    if (!design.fixedNames.includes(term))
      throw fail('unknown-column', { field: term, known: design.fixedNames });
  const response = responseOf(
    design,
    inDesignOrder(model.outcome.values, design),
    model.outcome.name,
  );
  const found = estimate(design, response, criterion);
  const information = informationAt(design, found);
  const sizes = groupSizes(design.grouped);
  const { n, q } = design;
  const parameters = design.p + (design.diagonal ? q : (q * (q + 1)) / 2) + 1;
  const fixed = fixedPart(design, response, found, information, { level, joint });
  const few = fewClusters(design.groups);
  return {
    ...{ outcome: model.outcome.name, group: model.group.name, criterion, level, n, parameters },
    rows: design.count,
    groups: design.groups,
    groupSize: { least: Math.min(...sizes), mean: n / design.groups, most: Math.max(...sizes) },
    fixed,
    variances: variancePart(design, response, found, information, {
      level,
      intervals: options.intervals ?? true,
    }),
    groupEffects: groupEffects(design, response, found, level),
    explained: explainedVariance(design, response, found),
    randomNames: design.randomNames,
    covariance: model.covariance ?? 'unstructured',
    logLikelihood: -found.deviance / 2,
    deviance: found.deviance,
    aic: found.deviance + 2 * parameters,
    bic: found.deviance + Math.log(n) * parameters,
    ...{ singular: found.singular, converged: found.converged, iterations: found.iterations },
    cautions: [
      ...(few ? [few] : []),
      ...(found.singular ? ['singular' as const] : []),
      ...(found.converged ? [] : ['not-converged' as const]),
      ...(criterion === 'ml' ? ['normal-approximation' as const] : []),
      ...(criterion === 'reml' && !fixed.kenwardRoger ? ['no-kenward-roger' as const] : []),
    ],
  };
}

import { chiSquareTail } from '../data/chi-square-tail.ts';
import { fail } from '../errors.ts';
import { fitMixed, type MixedFit, type MixedOptions } from './fit-mixed.ts';
import { interceptName, type MixedModel } from './mixed-model.ts';

/** A likelihood-ratio test of nested mixed models. */
export interface LikelihoodRatio {
  /** What the larger model has beyond the smaller one. */
  readonly fixed: readonly string[];
  readonly random: readonly string[];
  readonly chiSquare: number;
  /** Parameters beyond the smaller model's. */
  readonly df: number;
  readonly p: number;
  /**
   * What the statistic was held against: `chi-square`; `mixture`, half and half with one degree of freedom less (or 0) as a variance of 0
   * lies at the edge; `bound`, plain chi-square where several variances lie at the edge at once: p is then too large.
   */
  readonly reference: 'chi-square' | 'mixture' | 'bound';
}

/**
 * Compare two nested fits of the same outcome on the same rows.
 * @throws {QunhaiError} levels.not-comparable
 * @see Self & Liang (1987), JASA 82(398); Stram & Lee (1994), Biometrics 50(4)
 */
export function compareMixed(smaller: MixedFit, larger: MixedFit): LikelihoodRatio {
  const fixed = beyond(
    smaller.fixed.effects.map((one) => one.name),
    larger.fixed.effects.map((one) => one.name),
  );
  const random = beyond(smaller.randomNames, larger.randomNames);
  check(smaller, larger, fixed.length);
  const chiSquare = Math.max(0, smaller.deviance - larger.deviance);
  const df = larger.parameters - smaller.parameters;
  if (df <= 0) throw fail('not-comparable', { reason: 'not-nested' });
  const tail = (freedom: number) => chiSquareTail(chiSquare, freedom);
  const of = (p: number, reference: LikelihoodRatio['reference']) => ({
    ...{ fixed, random, chiSquare, df, p, reference },
  });
  if (random.length === 0) return of(tail(df), 'chi-square');
  if (random.length > 1) return of(tail(df), 'bound');
  return of((tail(df) + tail(df - 1)) / 2, 'mixture');
}

function beyond(smaller: readonly string[], larger: readonly string[]): string[] {
  if (smaller.some((name) => !larger.includes(name)))
    throw fail('not-comparable', { reason: 'not-nested' });
  return larger.filter((name) => !smaller.includes(name));
}

function check(smaller: MixedFit, larger: MixedFit, moreFixed: number): void {
  if (smaller.outcome !== larger.outcome || smaller.group !== larger.group)
    throw fail('not-comparable', { reason: 'outcome' });
  if (smaller.n !== larger.n || smaller.groups !== larger.groups)
    throw fail('not-comparable', { reason: 'rows' });
  if (smaller.criterion !== larger.criterion || (moreFixed > 0 && larger.criterion === 'reml'))
    throw fail('not-comparable', { reason: 'reml-fixed' });
}

/**
 * Whether each slope differs among groups (or, without slopes, the intercept): likelihood ratio against the model without it.
 * @throws {QunhaiError} as {@link fitMixed}
 */
export function testRandomEffects(
  model: MixedModel,
  options: MixedOptions = {},
): LikelihoodRatio[] {
  const slopes = model.slopes ?? [];
  const quick = { ...options, intervals: false, joint: [] };
  const complete = completeRows(model);
  const larger = fitMixed(complete, quick);
  const without = (reduced: MixedModel) => compareMixed(fitMixed(reduced, quick), larger);
  if (slopes.length === 0)
    return larger.randomNames.includes(interceptName)
      ? [without({ ...complete, randomIntercept: false })]
      : [];
  return slopes.map((slope) =>
    without({
      ...complete,
      slopes: (complete.slopes ?? []).filter((one) => one.name !== slope.name),
    }),
  );
}

/** The model with its outcome missing where any of its variables is, so that models without some of them rest on the same rows. */
function completeRows(model: MixedModel): MixedModel {
  const columns = [...model.fixed, ...(model.slopes ?? [])];
  const values = Float64Array.from({ length: model.outcome.values.length }, (_, row) =>
    columns.some((column) => Number.isNaN(column.values[row]!))
      ? Number.NaN
      : model.outcome.values[row]!,
  );
  return { ...model, outcome: { name: model.outcome.name, values } };
}

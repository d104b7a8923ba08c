import type { Assessments } from '@qunhai/results';
import {
  assessmentRules,
  type CovarianceData,
  fitCovariance,
  standardizedEstimates,
} from '@qunhai/sem';
import type { AssessedModel } from '../../assessed-model.ts';
import { isIncomplete, Obstacle, orObstacle } from '../covariance-data.ts';
import { disagreementsOf } from '../disagreements.ts';
import { type Claimed, judged } from '../estimator-rows.ts';
import type { Fitted } from '../fit-model.ts';
import { inBoth } from '../in-both.ts';
import type { CovarianceText } from '../model-statements.ts';
import { answeredRows } from './estimation-notes.ts';
import { estimationWords as say } from './messages.ts';
import { categoriesOf } from './ordinal-rows.ts';
import { ordinalText } from './ordinal-text.ts';

export type OrdinalCheck = NonNullable<NonNullable<Assessments['covariance']>['ordinal']>;
type CheckedEffect = OrdinalCheck['effects'][number];
type Estimated = NonNullable<CheckedEffect['ordinal']>;

/** Steps of arithmetic, nearly a second per thousand million, that the check may take: it is made whenever items have few categories. */
const affordable = 1.5e9;

/**
 * What the hypotheses of the base model get when answers with few categories are taken as ordered (WLSMV), beside the estimator that takes them
 * as numbers.
 */
export function ordinalCheck(
  assessed: AssessedModel,
  { rows: model, data }: Fitted,
  text: CovarianceText,
  claimed: readonly Claimed[],
): OrdinalCheck {
  const categories = categoriesOf(data);
  const { threshold: limit } = assessmentRules['ordered-categories'];
  const given = answeredRows(data);
  const bare = { categories, limit, estimator: 'WLSMV' as const, rows: 0, given, effects: [] };
  if (categories.fewest > limit) return bare;
  const whole = completeRows(data);
  const rows = whole.values.length / whole.variables.length;
  const found = estimatedEffects(assessed, whole, text);
  if (found instanceof Obstacle) return { ...bare, rows, obstacle: found.reason };
  if (model.status !== 'converged') return { ...bare, rows, obstacle: say.both('check.no-model') };
  const figureOf = (effects: Effects, { effect, sign }: Claimed) => {
    const own = effects.get(effect.join('\n'));
    return own === undefined ? null : judged(own, sign);
  };
  const numbers = effectsOf(model);
  return {
    ...bare,
    rows,
    effects: claimed.map((claim) => {
      const figures = { ml: figureOf(numbers, claim), ordinal: figureOf(found, claim) };
      const disagreements = disagreementsOf({ pls: figures.ml, plsc: figures.ordinal, ml: null });
      return {
        ...claim,
        ...figures,
        disagreements,
        ...(disagreements.length > 0 && { text: whyItMay(rows, given) }),
      };
    }),
  };
}

function whyItMay(rows: number, given: number) {
  return inBoth((language) =>
    say(language, 'check.why', {
      listwise: rows < given ? say(language, 'check.why-listwise', { rows, given }) : '',
    }).trim(),
  );
}

/** Standardized effects by the constructs that they run through. */
type Effects = ReadonlyMap<string, Pick<Estimated, 'estimate' | 'interval'>>;

function effectsOf({ paths, indirect }: Fitted['rows']): Effects {
  return new Map([
    ...paths.map(({ from, to, standardized }) => [`${from}\n${to}`, standardized] as const),
    ...indirect.map(({ path, standardized }) => [path.join('\n'), standardized] as const),
  ]);
}

function estimatedEffects(
  { model, plan: { level } }: AssessedModel,
  data: CovarianceData,
  text: CovarianceText,
): Effects | Obstacle {
  const { variables, values } = data;
  const rows = values.length / variables.length;
  if (rows <= variables.length)
    return new Obstacle(say.both('check.too-few', { rows, required: variables.length + 1 }));
  if (costOf(data) > affordable)
    return new Obstacle(say.both('check.too-dear', { items: variables.length }));
  const stated = ordinalText(text, model);
  if (stated instanceof Obstacle) return stated;
  return orObstacle(() => {
    const options = { estimator: 'WLSMV' as const, ordinal: variables, tests: false };
    const fit = fitCovariance(stated.statements, data, options);
    if (fit.status !== 'converged') return new Obstacle(say.both('check.unsolved'));
    const all = standardizedEstimates(fit, level);
    const figures = ({ estimate, lower, upper }: (typeof all)[number]) => ({
      estimate,
      interval: Number.isFinite(lower) ? { lower, upper, level, method: 'normal' as const } : null,
    });
    const defined = all.filter(({ operator }) => operator === ':=');
    const { idOf, chains } = stated;
    return new Map([
      ...all
        .filter(({ operator }) => operator === '~')
        .map((row) => [`${idOf(row.right)}\n${idOf(row.left)}`, figures(row)] as const),
      ...chains.map((path, i) => [path.join('\n'), figures(defined[i]!)] as const),
    ]);
  });
}

/** Of the covariances of thresholds and polychoric correlations, and of the errors that rest on them. */
function costOf({ variables, values }: CovarianceData): number {
  const items = variables.length;
  const thresholds = items * (categoriesOf({ variables, values }).most - 1);
  const moments = thresholds + (items * (items - 1)) / 2;
  return moments ** 2 * (values.length / items + thresholds + 4 * items);
}

function completeRows(data: CovarianceData): CovarianceData {
  if (!isIncomplete(data)) return data;
  const { variables, values } = data;
  const width = variables.length;
  const kept = Array.from({ length: values.length / width }, (_, row) =>
    values.subarray(row * width, (row + 1) * width),
  ).filter((row) => !row.some(Number.isNaN));
  return { variables, values: Float64Array.from(kept.flatMap((row) => [...row])) };
}

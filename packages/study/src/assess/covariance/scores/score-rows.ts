import { normalQuantile } from '@qunhai/numerics';
import type { Assessments, Interval } from '@qunhai/results';
import { scoreDeterminacy, scores } from '@qunhai/sem';
import type { AssessedModel } from '../../assessed-model.ts';
import { isIncomplete } from '../covariance-data.ts';
import { isOrdinal } from '../estimation/estimation-choice.ts';
import type { FittedText } from '../fitted-text.ts';
import { normal } from '../model-rows.ts';
import { type ConstructScores, constructScores } from './construct-scores.ts';
import { scoreWords as say } from './messages.ts';

export type ScoreRows = NonNullable<NonNullable<Assessments['covariance']>['scores']>;
type Estimated = NonNullable<ScoreRows['constructs'][number]['regression']>;

/** How closely factor scores follow their factors and the scores of PLS. */
export function scoreRows(assessed: AssessedModel, fitted: FittedText | null): ScoreRows {
  const none = { notes: [], rows: 0, constructs: [] };
  if (fitted?.rows.status !== 'converged')
    return { ...none, obstacle: say.both('obstacle.no-model') };
  const { fit, data, text, rows: model } = fitted;
  if (isOrdinal(model.estimator)) return { ...none, obstacle: say.both('obstacle.ordinal') };
  const { level } = assessed.plan;
  const own = constructScores(fit, data, text);
  const pls = plsScores(assessed);
  const unscored = own.bartlett === null ? 0 : rowsWithout(own.bartlett, own.constructs.length);
  return {
    notes: [
      ...(own.bartlett === null ? [say.both('note.no-bartlett')] : []),
      ...(unscored > 0 ? [say.both('note.few-answers', { rows: unscored })] : []),
      ...(pls === null ? [say.both('note.no-pls')] : []),
      ...(isIncomplete(data) ? [say.both('note.missing')] : []),
    ],
    rows: own.rows.length,
    constructs: scoreDeterminacy(fit, level).map((row, at) => {
      const construct = own.constructs[at]!;
      const beside = (values: Float64Array | null) =>
        pls && values && correlation(pairsOf(own, values, at, pls.get(construct)), level);
      return {
        construct,
        determinacy: { estimate: row.estimate, interval: normal(row, level) },
        regression: beside(own.regression),
        bartlett: beside(own.bartlett),
        firms: pls ? pairsOf(own, own.regression, at, pls.get(construct)).length : 0,
      };
    }),
  };
}

/** Scores of PLS by construct and row of the data; null where PLS gave no estimate. */
function plsScores({
  estimation: { estimate },
  wave: { matrix },
}: AssessedModel): Map<string, Map<number, number>> | null {
  if (estimate === null || estimate.status !== 'converged') return null;
  const found = scores(estimate, matrix);
  const of = ({ constructs, rows, values }: typeof found) =>
    constructs.map((construct, c): [string, Map<number, number>] => [
      construct,
      new Map(
        Array.from(rows, (row, i): [number, number] => [row, values[i * constructs.length + c]!]),
      ),
    ]);
  return new Map([...(found.firstStage ? of(found.firstStage) : []), ...of(found)]);
}

function pairsOf(
  { rows, constructs }: ConstructScores,
  values: Float64Array,
  at: number,
  pls: ReadonlyMap<number, number> | undefined,
): (readonly [number, number])[] {
  return rows.flatMap((row, i) => {
    const [mine, theirs] = [values[i * constructs.length + at]!, pls?.get(row)];
    return theirs === undefined || Number.isNaN(mine) ? [] : [[mine, theirs] as const];
  });
}

/** Pearson's r with Fisher's interval; null with fewer than four pairs. */
function correlation(
  pairs: readonly (readonly [number, number])[],
  level: number,
): Estimated | null {
  const n = pairs.length;
  if (n < 4) return null;
  const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / n;
  const [a, b] = [mean(0), mean(1)];
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((total, [x, y]) => total + of(x - a, y - b), 0);
  const estimate = sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
  if (!Number.isFinite(estimate)) return null;
  return { estimate: Math.max(-1, Math.min(1, estimate)), interval: fisher(estimate, n, level) };
}

/** @see Fisher (1921), Metron 1 */
function fisher(r: number, n: number, level: number): Interval | null {
  if (Math.abs(r) > 1 - 1e-12) return null;
  const reach = normalQuantile(0.5 + level / 2) / Math.sqrt(n - 3);
  const [lower, upper] = [Math.tanh(Math.atanh(r) - reach), Math.tanh(Math.atanh(r) + reach)];
  return { lower, upper, level, method: 'normal' };
}

function rowsWithout(values: Float64Array, width: number): number {
  let count = 0;
  for (let at = 0; at < values.length; at += width) if (Number.isNaN(values[at]!)) count++;
  return count;
}

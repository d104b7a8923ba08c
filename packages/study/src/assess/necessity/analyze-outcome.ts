import {
  analyzeNecessity,
  type CeilingPurity,
  type CeilingResult,
  combineImportance,
  type NecessityResult,
  necessityText,
} from '@qunhai/configuration';
import type { JobControl } from '@qunhai/kernel';
import type { Assessments, DiagnosisResults } from '@qunhai/results';
import { type Correction, correctTests } from '../robustness/correct-tests.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import type { FirmScores } from './firm-scores.ts';
import type { NecessityQuestion } from './necessary-conditions.ts';

type Analysis = NonNullable<NonNullable<Assessments['necessity']>['analysis']>;
type Outcome = Analysis['outcomes'][number];
type Bottleneck = Outcome['bottlenecks'][number];
type Verdict = CeilingResult['verdict'];

/** Percent of the way from the lowest to the highest observed score of an outcome. */
const bottleneckLevels = [50, 80, 100] as const;

/** The level at which necessity is set beside importance: a high outcome that does not hang on the single best firm. */
export const combinedAt = 80;

/** Scores are averages of answers with many levels, for which the straight ceiling is meant; Dul (2016), p. 30. */
const mainCeiling = 'cr-fdh';

/** How all outcomes are analysed. */
export interface NecessitySettings {
  readonly permutations: number;
  readonly seed: number;
  readonly leastEffect: number;
  readonly significance: number;
  readonly correction: Correction;
  /** Of intervals of shares. */
  readonly level: number;
}

/** Necessary conditions of one outcome from scores of all firms that have them. */
export async function analyzeOutcome(
  { outcome, target, conditions }: NecessityQuestion,
  scores: ReadonlyMap<string, FirmScores>,
  importance: DiagnosisResults['importancePerformance'],
  settings: NecessitySettings,
  control: JobControl,
): Promise<Outcome> {
  const { permutations, seed, leastEffect, significance } = settings;
  const column = (id: string) => ({ name: id, values: scores.get(id)!.values });
  const input = { outcome: column(outcome), conditions: conditions.map(column) };
  const raw = await analyzeNecessity(input, {
    ...{ ceilings: ['ce-fdh', mainCeiling], permutations, seed, leastEffect, control },
    level: significance,
    bottlenecks: { unit: 'percentage-range', levels: bottleneckLevels },
  });
  const { result, adjusted } = corrected(raw, settings);
  const [first] = result.conditions;
  return {
    ...{ outcome, target, scale: scores.get(outcome)!.scale },
    observed: first!.observed.y,
    ...{ firms: result.cases, missing: result.missing, permutations },
    conditions: result.conditions.map(({ condition, observed, ceilings }, c) => ({
      construct: condition,
      scale: scores.get(condition)!.scale,
      observed: observed.x,
      effects: ceilings.map((ceiling, k) => effectOf(ceiling, adjusted[c]![k]!)),
    })),
    bottlenecks: bottlenecksOf(result, input, settings.level),
    combined: combinedMap(importance, outcome, result),
  };
}

/**
 * Verdicts by p corrected over the conditions, ceiling by ceiling. Corrected bounds of the Monte Carlo intervals are bounds of the
 * corrected p, which grows with each of the p it is made of.
 */
function corrected(raw: NecessityResult, { correction, significance }: NecessitySettings) {
  const adjusted: (number | null)[][] = raw.conditions.map(() => []);
  const verdicts: Verdict[][] = raw.conditions.map(() => []);
  for (const k of raw.conditions[0]!.ceilings.keys()) {
    const own = raw.conditions.map(({ ceilings }) => ceilings[k]!);
    const correct = (of: (test: NonNullable<CeilingResult['test']>) => number) =>
      correctTests(
        own.map(({ test }) => test && of(test)),
        correction,
      );
    const p = correct((test) => test.p);
    const low = correct((test) => test.interval[0]);
    const high = correct((test) => test.interval[1]);
    for (const [c, { verdict }] of own.entries()) {
      adjusted[c]!.push(p[c]!);
      const isTested = p[c] != null && verdict !== 'trivial' && verdict !== 'undefined';
      verdicts[c]!.push(isTested ? verdictOf(p[c]!, [low[c]!, high[c]!], significance) : verdict);
    }
  }
  const conditions = raw.conditions.map((condition, c) => ({
    ...condition,
    ceilings: condition.ceilings.map((one, k) => ({ ...one, verdict: verdicts[c]![k]! })),
  }));
  return { result: { ...raw, conditions }, adjusted };
}

function verdictOf(p: number, [low, high]: readonly [number, number], level: number): Verdict {
  if (low < level && level < high) return 'undecided';
  return p < level ? 'necessary' : 'not-necessary';
}

function effectOf(
  found: CeilingResult,
  adjustedP: number | null,
): Outcome['conditions'][number]['effects'][number] {
  const { effectSize, size, test, withoutOneCase, above, accuracy, slope, intercept } = found;
  return {
    ceiling: found.ceiling === mainCeiling ? mainCeiling : 'ce-fdh',
    ...{ d: effectSize, size, p: test?.p ?? null, adjustedP },
    pRange: test && { lower: test.interval[0], upper: test.interval[1] },
    withoutOneFirm: withoutOneCase,
    ...{ above, accuracy: accuracy === null ? null : accuracy / 100, slope, intercept },
    purity: purityOf(found.purity),
    verdict: found.verdict,
  };
}

/** Percentages as shares. */
function purityOf({ noise, exceptions, support, spread, sharpness, absent }: CeilingPurity) {
  const share = (percentage: number | null) => (percentage === null ? null : percentage / 100);
  return {
    ...{ noise: share(noise), exceptions: share(exceptions), support: share(support) },
    ...{ spread, sharpness, absent },
  };
}

interface Columns {
  readonly outcome: { readonly values: Float64Array };
  readonly conditions: readonly { readonly name: string; readonly values: Float64Array }[];
}

function bottlenecksOf(
  result: NecessityResult,
  { outcome, conditions }: Columns,
  level: number,
): Bottleneck[] {
  const isComplete = (row: number) =>
    ![outcome, ...conditions].some(({ values }) => Number.isNaN(values[row]!));
  const complete = Array.from(outcome.values.keys()).filter(isComplete);
  const table = result.bottlenecks.find(({ ceiling }) => ceiling === mainCeiling)!;
  return table.rows.map((row) => {
    const reaching = complete.filter((at) => outcome.values[at]! >= row.outcome - rounding);
    return {
      ...{ level: row.level, score: row.outcome, reaching: reaching.length },
      cells: row.cells.map(({ code, actual, casesShort }, c) => {
        const { name, values } = conditions[c]!;
        const required = code === null ? actual : null;
        return {
          ...{ construct: name, code, required, short: casesShort },
          ...shareShort(casesShort, result.cases, level),
          exceptions:
            required === null
              ? null
              : reaching.filter((at) => values[at]! < required - rounding).length,
        };
      }),
      shortOfAny: row.casesShortOfAny,
    };
  });
}

function shareShort(short: number | null, firms: number, level: number) {
  if (short === null) return { share: null, shareRange: null };
  return { share: short / firms, shareRange: wilsonInterval(short / firms, firms, level) };
}

/** Scores are sums of products; equal ones may differ by this much. */
const rounding = 1e-9;

/** The conditions that have an importance for the outcome; none where the diagnosis has no map of it. */
function combinedMap(
  maps: DiagnosisResults['importancePerformance'],
  outcome: string,
  result: NecessityResult,
): Outcome['combined'] {
  const known = new Set(result.conditions.map(({ condition }) => condition));
  const points = (maps.find(({ target }) => target === outcome)?.points ?? []).filter(
    ({ construct, importance, performance }) =>
      known.has(construct) && importance.estimate !== null && performance.estimate !== null,
  );
  if (points.length === 0) return [];
  const { rows } = combineImportance(
    points.map(({ construct, importance, performance }) => ({
      condition: construct,
      importance: importance.estimate!,
      performance: performance.estimate!,
    })),
    result,
    { ceiling: mainCeiling, level: combinedAt },
  );
  return rows.map(({ condition, priority }) => {
    const { importance, performance } = points.find(({ construct }) => construct === condition)!;
    const advice = necessityText.both(`priority.${priority}`);
    return { construct: condition, importance, performance, priority, advice };
  });
}

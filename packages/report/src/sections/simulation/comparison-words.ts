import type { Language } from '@qunhai/kernel';
import type { ScenarioComparison } from '@qunhai/results';
import { t } from './messages.ts';

/**
 * What a comparison allows to say. `clearly-…`: nine tenths of the differences of single futures lie on one side of zero. `higher`,
 * `lower`: the interval of the mean difference does, single futures may go either way. `same`: no future differs.
 */
export type ComparisonVerdict =
  | 'clearly-higher'
  | 'clearly-lower'
  | 'higher'
  | 'lower'
  | 'open'
  | 'same'
  | 'unknown';

export function verdictOf({
  difference,
  interval,
  band,
  higher,
}: ScenarioComparison): ComparisonVerdict {
  if (difference === null || band === null || higher === null) return 'unknown';
  if (difference === 0 && higher === 0 && band.lower === 0 && band.upper === 0) return 'same';
  if (interval === null) return 'open';
  if (interval.lower > 0) return band.lower > 0 ? 'clearly-higher' : 'higher';
  if (interval.upper < 0) return band.upper < 0 ? 'clearly-lower' : 'lower';
  return 'open';
}

/** Whether a verdict says higher (1), lower (−1) or neither (0). */
export function directionOf(verdict: ComparisonVerdict): -1 | 0 | 1 {
  if (verdict.endsWith('higher')) return 1;
  return verdict.endsWith('lower') ? -1 : 0;
}

/** `93 of 100 futures`: in how many of them a scenario is higher, of as many as there were when there were fewer. */
function futuresWords(language: Language, higher: number, replications: number): string {
  const of = Math.min(100, replications);
  const n = Math.round(higher * of);
  if (n === of && higher < 1) return t(language, 'futures.nearly-all', { n: of - 1, of });
  if (n > 0) return t(language, 'futures.some', { n, of });
  return t(language, higher > 0 ? 'futures.hardly-any' : 'futures.none', { of });
}

/** `higher in 93 of 100 futures`. */
export function futuresHigher(language: Language, higher: number, replications: number): string {
  return t(language, 'futures.higher', { futures: futuresWords(language, higher, replications) });
}

/** The verdict in words, with the share of futures that are higher. */
export function comparisonWords(
  language: Language,
  row: ScenarioComparison,
  replications: number,
): string {
  const kind = verdictOf(row);
  const verdict = t(language, `verdict.${kind}`);
  if (kind === 'same' || kind === 'unknown') return verdict;
  const futures = futuresWords(language, row.higher!, replications);
  return t(language, directionOf(kind) > 0 ? 'verdict.in' : 'verdict.but', { verdict, futures });
}

import type { Bilingual } from '@qunhai/kernel';
import type { PlsEstimate } from '../estimate/pls-result.ts';
import { type FSquaredRow, fSquared } from '../evaluate/explained-variance.ts';
import { fSquaredOfDraws } from '../evaluate/measures-of-draws.ts';
import { type DrawSummary, summariseDraws } from '../evaluate/summarise-draws.ts';
import type { Resampled } from './summarise-functions.ts';

/** Lower limits of f² of an interaction; products explain little by their nature, so that Cohen's limits don't fit. */
export const interactionSizeRule: {
  readonly small: number;
  readonly medium: number;
  readonly large: number;
  readonly published: { readonly mean: number; readonly median: number };
  readonly source: Bilingual;
} = {
  small: 0.005,
  medium: 0.01,
  large: 0.025,
  /** What tests of categorical moderators published in 30 years found on average, and their median. */
  published: { mean: 0.009, median: 0.002 },
  source: {
    en: 'Kenny (2018): 0.005 small, 0.01 medium, 0.025 large. Aguinis, Beaty, Boik & Pierce (2005, J. of Applied Psychology 90) found 0.009 on average in 30 years of research.',
    zh: 'Kenny（2018）：0.005 为小，0.01 为中，0.025 为大。Aguinis 等（2005，J. of Applied Psychology 90）统计三十年文献，平均值为 0.009。',
  },
};

/** f² of a term on an outcome, in words by {@link interactionSizeRule}. */
export type InteractionSize = 'below-small' | 'small' | 'medium' | 'large';

/** Effect size of one interaction or square on one outcome. */
export interface InteractionSizeRow extends FSquaredRow {
  readonly size: InteractionSize | null;
}

/**
 * f² of every interaction and square: what the product adds to what all other predictors explain.
 * @see Aiken & West (1991), Multiple Regression, ch. 8; Hair, Hult, Ringle & Sarstedt (2022), A Primer on PLS-SEM,
 *   3rd ed., ch. 7
 */
export function interactionSizes(estimate: PlsEstimate): InteractionSizeRow[] {
  return rowsOfTerms(estimate).map(({ row }) => ({ ...row, size: sizeOf(row.value) }));
}

/**
 * The same with bootstrap intervals. f² is never negative, so that an interval does not test whether it is 0.
 * @returns rows as {@link interactionSizes}; empty when the construct correlations were not collected
 */
export function interactionSizeIntervals({
  bootstrap,
  jackknife,
  level,
}: Resampled): DrawSummary[] {
  const { original, draws, requested } = bootstrap;
  if (!draws.constructCorrelations) return [];
  const rows = rowsOfTerms(original);
  const width = fSquared(original).length;
  const pick = (all: Float64Array): Float64Array =>
    Float64Array.from({ length: (all.length / width) * rows.length }, (_, cell) => {
      const { column } = rows[cell % rows.length]!;
      return all[Math.floor(cell / rows.length) * width + column]!;
    });
  const leaveOneOut = jackknife?.draws.constructCorrelations;
  return summariseDraws(
    Float64Array.from(rows, ({ row }) => row.value ?? Number.NaN),
    pick(fSquaredOfDraws(original, draws.constructCorrelations, requested)),
    {
      observations: original.n,
      ...(level !== undefined && { level }),
      interval: leaveOneOut
        ? {
            method: 'bca',
            jackknife: pick(fSquaredOfDraws(original, leaveOneOut, jackknife.requested)),
          }
        : { method: 'percentile' },
    },
  );
}

function rowsOfTerms(
  estimate: PlsEstimate,
): { readonly row: FSquaredRow; readonly column: number }[] {
  const terms = new Set(estimate.terms?.map((term) => term.id));
  return fSquared(estimate).flatMap((row, column) =>
    terms.has(row.from) ? [{ row, column }] : [],
  );
}

function sizeOf(value: number | null): InteractionSize | null {
  if (value === null) return null;
  const { small, medium, large } = interactionSizeRule;
  if (value < small) return 'below-small';
  if (value < medium) return 'small';
  return value < large ? 'medium' : 'large';
}

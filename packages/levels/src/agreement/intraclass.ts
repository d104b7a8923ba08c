import { fUpper } from '@qunhai/numerics';
import type { Column, GroupColumn, RowCount } from '../data/column.ts';
import { groupRows } from '../data/grouped-rows.ts';
import { checkedLevel, type Interval } from '../data/interval.ts';
import { fail } from '../errors.ts';
import { type FewClusters, fewClusters } from '../quality/few-clusters.ts';
import { type AnalysisOfVariance, analysisOfVariance } from './analysis-of-variance.ts';
import { fQuantileUpper } from './f-quantile.ts';

/** How much of a variable's variance lies between groups, and how reliable group means are. */
export interface Intraclass {
  readonly name: string;
  readonly rows: RowCount;
  readonly level: number;
  /** F is null when members of each group are all alike. */
  readonly anova: AnalysisOfVariance & { readonly f: number | null; readonly p: number };
  /** The size k that stands in both formulas. */
  readonly groupSize: number;
  /** Share of variance between groups; negative when groups differ less than chance would have it, not cut at 0. */
  readonly icc1: { readonly value: number; readonly interval: Interval };
  /** Reliability of group means; null when they are all alike. */
  readonly icc2: { readonly value: number; readonly interval: Interval } | null;
  /** Spearman–Brown: members a group needs for a reliability of 0.70; null when ICC(1) is not above 0. */
  readonly sizeForReliability70: number | null;
  /** Texts under `icc1.*` and `icc2.*` of the messages. */
  readonly verdicts: { readonly icc1: Icc1Verdict; readonly icc2: Icc2Verdict };
  readonly cautions: readonly (FewClusters | 'unequal-groups')[];
}

/** LeBreton & Senter (2008), Organizational Research Methods 11(4): 0.01, 0.10 and 0.25 are small, medium and large effects. */
type Icc1Verdict = 'none' | 'small' | 'medium' | 'large';
/** Means of groups are reliable from 0.70 on, the usual convention (Bliese 2000; LeBreton & Senter 2008: 0.70–0.85). */
type Icc2Verdict = 'reliable' | 'unreliable';

export interface IntraclassOptions {
  /** Confidence level, 0.95. */
  readonly level?: number;
  /**
   * The group size in both formulas: `mean` (Bliese 2000; the R package multilevel), `adjusted` (Snedecor's n₀, unbiased with unequal
   * groups) or `harmonic`.
   */
  readonly groupSize?: 'mean' | 'adjusted' | 'harmonic';
}

/**
 * ICC(1) = (MSB − MSW) / (MSB + (k − 1)·MSW) and ICC(2) = (MSB − MSW) / MSB with F intervals, exact for equal groups and approximate otherwise.
 * Rows without a value or a group are left out and counted.
 * @throws {QunhaiError} levels.too-few-groups, levels.no-pairs, levels.constant-column, levels.column-length, levels.infinite-value
 * @see Bliese (2000), in Klein & Kozlowski, Multilevel Theory, Research, and Methods, ch. 8; Shrout & Fleiss (1979), Psychological
 * Bulletin 86(2), case 1; McGraw & Wong (1996), Psychological Methods 1(1)
 */
export function intraclass(
  column: Column,
  group: GroupColumn,
  options: IntraclassOptions = {},
): Intraclass {
  const level = checkedLevel(options.level);
  const grouped = groupRows(group, [column], 2);
  const anova = analysisOfVariance(column, grouped);
  if (anova.dfWithin === 0) throw fail('no-pairs', { field: group.name });
  if (!(anova.between > 0 || anova.within > 0))
    throw fail('constant-column', { field: column.name });
  const groupSize = sizeOf(anova, options.groupSize ?? 'mean');
  const f = anova.between / anova.within;
  const alpha = (1 - level) / 2;
  const lowF = f / fQuantileUpper(alpha, anova.dfBetween, anova.dfWithin);
  const highF = f / fQuantileUpper(1 - alpha, anova.dfBetween, anova.dfWithin);
  const icc1 = {
    value: icc1Of(f, groupSize),
    interval: [icc1Of(lowF, groupSize), icc1Of(highF, groupSize)] as const,
  };
  const icc2 =
    f > 0 ? { value: 1 - 1 / f, interval: [1 - 1 / lowF, 1 - 1 / highF] as const } : null;
  const few = fewClusters(anova.groups);
  return {
    name: column.name,
    rows: grouped.count,
    ...{ level, groupSize, icc1, icc2 },
    anova: {
      ...anova,
      f: Number.isFinite(f) ? f : null,
      p: fUpper(f, anova.dfBetween, anova.dfWithin),
    },
    sizeForReliability70: icc1.value > 0 ? sizeForReliability(icc1.value, 0.7) : null,
    verdicts: {
      icc1: icc1VerdictOf(icc1.value),
      icc2: icc2 !== null && icc2.value >= 0.7 ? 'reliable' : 'unreliable',
    },
    cautions: [
      ...(few ? [few] : []),
      ...(anova.meanGroupSize - anova.harmonicMeanGroupSize > 1e-9
        ? ['unequal-groups' as const]
        : []),
    ],
  };
}

const icc1Of = (f: number, k: number) =>
  f === Number.POSITIVE_INFINITY ? 1 : (f - 1) / (f - 1 + k);

function sizeOf(anova: AnalysisOfVariance, kind: 'mean' | 'adjusted' | 'harmonic'): number {
  if (kind === 'adjusted') return anova.adjustedGroupSize;
  return kind === 'mean' ? anova.meanGroupSize : anova.harmonicMeanGroupSize;
}

function icc1VerdictOf(value: number): Icc1Verdict {
  if (value >= 0.25) return 'large';
  if (value >= 0.1) return 'medium';
  return value >= 0.01 ? 'small' : 'none';
}

/**
 * Spearman–Brown: reliability of the mean of k members from the reliability ICC(1) of one.
 * @see Bliese (2000)
 */
export function reliabilityOfMean(icc1: number, k: number): number {
  return (k * icc1) / (1 + (k - 1) * icc1);
}

/** Spearman–Brown turned round: how many members make means of a given reliability. */
export function sizeForReliability(icc1: number, reliability: number): number {
  return (reliability * (1 - icc1)) / (icc1 * (1 - reliability));
}

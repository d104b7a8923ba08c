import { mean, quantile, variance } from '@qunhai/numerics';
import { type AnswerScale, pointsOf } from './null-distribution.ts';

/** Agreement of one group on one item or a set of parallel items; null where it cannot be had. */
export interface GroupAgreement {
  readonly group: string;
  /** Members with at least one answer, and members with all. */
  readonly size: number;
  readonly complete: number;
  /** Items with two answers or more in this group: J. */
  readonly items: number;
  /** Mean variance of the items. */
  readonly itemVariance: number | null;
  /** Mean standard deviation of the items. */
  readonly standardDeviation: number | null;
  /** r_wg, or r_wg(J) for several items. Set to 0 when the variance exceeds that of the null distribution, which `cut` tells. */
  readonly rwg: number | null;
  readonly cut: boolean;
  /** r*_wg(J) = 1 − mean variance / null variance: linear, not raised by the number of items, not cut. Lindell, Brandt & Whitney (1999). */
  readonly rwgStar: number | null;
  /** a_wg, or a_wg(J) as mean of the items whose mean lies where the index means anything. */
  readonly awg: number | null;
  /** Average absolute deviation from mean and median, in units of the scale, of members with all answers. */
  readonly adMean: number | null;
  readonly adMedian: number | null;
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

/**
 * Indices of agreement of one group.
 * @param answers - one array an item, one number a member, NaN where missing
 * @see James, Demaree & Wolf (1984), Journal of Applied Psychology 69(1); Lindell, Brandt & Whitney (1999), Applied Psychological Measurement 23(2); Brown &
 * Hauenstein (2005), Organizational Research Methods 8(2); Burke, Finkelstein & Dusig (1999), Organizational Research Methods 2(1)
 */
export function groupAgreement(
  group: string,
  answers: readonly Float64Array[],
  scale: AnswerScale,
  expected: number,
): GroupAgreement {
  const given = answers.map((item) => item.filter((value) => !Number.isNaN(value)));
  const usable = given.filter((item) => item.length >= 2);
  const variances = usable.map((item) => variance(item));
  const ratio = variances.length > 0 ? mean(variances) / expected : Number.NaN;
  const items = usable.length;
  const kept = Math.min(ratio, 1);
  const members = Array.from(answers[0] ?? [], (_, i) => answers.map((item) => item[i]!));
  const whole = members.filter((member) => !member.some(Number.isNaN));
  return {
    group,
    size: members.filter((member) => !member.every(Number.isNaN)).length,
    complete: whole.length,
    items,
    itemVariance: orNull(mean(variances)),
    standardDeviation: orNull(mean(variances.map(Math.sqrt))),
    rwg: orNull((items * (1 - kept)) / (items * (1 - kept) + kept)),
    cut: ratio > 1,
    rwgStar: orNull(1 - ratio),
    awg: meanAwg(usable, scale),
    adMean: averageDeviation(whole, answers.length, mean),
    adMedian: averageDeviation(whole, answers.length, (values) => quantile(values, 0.5)),
  };
}

function meanAwg(items: readonly Float64Array[], scale: AnswerScale): number | null {
  const values = items.map((item) => awgOf(item, scale)).filter((value) => !Number.isNaN(value));
  return orNull(mean(values));
}

/** a_wg of one item; NaN where the mean is so near an end of the scale that the greatest variance possible isn't that of the formula. */
function awgOf(item: Float64Array, { least, most }: AnswerScale): number {
  const k = item.length;
  const m = mean(item);
  const edge = 1e-12 * (most - least);
  if (Math.abs(m - least) <= edge || Math.abs(m - most) <= edge) return 1;
  if (m < (least * (k - 1) + most) / k - edge || m > (most * (k - 1) + least) / k + edge)
    return Number.NaN;
  const greatest = ((most + least) * m - m * m - most * least) * (k / (k - 1));
  return 1 - (2 * variance(item)) / greatest;
}

function averageDeviation(
  members: readonly (readonly number[])[],
  items: number,
  center: (values: readonly number[]) => number,
): number | null {
  if (members.length < 2) return null;
  let total = 0;
  for (let item = 0; item < items; item++) {
    const values = members.map((member) => member[item]!);
    const middle = center(values);
    total += mean(values.map((value) => Math.abs(value - middle)));
  }
  return total / items;
}

/** Average deviations up to a sixth of the number of options (in scale units) show agreement. Burke & Dunlap (2002), ORM 5(2). */
export function averageDeviationCutoff(scale: AnswerScale): number {
  const points = pointsOf(scale);
  return (points / 6) * ((scale.most - scale.least) / (points - 1));
}

import { quantile } from '@qunhai/numerics';
import type { AnalysisMatrix, Dataset } from '../dataset.ts';
import { t } from '../messages.ts';
import type { Suspect } from './quality-report.ts';

/** Nobody reads and answers an item faster. Huang et al. (2012), Journal of Business and Psychology 27, 99–114. */
const secondsPerItemLimit = 2;
/** Twice as fast as the median respondent. Leiner (2019), Survey Research Methods 13(3), 229–248. */
const relativeTimeLimit = 0.5;

/** Respondents who took under 2 seconds per answered item, or under half of the median time; none when times are unknown. */
export function findSpeeders(matrix: AnalysisMatrix, dataset: Dataset): Suspect[] {
  const { responses } = dataset;
  const { seconds } = responses;
  if (!seconds) return [];
  const position = new Map<string, number>();
  responses.firm.forEach((firm, i) => {
    if (responses.wave[i] === matrix.wave) position.set(firm, i);
  });
  const times = matrix.firms.map((firm) => seconds[position.get(firm)!]!);
  const median = quantile(
    times.filter((time) => !Number.isNaN(time)),
    0.5,
  );
  const items = Object.values(responses.items);
  return matrix.firms.flatMap((firm, i): Suspect[] => {
    const time = times[i]!;
    if (Number.isNaN(time)) return [];
    const answered = items.filter((item) => !Number.isNaN(item[position.get(firm)!]!)).length;
    const found = judge(time, time / answered, median);
    if (!found) return [];
    return [{ firm, wave: matrix.wave, row: matrix.rows[i]!, kind: 'speeder', ...found }];
  });
}

function judge(
  time: number,
  perItem: number,
  median: number,
): Pick<Suspect, 'value' | 'threshold' | 'reason'> | null {
  if (perItem < secondsPerItemLimit)
    return {
      value: perItem,
      threshold: secondsPerItemLimit,
      reason: t.both('suspect.speed-absolute', { seconds: perItem.toFixed(2) }),
    };
  const share = time / median;
  if (!(share < relativeTimeLimit)) return null;
  return {
    value: share,
    threshold: relativeTimeLimit,
    reason: t.both('suspect.speed-relative', { percent: Math.round(share * 100) }),
  };
}

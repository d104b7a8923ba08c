import { type HonestyRow, rankDraws, rankUniformity } from '@qunhai/simulation';

/** Bins of the ranks 0 … 19. */
const bins = 10;

/** One rate over all trials. */
export interface RateHonesty {
  readonly parameter: string;
  readonly counts: readonly number[];
  /** Of ranks as uneven as these if posteriors are honest (χ²). */
  readonly p: number;
  /** Share of 90 % intervals that hold the truth. */
  readonly coverage: number;
  readonly width: number;
}

/** What came out, rate by rate; every trial has the rates in the same order. */
export function honestyOf(trials: readonly (readonly HonestyRow[])[]): RateHonesty[] {
  return trials[0]!.map(({ parameter }, j) => {
    const rows = trials.map((trial) => trial[j]!);
    const { counts, p } = rankUniformity(
      rows.map(({ rank }) => rank),
      rankDraws,
      bins,
    );
    return {
      parameter,
      counts,
      p,
      coverage: rows.filter(({ inside }) => inside).length / rows.length,
      width: rows.reduce((sum, { width }) => sum + width / rows.length, 0),
    };
  });
}

/** Rates whose ranks are not uniform, by a test of this size over all of them (Bonferroni). */
export function dishonest(rates: readonly RateHonesty[], size: number): string[] {
  return rates.filter(({ p }) => p < size / rates.length).map(({ parameter }) => parameter);
}

/** The table of the page. */
export function honestyTable(rates: readonly RateHonesty[]): string {
  const head =
    '| rate | ranks of the truth, 0–1 to 18–19 | p | 90 % interval holds it | width of the interval ÷ prior’s |\n|---|---|--:|--:|--:|';
  const rows = rates.map(
    ({ parameter, counts, p, coverage, width }) =>
      `| ${parameter} | ${counts.join(' ')} | ${p.toFixed(3)} | ${(100 * coverage).toFixed(1)} % | ${width.toFixed(2)} |`,
  );
  return [head, ...rows].join('\n');
}

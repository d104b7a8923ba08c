import { type JobControl, RandomStream, runPatiently } from '@qunhai/kernel';
import { correlation, mean, quantile, standardDeviation, tQuantile } from '@qunhai/numerics';
import { type Column, checkColumns, type GroupColumn, type RowCount } from '../data/column.ts';
import { groupRows, valuesOf } from '../data/grouped-rows.ts';
import { checkedWhole } from '../data/interval.ts';
import { fail } from '../errors.ts';
import { averageDeviationCutoff, type GroupAgreement, groupAgreement } from './group-agreement.ts';
import {
  type AnswerScale,
  type NullDistribution,
  type NullVariance,
  nullVariance,
  pointsOf,
} from './null-distribution.ts';
import { randomVariance } from './random-answers.ts';

export interface AgreementOptions {
  /** How people answer who don't agree: `uniform` unless told. Give more than one by calling again: LeBreton & Senter (2008) advise it. */
  readonly null?: NullDistribution;
  /** Simulated groups of people who answer at random, for each size of group: 1,000; 0 leaves the test out. */
  readonly simulations?: number;
  readonly seed?: number;
}

/** LeBreton & Senter (2008), table 3: up to 0.30 lack of agreement, 0.50 weak, 0.70 moderate, 0.90 strong, above very strong. */
export type AgreementVerdict = 'lack' | 'weak' | 'moderate' | 'strong' | 'very-strong';

/** Agreement of one group, and whether people who answer at random would agree as much. */
export interface TestedAgreement extends GroupAgreement {
  /** Text under `agreement.*`; by r_wg. */
  readonly verdict: AgreementVerdict | null;
  /** Share of random groups of the same size whose items vary as little, with its Monte Carlo error; null without test. */
  readonly p: { readonly value: number; readonly standardError: number } | null;
}

/** An index over all groups. */
export interface IndexSummary {
  readonly groups: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** 95 % interval of the mean over groups (t). */
  readonly least: number | null;
  readonly most: number | null;
  /** Share of groups at or beyond the cut-off. */
  readonly agreeing: number | null;
  readonly cutoff: number;
}

export interface WithinGroupAgreement {
  readonly items: readonly string[];
  readonly rows: RowCount;
  readonly scale: Required<AnswerScale>;
  readonly nullVariance: number;
  /** Correlation of items kept under the null; 0 for one item. */
  readonly itemCorrelation: number;
  readonly groups: readonly TestedAgreement[];
  /** Cut-offs: 0.70 for r_wg (James et al. 1984) and r*_wg; 0.80 for a_wg (Brown & Hauenstein 2005, strong); options/6 for AD (Burke & Dunlap 2002). */
  readonly summary: Readonly<
    Record<'rwg' | 'rwgStar' | 'awg' | 'adMean' | 'adMedian', IndexSummary>
  >;
  readonly simulations: number;
  readonly seed: number;
}

/**
 * Agreement within groups on items of one scale: r_wg, r_wg(J), r*_wg(J), a_wg, a_wg(J), AD from mean and median, SD, with a Monte Carlo test
 * against random answers for each group.
 * Missing answers: r_wg and a_wg use the answers there are, AD the members with all. Members without any answer and rows without group are left out.
 * @throws {QunhaiError} levels.no-items, levels.off-scale, levels.invalid-scale, levels.invalid-null, levels.null-not-tabled,
 * levels.too-few-groups, levels.column-length, kernel.cancelled
 * @see Dunlap, Burke & Smith-Crowe (2003), Journal of Applied Psychology 88(2), for the test
 */
export async function withinGroupAgreement(
  items: readonly Column[],
  group: GroupColumn,
  scale: AnswerScale,
  options: AgreementOptions = {},
  control: JobControl = {},
): Promise<WithinGroupAgreement> {
  const simulations = checkedWhole('simulations', options.simulations ?? 1000, 0, 1e6);
  const seed = checkedWhole('seed', options.seed ?? 1, 0, Number.MAX_SAFE_INTEGER);
  const expected = nullVariance(options.null ?? 'uniform', scale);
  checkAnswers(items, group, scale);
  const grouped = groupRows(group, items, 1, 'all-missing');
  const agreements = grouped.groups.map((name, g) =>
    groupAgreement(
      name,
      items.map((item) => valuesOf(item, grouped, g)),
      scale,
      expected.variance,
    ),
  );
  const itemCorrelation = meanCorrelation(items);
  const random = await randomVariances(agreements, expected, {
    scale,
    itemCorrelation,
    simulations,
    seed,
    control,
  });
  return {
    items: items.map((item) => item.name),
    rows: grouped.count,
    scale: { ...scale, points: pointsOf(scale) },
    nullVariance: expected.variance,
    itemCorrelation,
    groups: agreements.map((one) => ({
      ...one,
      verdict: agreementVerdict(one.rwg),
      p: pOf(one, random),
    })),
    summary: {
      rwg: summarize(
        agreements.map((one) => one.rwg),
        0.7,
      ),
      rwgStar: summarize(
        agreements.map((one) => one.rwgStar),
        0.7,
      ),
      awg: summarize(
        agreements.map((one) => one.awg),
        0.8,
      ),
      adMean: summarize(
        agreements.map((one) => one.adMean),
        averageDeviationCutoff(scale),
        true,
      ),
      adMedian: summarize(
        agreements.map((one) => one.adMedian),
        averageDeviationCutoff(scale),
        true,
      ),
    },
    ...{ simulations, seed },
  };
}

function checkAnswers(items: readonly Column[], group: GroupColumn, scale: AnswerScale): void {
  if (items.length === 0) throw fail('no-items', { field: group.name });
  checkColumns(items, group.values.length);
  for (const { name, values } of items)
    for (let row = 0; row < values.length; row++)
      if (values[row]! < scale.least || values[row]! > scale.most)
        throw fail('off-scale', {
          field: name,
          row: row + 1,
          least: scale.least,
          most: scale.most,
        });
}

/** Mean correlation of items over persons with both answers, at least 0; 0 for one item. */
function meanCorrelation(items: readonly Column[]): number {
  const found: number[] = [];
  items.forEach(({ values }, i) => {
    for (const other of items.slice(i + 1)) {
      const both = Array.from({ length: values.length }, (_, row) => row).filter(
        (row) => !Number.isNaN(values[row]! + other.values[row]!),
      );
      const r = correlation(
        both.map((row) => values[row]!),
        both.map((row) => other.values[row]!),
      );
      if (!Number.isNaN(r)) found.push(r);
    }
  });
  return found.length > 0 ? Math.min(1, Math.max(0, mean(found))) : 0;
}

interface RandomSetting {
  readonly scale: AnswerScale;
  readonly itemCorrelation: number;
  readonly simulations: number;
  readonly seed: number;
  readonly control: JobControl;
}

/** Variances of random groups by size and number of items; empty when there is nothing to simulate from. */
async function randomVariances(
  groups: readonly GroupAgreement[],
  expected: NullVariance,
  { scale, itemCorrelation, simulations, seed, control }: RandomSetting,
): Promise<ReadonlyMap<string, Float64Array>> {
  const { shares } = expected;
  const kinds = new Map(
    groups.filter((one) => one.itemVariance !== null).map((one) => [kindOf(one), one]),
  );
  const random = new Map<string, Float64Array>();
  if (shares === null || simulations === 0) return random;
  const step = (scale.most - scale.least) / (shares.length - 1);
  const total = kinds.size * simulations;
  const work = [...kinds].map(([kind, { size, items }]) => {
    const found = new Float64Array(simulations);
    random.set(kind, found);
    const answers = { shares, step, items, correlation: items > 1 ? itemCorrelation : 0 };
    return (k: number) => {
      found[k] = randomVariance(
        answers,
        size,
        new RandomStream(seed, 'levels.agreement', size, items, k),
      );
    };
  });
  await runPatiently(total, 'levels.agreement', control, (k) =>
    work[Math.floor(k / simulations)]!(k % simulations),
  );
  return random;
}

const kindOf = ({ size, items }: GroupAgreement) => `${size} ${items}`;

function pOf(one: GroupAgreement, random: ReadonlyMap<string, Float64Array>): TestedAgreement['p'] {
  const variances = one.itemVariance === null ? undefined : random.get(kindOf(one));
  if (!variances) return null;
  const observed = one.itemVariance! * (1 + 1e-12) + 1e-12;
  const asLow = variances.reduce((count, value) => count + (value <= observed ? 1 : 0), 0);
  const value = (asLow + 1) / (variances.length + 1);
  return { value, standardError: Math.sqrt((value * (1 - value)) / variances.length) };
}

/** What a value of r_wg amounts to. */
function agreementVerdict(rwg: number | null): AgreementVerdict | null {
  if (rwg === null) return null;
  if (rwg > 0.9) return 'very-strong';
  if (rwg > 0.7) return 'strong';
  if (rwg > 0.5) return 'moderate';
  return rwg > 0.3 ? 'weak' : 'lack';
}

function summarize(
  values: readonly (number | null)[],
  cutoff: number,
  lowIsGood = false,
): IndexSummary {
  const known = values.filter((value) => value !== null);
  if (known.length === 0)
    return {
      groups: 0,
      ...{ mean: null, median: null, least: null, most: null, agreeing: null },
      cutoff,
    };
  const center = mean(known);
  const half =
    known.length > 1
      ? tQuantile(0.975, known.length - 1) * (standardDeviation(known) / Math.sqrt(known.length))
      : null;
  const agrees = (value: number) => (lowIsGood ? value <= cutoff : value >= cutoff);
  return {
    groups: known.length,
    mean: center,
    median: quantile(known, 0.5),
    least: half === null ? null : center - half,
    most: half === null ? null : center + half,
    agreeing: known.filter(agrees).length / known.length,
    cutoff,
  };
}

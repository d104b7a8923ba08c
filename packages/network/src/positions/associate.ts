import type { Bilingual, JobControl } from '@qunhai/kernel';
import { correlation, normalQuantile } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import { networkMessage } from '../messages.ts';
import {
  type PermutationOptions,
  type PermutationTest,
  permutationTest,
} from '../permute/permutation-test.ts';

/** A named column of numbers, one per firm; NaN = missing. */
export interface NamedColumn {
  readonly id: string;
  readonly name: Bilingual;
  readonly values: ArrayLike<number>;
}

/** Whether firms higher on one column are higher on another. */
export interface Association {
  readonly position: string;
  readonly outcome: string;
  /** Firms with both values. */
  readonly n: number;
  /** Spearman's rank correlation; null when it is undefined. */
  readonly rho: number | null;
  /** Interval at the confidence level, by Fisher's z with the variance of Bonett & Wright; null below five firms. */
  readonly low: number | null;
  readonly high: number | null;
  /** Against outcomes permuted over the firms, so that the positions keep their dependence on each other. */
  readonly test: PermutationTest | null;
  /** By the two-sided permutation p at 1 − level. `no-evidence` is not evidence of no relation: see the interval. */
  readonly verdict: 'goes-with' | 'goes-against' | 'no-evidence' | 'undefined';
  readonly explanation: Bilingual;
}

/**
 * Rank correlation of a position with an outcome, e.g. local centrality or ties abroad with exports.
 * @param options.level - confidence level, 0.95 by default
 * @throws {QunhaiError} network.wrong-length, network.bad-number, network.too-few-draws, kernel.cancelled
 * @see Bonett & Wright (2000), Sample size requirements for estimating Pearson, Kendall and Spearman correlations, Psychometrika 65(1).
 */
export async function associatePosition(
  position: NamedColumn,
  outcome: NamedColumn,
  options: PermutationOptions & { readonly level?: number } = {},
  control: JobControl = {},
): Promise<Association> {
  const { level = 0.95 } = options;
  if (!(level > 0 && level < 1)) throw fail('bad-number', { field: 'level', value: level });
  const [total, given] = [position.values.length, outcome.values.length];
  if (given !== total)
    throw fail('wrong-length', { field: outcome.id, expected: total, actual: given });
  const both = Array.from(
    position.values,
    (value, at) => [value, outcome.values[at]!] as const,
  ).filter(([a, b]) => !Number.isNaN(a + b));
  const x = ranks(both.map(([value]) => value));
  const y = ranks(both.map(([, value]) => value));
  const rho = both.length > 2 ? correlation(x, y) : Number.NaN;
  const frame = { position: position.id, outcome: outcome.id, n: both.length };
  if (Number.isNaN(rho))
    return {
      ...frame,
      rho: null,
      low: null,
      high: null,
      test: null,
      verdict: 'undefined',
      explanation: explain('undefined', position, outcome, 0, both.length),
    };
  const permuted = new Float64Array(x.length);
  const of = { n: x.length, observed: rho, purpose: 'network.association' };
  const statistic = (permutation: Int32Array) => {
    for (let at = 0; at < permuted.length; at++) permuted[at] = y[permutation[at]!]!;
    return correlation(x, permuted);
  };
  const test = await permutationTest(of, statistic, options, control);
  const verdict =
    test.twoSided.p > 1 - level ? 'no-evidence' : rho > 0 ? 'goes-with' : 'goes-against';
  return {
    ...frame,
    rho,
    ...interval(rho, both.length, level),
    test,
    verdict,
    explanation: explain(verdict, position, outcome, rho, both.length),
  };
}

/** Ranks from 1, equal values sharing the mean of theirs. */
function ranks(values: readonly number[]): Float64Array {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
  const out = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let at = from; at < to; at++) out[order[at]!] = (from + to + 1) / 2;
    from = to;
  }
  return out;
}

function interval(
  rho: number,
  n: number,
  level: number,
): { low: number | null; high: number | null } {
  if (n < 5 || Math.abs(rho) > 1 - 1e-12) return { low: null, high: null };
  const room = normalQuantile((1 + level) / 2) * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
  return { low: Math.tanh(Math.atanh(rho) - room), high: Math.tanh(Math.atanh(rho) + room) };
}

function explain(
  verdict: Association['verdict'],
  position: NamedColumn,
  outcome: NamedColumn,
  rho: number,
  n: number,
): Bilingual {
  const values = (language: 'zh' | 'en') => ({
    position: position.name[language],
    outcome: outcome.name[language],
    rho: rho.toFixed(2),
    n,
  });
  const key = `association.${verdict}` as const;
  return {
    zh: networkMessage('zh', key, values('zh')),
    en: networkMessage('en', key, values('en')),
  };
}

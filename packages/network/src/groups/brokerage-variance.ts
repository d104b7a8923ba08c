import { roleOf } from './brokerage-roles.ts';

/** Whether three groups make a role; the last role is any. */
function makes(role: number, from: number, broker: number, to: number): boolean {
  return role === 5 || roleOf(from, broker, to) === role;
}

/** Ordered pairs (A, C) that a broker of a group could bring together in a role. */
export function possibleOf(sizes: readonly number[], broker: number, role: number): number {
  const others = without(sizes, broker);
  let pairs = 0;
  for (const [from, senders] of others.entries())
    for (const [to, receivers] of others.entries())
      if (makes(role, from, broker, to)) pairs += senders * (receivers - (from === to ? 1 : 0));
  return pairs;
}

/**
 * Variance of one node's count. Two of its paths depend on each other when they share their first tie (same A) or their second
 * (same C): then both exist with probability d³(1 − d)², instead of d⁴(1 − d)².
 */
export function brokerVariance(
  sizes: readonly number[],
  broker: number,
  role: number,
  d: number,
): number {
  const others = without(sizes, broker);
  const mean = d * d * (1 - d);
  let pairs = 0;
  let sharing = 0;
  for (const [group, count] of others.entries()) {
    const to = fitting(others, group, (other) => makes(role, group, broker, other));
    const from = fitting(others, group, (other) => makes(role, other, broker, group));
    pairs += count * to;
    sharing += count * (to * (to - 1) + from * (from - 1));
  }
  return pairs * (mean - mean ** 2) + sharing * (d ** 3 * (1 - d) ** 2 - mean ** 2);
}

/**
 * Variance of the count over all brokers. Paths of different brokers depend on each other through a tie that is a step of both,
 * the missing direct tie of both, or a step of one and the missing direct tie of the other: these cannot both exist.
 */
export function graphVariance(
  sizes: readonly number[],
  role: number,
  d: number,
): { variance: number; varianceOfSna: number } {
  const mean = d * d * (1 - d);
  const sums = { paths: 0, steps: 0, gaps: 0, contrary: 0 };
  for (const [u, first] of sizes.entries())
    for (const [v, second] of sizes.entries()) {
      const arcs = first * (second - (u === v ? 1 : 0));
      if (arcs <= 0) continue;
      const rest = without(without(sizes, u), v);
      const step =
        thirds(rest, (w) => makes(role, u, v, w)) + thirds(rest, (w) => makes(role, w, u, v));
      const gap = thirds(rest, (w) => makes(role, u, w, v));
      sums.paths += arcs * gap;
      sums.steps += arcs * step * (step - 1);
      sums.gaps += arcs * gap * (gap - 1);
      sums.contrary += 2 * arcs * step * gap;
    }
  // Two paths over the same three nodes can contradict each other through two ties, and are counted twice in `contrary`.
  const twice = doublyContrary(sizes, role);
  const contrary = sums.contrary - twice;
  const variance =
    sums.paths * (mean - mean ** 2) +
    sums.steps * (d ** 3 * (1 - d) ** 2 - mean ** 2) +
    sums.gaps * (d ** 4 * (1 - d) - mean ** 2) -
    contrary * mean ** 2;
  return { variance, varianceOfSna: variance + leftOutBySna(role, contrary, twice) * mean ** 2 };
}

/** Contradicting pairs of paths whose covariance sna takes as 0 (found by comparing its variances with the exact ones). */
function leftOutBySna(role: number, contrary: number, twice: number): number {
  if (role === 2 || role === 3) return contrary;
  return role === 0 || role === 5 ? twice : 0;
}

/** Ordered pairs of paths A → B → C with A → C → B, or with B → A → C, both of the role. */
function doublyContrary(sizes: readonly number[], role: number): number {
  let pairs = 0;
  for (const [a, first] of sizes.entries())
    for (const [b, second] of without(sizes, a).entries())
      for (const [c, third] of without(without(sizes, a), b).entries()) {
        if (!makes(role, a, b, c)) continue;
        const partners = Number(makes(role, a, c, b)) + Number(makes(role, b, a, c));
        pairs += first * second * third * partners;
      }
  return pairs;
}

function without(sizes: readonly number[], group: number): number[] {
  return sizes.map((size, at) => (at === group ? Math.max(0, size - 1) : size));
}

function thirds(rest: readonly number[], fits: (group: number) => boolean): number {
  return rest.reduce((sum, size, group) => sum + (fits(group) ? size : 0), 0);
}

/** Number of others that fit, one node of `group` being taken. */
function fitting(
  others: readonly number[],
  group: number,
  fits: (other: number) => boolean,
): number {
  return others.reduce(
    (sum, size, other) => sum + (fits(other) ? size - (other === group ? 1 : 0) : 0),
    0,
  );
}

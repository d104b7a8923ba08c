import { normalCdf } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import { eachArc, type IndexedNetwork, weightBetween } from '../model/index-network.ts';
import { type BrokerageRole, brokerageRoles, roleOf } from './brokerage-roles.ts';
import { brokerVariance, graphVariance, possibleOf } from './brokerage-variance.ts';

/** How often a role is played, beside what chance gives. */
export interface RoleCount {
  readonly count: number;
  /** Expected in random networks of the same size, density and groups. */
  readonly expected: number;
  readonly sd: number;
  /** (count − expected) / sd; null when the role cannot occur. */
  readonly z: number | null;
  /** Two-sided probability of z by the normal approximation: rough where `expected` is below about 5. */
  readonly p: number | null;
}

/** Brokerage of a network's nodes between groups. */
export interface Brokerage {
  /** Per node; null for a node without a group. */
  readonly nodes: readonly (Readonly<Record<BrokerageRole, RoleCount>> | null)[];
  /**
   * All nodes together. `zOfSna` is the z that the R package sna 2.7 prints: its variance leaves out the negative covariance of
   * triads that contradict one another (A → C needed by one, excluded by another), so it is nearer to 0 than `z`; kept for comparison.
   */
  readonly network: Readonly<Record<BrokerageRole, RoleCount & { readonly zOfSna: number | null }>>;
  /** Nodes without a group; paths through, from or to them are not counted. */
  readonly ungrouped: number;
}

/**
 * Gould–Fernandez brokerage with exact expectation and variance under independent ties of the observed density.
 * @param groups - one per node, e.g. `local` and `global`; null = unknown
 * @throws {QunhaiError} network.wrong-length
 * @see Gould & Fernandez (1989), Structures of mediation: a formal approach to brokerage in transaction networks, Sociological Methodology 19.
 */
export function brokerage(network: IndexedNetwork, groups: readonly (string | null)[]): Brokerage {
  if (groups.length !== network.n)
    throw fail('wrong-length', { field: 'groups', expected: network.n, actual: groups.length });
  const names = [...new Set(groups.filter((group) => group !== null))];
  const code = groups.map((group) => (group === null ? -1 : names.indexOf(group)));
  const sizes = names.map((_, at) => code.filter((each) => each === at).length);
  const counts = countRoles(network, code);
  const d = densityAmong(network, code);
  const byGroup = names.map((_, group) =>
    brokerageRoles.map((_role, role) => ({
      expected: possibleOf(sizes, group, role) * d * d * (1 - d),
      variance: brokerVariance(sizes, group, role, d),
    })),
  );
  const nodes = counts.map((count, node) => {
    const group = code[node]!;
    return group < 0 ? null : record((role) => roleCount(count[role]!, byGroup[group]![role]!));
  });
  const whole = record((role) => {
    const count = counts.reduce((sum, each) => sum + each[role]!, 0);
    const expected = names.reduce(
      (sum, _, at) => sum + sizes[at]! * byGroup[at]![role]!.expected,
      0,
    );
    const { variance, varianceOfSna } = graphVariance(sizes, role, d);
    const { z: zOfSna } = roleCount(count, { expected, variance: varianceOfSna });
    return { ...roleCount(count, { expected, variance }), zOfSna };
  });
  return { nodes, network: whole, ungrouped: code.filter((each) => each < 0).length };
}

function record<T>(value: (role: number) => T): Record<BrokerageRole, T> {
  return Object.fromEntries(brokerageRoles.map((role, at) => [role, value(at)])) as Record<
    BrokerageRole,
    T
  >;
}

function roleCount(
  count: number,
  { expected, variance }: { expected: number; variance: number },
): RoleCount {
  const sd = Math.sqrt(Math.max(0, variance));
  const z = sd > 0 ? (count - expected) / sd : null;
  return { count, expected, sd, z, p: z === null ? null : 2 * normalCdf(-Math.abs(z)) };
}

/** Counts per node and role, the total last. */
function countRoles(network: IndexedNetwork, code: readonly number[]): number[][] {
  const { in: into, out } = network;
  return code.map((group, broker) => {
    const count = [0, 0, 0, 0, 0, 0];
    if (group < 0) return count;
    const receivers = [
      ...out.targets.subarray(out.starts[broker]!, out.starts[broker + 1]!),
    ].filter((k) => code[k]! >= 0);
    for (let at = into.starts[broker]!; at < into.starts[broker + 1]!; at++) {
      const from = into.targets[at]!;
      if (code[from]! < 0) continue;
      for (const to of receivers) {
        if (to === from || weightBetween(out, from, to) > 0) continue;
        count[roleOf(code[from]!, group, code[to]!)]!++;
        count[5]!++;
      }
    }
    return count;
  });
}

function densityAmong(network: IndexedNetwork, code: readonly number[]): number {
  const n = code.filter((each) => each >= 0).length;
  let arcs = 0;
  eachArc(network.out, (from, to) => {
    if (code[from]! >= 0 && code[to]! >= 0) arcs++;
  });
  return n > 1 ? arcs / (n * (n - 1)) : 0;
}

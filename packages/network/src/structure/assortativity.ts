import { fail } from '../errors.ts';
import { eachArc, type IndexedNetwork } from '../model/index-network.ts';

/**
 * Correlation of the degrees at the two ends of ties: out-degree of the sender with in-degree of the receiver when directed.
 * @returns −1 … 1; null when the degrees do not vary over the ties
 * @see Newman (2003), Mixing patterns in networks, Physical Review E 67, 026126, eq. 21 and 25.
 */
export function degreeAssortativity({ n, out, in: into }: IndexedNetwork): number | null {
  const size = (starts: Int32Array) =>
    Array.from({ length: n }, (_, i) => starts[i + 1]! - starts[i]!);
  return endCorrelation(out, size(out.starts), size(into.starts));
}

/**
 * Correlation of a number at the two ends of ties; ties with a missing end (NaN) are left out.
 * @throws {QunhaiError} network.wrong-length
 * @see Newman (2003), eq. 21.
 */
export function numericAssortativity(
  network: IndexedNetwork,
  values: readonly number[],
): number | null {
  checkLength(network, values.length);
  return endCorrelation(network.out, values, values);
}

function endCorrelation(
  out: IndexedNetwork['out'],
  sender: readonly number[],
  receiver: readonly number[],
): number | null {
  const sums = { count: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (let i = 0; i < sender.length; i++)
    for (let at = out.starts[i]!; at < out.starts[i + 1]!; at++) {
      const x = sender[i]!;
      const y = receiver[out.targets[at]!]!;
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      sums.count++;
      sums.x += x;
      sums.y += y;
      sums.xx += x * x;
      sums.yy += y * y;
      sums.xy += x * y;
    }
  const { count, x, y, xx, yy, xy } = sums;
  const varianceX = xx / count - (x / count) ** 2;
  const varianceY = yy / count - (y / count) ** 2;
  const flat = 1e-12;
  if (!(varianceX > flat * (xx / count)) || !(varianceY > flat * (yy / count))) return null;
  return (xy / count - (x / count) * (y / count)) / Math.sqrt(varianceX * varianceY);
}

/**
 * Newman's assortativity by group: 1 when all ties stay within groups, 0 when as many as by chance.
 * @param groups - one per node; null = unknown, its ties are left out
 * @returns null without ties between known groups, or when all are in one group
 * @throws {QunhaiError} network.wrong-length
 * @see Newman (2003), eq. 2.
 */
export function groupAssortativity(
  network: IndexedNetwork,
  groups: readonly (string | number | null)[],
): number | null {
  checkLength(network, groups.length);
  const { within, expected, total } = groupTies(network, groups);
  return total > 0 && expected < 1 ? (within - expected) / (1 - expected) : null;
}

/** Share of the ties within groups, and the share expected from the groups' numbers of ties. */
export function groupTies(
  { out }: IndexedNetwork,
  groups: readonly (string | number | null)[],
  weighted = false,
): { within: number; expected: number; total: number } {
  const sent = new Map<string | number, number>();
  const received = new Map<string | number, number>();
  let total = 0;
  let within = 0;
  eachArc(out, (from, to, strength) => {
    const a = groups[from];
    const b = groups[to];
    if (a == null || b == null) return;
    const weight = weighted ? strength : 1;
    total += weight;
    if (a === b) within += weight;
    sent.set(a, (sent.get(a) ?? 0) + weight);
    received.set(b, (received.get(b) ?? 0) + weight);
  });
  let expected = 0;
  for (const [group, count] of sent)
    expected += (count / total) * ((received.get(group) ?? 0) / total);
  return { within: total > 0 ? within / total : 0, expected, total };
}

function checkLength(network: IndexedNetwork, actual: number): void {
  if (actual !== network.n)
    throw fail('wrong-length', { field: 'values', expected: network.n, actual });
}

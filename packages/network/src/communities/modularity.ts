import { fail } from '../errors.ts';
import type { IndexedNetwork } from '../model/index-network.ts';
import { groupTies } from '../structure/assortativity.ts';

/**
 * Modularity of a division into groups: share of the ties within them, less the share expected from the nodes' degrees.
 * @param groups - one per node; null = unknown, its ties are left out
 * @returns null without ties
 * @throws {QunhaiError} network.wrong-length
 * @see Newman & Girvan (2004), Physical Review E 69, 026113; directed: Leicht & Newman (2008), PRL 100, 118703.
 */
export function modularity(
  network: IndexedNetwork,
  groups: readonly (string | number | null)[],
  weighted = false,
): number | null {
  if (groups.length !== network.n)
    throw fail('wrong-length', { field: 'groups', expected: network.n, actual: groups.length });
  const { within, expected, total } = groupTies(network, groups, weighted);
  return total > 0 ? within - expected : null;
}

import { fail } from '../errors.ts';
import { findCycle, topologicalOrder } from '../specify/topological-order.ts';

/**
 * Construct ids so that every path leads forward.
 * @throws {QunhaiError} sem.cyclic-paths
 */
export function causalOrder(
  ids: readonly string[],
  paths: readonly { readonly from: string; readonly to: string }[],
): string[] {
  const order = topologicalOrder(ids, paths);
  if (!order) throw fail('cyclic-paths', { cycle: findCycle(ids, paths) ?? [] });
  return order;
}

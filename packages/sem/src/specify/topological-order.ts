type Paths = readonly { readonly from: string; readonly to: string }[];

/**
 * Constructs ordered so that every path leads forward; ties keep the given order.
 * @returns null when the paths have a cycle
 * @see Kahn (1962), Topological sorting of large networks, CACM 5(11).
 */
export function topologicalOrder(ids: readonly string[], paths: Paths): string[] | null {
  const waiting = new Map(ids.map((id) => [id, 0]));
  for (const { to } of paths) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const order: string[] = [];
  const left = [...ids];
  while (left.length > 0) {
    const next = left.findIndex((id) => waiting.get(id) === 0);
    if (next < 0) return null;
    const [id] = left.splice(next, 1);
    order.push(id!);
    for (const path of paths) if (path.from === id) waiting.set(path.to, waiting.get(path.to)! - 1);
  }
  return order;
}

/** A cycle of the paths, first construct repeated at the end; null when there is none. */
export function findCycle(ids: readonly string[], paths: Paths): string[] | null {
  if (topologicalOrder(ids, paths)) return null;
  const trail: string[] = [];
  const finished = new Set<string>();
  const visit = (id: string): string[] | null => {
    const at = trail.indexOf(id);
    if (at >= 0) return [...trail.slice(at), id];
    if (finished.has(id)) return null;
    trail.push(id);
    for (const path of paths) {
      const cycle = path.from === id ? visit(path.to) : null;
      if (cycle) return cycle;
    }
    trail.pop();
    finished.add(id);
    return null;
  };
  for (const id of ids) {
    const cycle = visit(id);
    if (cycle) return cycle;
  }
  return null;
}

import type { CeilingName } from './ceiling-names.ts';
import { zoneArea } from './ceiling-zone.ts';
import { findPeers } from './describe-ceiling.ts';
import { type OrientedPlot, withoutPositions } from './oriented-plot.ts';

/** What a set of cases does to an effect size: d without them. */
export interface Removal {
  /** Positions in the sorted plot, ascending. */
  readonly positions: readonly number[];
  readonly effectSize: number | null;
  /** Whether one of them held up the ceiling, and whether one of them was the end of an observed range. */
  readonly ceiling: boolean;
  readonly scope: boolean;
}

interface EmpiricalScope {
  readonly x: boolean;
  readonly y: boolean;
}

const remaining = (plot: OrientedPlot, removed: readonly number[]) =>
  Array.from(plot.u.keys()).filter((position) => !removed.includes(position));

/** Positions whose removal can change d: peers, and cases that alone are the end of an observed range. */
function influential(
  plot: OrientedPlot,
  removed: readonly number[],
  empirical: EmpiricalScope,
): Map<number, { ceiling: boolean; scope: boolean }> {
  const kept = remaining(plot, removed);
  const rest = withoutPositions(plot, new Set(removed), empirical);
  const peers = findPeers(rest);
  const found = new Map<number, { ceiling: boolean; scope: boolean }>();
  const isPeer = (i: number) => {
    for (let k = 0; k < peers.count; k++)
      if (peers.u[k] === rest.u[i] && peers.v[k] === rest.v[i]) return true;
    return false;
  };
  const ends = new Set<number>();
  const alone = (values: Float64Array, end: number) => {
    const at = values.indexOf(end);
    if (at >= 0 && values.lastIndexOf(end) === at) ends.add(at);
  };
  if (empirical.x) for (const end of [rest.scope.uMin, rest.scope.uMax]) alone(rest.u, end);
  if (empirical.y) for (const end of [rest.scope.vMin, rest.scope.vMax]) alone(rest.v, end);
  for (const [i, position] of kept.entries()) {
    const reason = { ceiling: isPeer(i), scope: ends.has(i) };
    if (reason.ceiling || reason.scope) found.set(position, reason);
  }
  return found;
}

function effectWithout(
  plot: OrientedPlot,
  positions: readonly number[],
  ceiling: CeilingName,
  empirical: EmpiricalScope,
): number | null {
  const rest = withoutPositions(plot, new Set(positions), empirical);
  if (!(rest.area > 0)) return null;
  return zoneArea(ceiling, findPeers(rest), rest.scope) / rest.area;
}

/**
 * d without every set of up to `size` cases that can change it. Sets are grown one influential case at a time, so a set is
 * left out only when some of its cases change nothing once the others are gone.
 */
export function removals(
  plot: OrientedPlot,
  ceiling: CeilingName,
  empirical: EmpiricalScope,
  size: number,
): Removal[] {
  const found = new Map<string, Removal>();
  let frontier: Omit<Removal, 'effectSize'>[] = [{ positions: [], ceiling: false, scope: false }];
  for (let k = 1; k <= size; k++) {
    const next = new Map<string, Omit<Removal, 'effectSize'>>();
    for (const set of frontier) {
      if (set.positions.length + 1 >= plot.u.length) continue;
      for (const [position, reason] of influential(plot, set.positions, empirical)) {
        const positions = [...set.positions, position].sort((a, b) => a - b);
        const key = positions.join();
        const known = next.get(key);
        next.set(key, {
          positions,
          ceiling: set.ceiling || reason.ceiling || (known?.ceiling ?? false),
          scope: set.scope || reason.scope || (known?.scope ?? false),
        });
      }
    }
    frontier = [...next.values()];
    for (const [key, set] of next)
      found.set(key, {
        ...set,
        effectSize: effectWithout(plot, set.positions, ceiling, empirical),
      });
  }
  return [...found.values()];
}

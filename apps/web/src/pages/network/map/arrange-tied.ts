import { type Point, placeMembers } from '@qunhai/report';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

const circle = { centre: [0, 0], radius: 1 } as const;

/** Passes of the forces; more firms settle in fewer, as each pass takes longer. */
const passes = { few: 300, many: 100, manyFrom: 300 } as const;

/**
 * Places within a circle of radius 1 such that those who are tied stand near each other (ForceAtlas2), spread over the circle and
 * apart. The same ties give the same places.
 * @param ids - of those to be placed
 * @param ties - ties with an end elsewhere are passed over
 * @see Jacomy, Venturini, Heymann & Bastian (2014), ForceAtlas2, PLoS ONE, 9(6), e98679
 */
export function arrangeTied(
  ids: readonly string[],
  ties: readonly { readonly from: string; readonly to: string }[],
): readonly Point[] {
  const begin = placeMembers(ids.length, circle);
  if (ids.length < 2) return ids.length === 0 ? [] : [[0, 0]];
  const graph = new UndirectedGraph();
  ids.forEach((id, at) => {
    const [x, y] = begin[at]!;
    graph.addNode(id, { x: x * 100, y: y * 100 });
  });
  for (const { from, to } of ties)
    if (from !== to && graph.hasNode(from) && graph.hasNode(to))
      graph.updateEdge(from, to, ({ weight = 0 }) => ({ weight: weight + 1 }));
  const settled = forceAtlas2(graph, {
    iterations: ids.length < passes.manyFrom ? passes.few : passes.many,
    getEdgeWeight: 'weight',
    settings: {
      gravity: 1,
      scalingRatio: 10,
      slowDown: 4,
      linLogMode: true,
      barnesHutOptimize: ids.length >= passes.manyFrom,
    },
  });
  const points = ids.map((id): Point => [settled[id]!.x, settled[id]!.y]);
  return keepApart(spread(points));
}

/** The same directions from the middle and the same order of distances, with as many in every part of the circle. */
function spread(points: readonly Point[]): Point[] {
  const n = points.length;
  const x0 = points.reduce((sum, [x]) => sum + x, 0) / n;
  const y0 = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const polar = points.map(([x, y], at) => ({
    at,
    away: Math.hypot(x - x0, y - y0),
    angle: Math.atan2(y - y0, x - x0),
  }));
  const placed: Point[] = [];
  polar
    .toSorted((a, b) => a.away - b.away || a.at - b.at)
    .forEach(({ at, angle }, rank) => {
      const radius = Math.sqrt((rank + 0.5) / n) * 0.96;
      placed[at] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  return placed;
}

/** Push those apart that stand on each other. */
function keepApart(points: readonly Point[]): Point[] {
  const moved = points.map(([x, y]) => [x, y] as [number, number]);
  const least = 1.25 / Math.sqrt(points.length);
  for (let pass = 0; pass < 30; pass++)
    for (let a = 0; a < moved.length; a++)
      for (let b = a + 1; b < moved.length; b++) pushApart(moved[a]!, moved[b]!, least);
  return moved.map(([x, y]): Point => {
    const outside = Math.max(1, Math.hypot(x, y));
    return [x / outside, y / outside];
  });
}

function pushApart(a: [number, number], b: [number, number], least: number): void {
  const x = b[0] - a[0];
  const y = b[1] - a[1];
  const away = Math.hypot(x, y);
  if (away >= least) return;
  const by = (least - away) / 4;
  const [towardsX, towardsY] = away === 0 ? [1, 0] : [x / away, y / away];
  a[0] -= by * towardsX;
  a[1] -= by * towardsY;
  b[0] += by * towardsX;
  b[1] += by * towardsY;
}

import { chordBetween, type EmbeddedPoints } from './coordinates.ts';

/** Finds the points near a point. */
export type NeighbourSearch = (of: number) => number[];

const key = (cell: readonly number[]) => cell.join();

/** All cells around one, itself included. */
function around(cell: readonly number[]): number[][] {
  let cells: number[][] = [[]];
  for (const at of cell) cells = cells.flatMap((c) => [-1, 0, 1].map((step) => [...c, at + step]));
  return cells;
}

/**
 * Search for neighbours within a straight-line distance, the point itself included, by a grid of cells of that size.
 * Cost O(n) to build; a search looks at the points of 9 (plane) or 27 (globe) cells.
 * @param radius - straight-line length in the embedding, positive
 */
export function neighbourSearch(points: EmbeddedPoints, radius: number): NeighbourSearch {
  const { values, dimensions, count } = points;
  const cellOf = (i: number) =>
    Array.from({ length: dimensions }, (_, d) => Math.floor(values[dimensions * i + d]! / radius));
  const cells = new Map<string, number[]>();
  for (let i = 0; i < count; i++) {
    const at = key(cellOf(i));
    const held = cells.get(at);
    if (held) held.push(i);
    else cells.set(at, [i]);
  }
  // Points exactly at the radius count, whatever way their coordinates round.
  const reach = radius * (1 + 1e-12);
  return (of) =>
    around(cellOf(of))
      .flatMap((cell) => cells.get(key(cell)) ?? [])
      .filter((other) => chordBetween(points, of, other) <= reach)
      .sort((a, b) => a - b);
}

/** Where cases lie, and how many lie there. */
export interface CountedPoint {
  readonly x: number;
  readonly y: number;
  readonly cases: number;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Cells of the grid to a side: coarse enough that firms near each other cannot be told apart. */
const gridCells = 12;

/** Cases counted in the cells of a grid, at the middle of each: for figures in which single firms must not be seen. */
export function griddedPoints(
  points: readonly Pick<CountedPoint, 'x' | 'y'>[],
  across: Range,
  up: Range,
): CountedPoint[] {
  const cellOf = (value: number, { min, max }: Range) =>
    Math.min(gridCells - 1, Math.max(0, Math.floor((gridCells * (value - min)) / (max - min))));
  const middle = (cell: number, { min, max }: Range) =>
    min + ((cell + 0.5) * (max - min)) / gridCells;
  const counts = new Map<number, number>();
  for (const { x, y } of points) {
    const cell = cellOf(y, up) * gridCells + cellOf(x, across);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts].map(([cell, cases]) => ({
    x: middle(cell % gridCells, across),
    y: middle(Math.floor(cell / gridCells), up),
    cases,
  }));
}

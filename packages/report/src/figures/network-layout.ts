/** A point of a drawing, in pixels. */
export type Point = readonly [x: number, y: number];

export interface Disc {
  readonly centre: Point;
  readonly radius: number;
}

/** Firms of a place that a drawing groups together, as positions in the list of firms. */
export type Members = readonly number[];

const golden = Math.PI * (3 - Math.sqrt(5));

/**
 * Discs of groups within a circle: one in the middle, more around it without touching; the area of a disc stands for its firms.
 * @param sizes - firms of each group
 */
export function placeDiscs(sizes: readonly number[], centre: Point, radius: number): Disc[] {
  const n = sizes.length;
  const largest = Math.max(1, ...sizes);
  const sine = Math.sin(Math.PI / n);
  const most = n === 1 ? radius * 0.85 : (radius * sine) / (1 + sine);
  return sizes.map((size, index) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * index) / n;
    const away = n === 1 ? 0 : radius - most;
    return {
      centre: [centre[0] + away * Math.cos(angle), centre[1] + away * Math.sin(angle)],
      radius: most * 0.94 * Math.sqrt(size / largest),
    };
  });
}

/** Members of a disc from its middle outwards on a spiral, evenly spread (Vogel, 1979). */
export function placeMembers(count: number, { centre, radius }: Disc): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const away = radius * Math.sqrt((index + 0.5) / count);
    const angle = index * golden;
    return [centre[0] + away * Math.cos(angle), centre[1] + away * Math.sin(angle)];
  });
}

/** Markets on a ring in their order, the far ones further out. */
export function placeMarkets(
  distances: readonly number[],
  centre: Point,
  [near, far]: readonly [number, number],
): Point[] {
  const most = Math.max(1e-9, ...distances);
  return distances.map((distance, index) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * (index + 0.5)) / distances.length;
    const away = near + ((far - near) * distance) / most;
    return [centre[0] + away * Math.cos(angle), centre[1] + away * Math.sin(angle)];
  });
}

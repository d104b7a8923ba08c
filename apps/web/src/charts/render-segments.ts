import type { CustomSeriesOption } from 'echarts';

/** Pixels across and down. */
export type Point = readonly [number, number];
export type Segment = readonly [Point, Point];

/**
 * Draws every datum of a custom series as straight lines: intervals, which ECharts has no series for.
 * @param segmentsOf - the lines of a datum; `at(x, y)` is the point whose coordinates stand in these columns of the datum
 */
export function renderSegments(
  color: string,
  segmentsOf: (at: (x: number, y: number) => Point) => readonly Segment[],
): NonNullable<CustomSeriesOption['renderItem']> {
  return (_, api) => {
    const at = (x: number, y: number): Point => {
      const [across = Number.NaN, down = Number.NaN] = api.coord([api.value(x), api.value(y)]);
      return [across, down];
    };
    return {
      type: 'group',
      children: segmentsOf(at).map(([[x1, y1], [x2, y2]]) => ({
        type: 'line',
        shape: { x1, y1, x2, y2 },
        style: { stroke: color, lineWidth: 1.4 },
      })),
    };
  };
}

export { type Dot, type DotPlot, type DotRow, drawDotPlot } from './figures/dot-plot.ts';
export {
  drawImportancePerformanceMap,
  type ImportancePerformanceMap,
  type MapPoint,
} from './figures/importance-performance-map.ts';
export { drawPathDiagram } from './figures/path-diagram.ts';
export type { DiagramEdge, DiagramNode, PathDiagram } from './figures/path-diagram-layout.ts';
export {
  bounded,
  bracketed,
  count,
  decimal,
  percent,
  pValue,
  stars,
} from './format/format-number.ts';
export { type ReportOptions, renderReport } from './render-report.ts';

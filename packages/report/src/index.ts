export { apaReference } from './bibliography/apa-reference.ts';
export { type Edition, newEdition } from './edition/edition.ts';
export { type Axis, niceAxis } from './figures/axis.ts';
export { type BarList, type BarRow, drawBarList } from './figures/bar-list.ts';
export { type Dot, type DotPlot, type DotRow, drawDotPlot } from './figures/dot-plot.ts';
export {
  drawImportancePerformanceMap,
  type ImportancePerformanceMap,
  type MapPoint,
} from './figures/importance-performance-map.ts';
export { drawIntervalGlyph } from './figures/interval-glyph.ts';
export {
  type Disc,
  type Point,
  placeDiscs,
  placeMarkets,
  placeMembers,
} from './figures/network-layout.ts';
export { areaFills, type MarkShape, negative, positive, seriesLooks } from './figures/palette.ts';
export { drawPathDiagram, type EdgeShape, edgeShape } from './figures/path-diagram.ts';
export {
  type DiagramEdge,
  type DiagramLayout,
  type DiagramNode,
  layoutPathDiagram,
  type PathDiagram,
  type PlacedEdge,
  type PlacedNode,
} from './figures/path-diagram-layout.ts';
export { drawSlopePanels, type SlopePanel } from './figures/slope-panels.ts';
export { drawStageFlowDiagram, type StageFlowDiagram } from './figures/stage-flow-diagram.ts';
export { stageLooks } from './figures/stage-looks.ts';
export {
  bounded,
  bracketed,
  count,
  decimal,
  digitsApart,
  percent,
  pValue,
  stars,
} from './format/format-number.ts';
export { Html, type HtmlValue, html, joined, phrase, plainText } from './html/html.ts';
export { t as methodWords } from './methods/messages.ts';
export {
  type CardCell,
  type CardFigure,
  type CardTable,
  type CitingText,
  type MethodCard,
  methodTold,
} from './methods/method-card.ts';
export { methodFamilies } from './methods/method-families.ts';
export { citingText } from './methods/render-card.ts';
export { ruleWords } from './methods/rule-words.ts';
export { t as pageWords } from './page/messages.ts';
export { type ReportOptions, renderReport } from './render-report.ts';
export { renderSimulation, type SimulationReportOptions } from './render-simulation.ts';
export { clustersInFigures, clustersLeftOut } from './sections/diagnosis/cluster-cells.ts';
export { effectDigits, itemEffectDigits } from './sections/diagnosis/effect-digits.ts';
export { t as diagnosisWords } from './sections/diagnosis/messages.ts';
export {
  type LevelScale,
  levelScale,
  rankedResources,
} from './sections/diagnosis/resource-levels.ts';
export {
  type MediatedRow,
  mediatedFinding,
  mediatedNote,
} from './sections/full-model/mediated.ts';
export { t as fullModelWords } from './sections/full-model/messages.ts';
export { moderationMethod } from './sections/full-model/moderation-method.ts';
export { type ModerationRow, moderationWords } from './sections/full-model/moderation-words.ts';
export { effectChain } from './sections/full-model/slopes.ts';
export { t as measurementWords } from './sections/measurement/messages.ts';
export { reliabilityNote } from './sections/measurement/reliability-table.ts';
export {
  constructsOf,
  fornellLarckerNote,
  htmtNote,
  pairLookup,
} from './sections/measurement/validity-tables.ts';
export { mediationNote, readMediation } from './sections/model/effects.ts';
export {
  type Estimated,
  estimateWords,
  excludesZero,
  hasInference,
  inferenceReason,
  levelText,
} from './sections/model/estimate-words.ts';
export { frameworkDiagram, frameworkNote } from './sections/model/framework.ts';
export { evidenceWords, verdictMarks } from './sections/model/hypotheses.ts';
export { t as modelWords } from './sections/model/messages.ts';
export {
  controlName,
  fitSentence,
  statusSentence,
  structureNote,
} from './sections/model/structure.ts';
export { verdictCounts } from './sections/model/verdict-counts.ts';
export {
  comparisonWords,
  directionOf,
  futuresHigher,
  verdictOf,
} from './sections/simulation/comparison-words.ts';
export { simulationInWords } from './sections/simulation/findings/simulation-in-words.ts';
export { type Measure, measureOf } from './sections/simulation/measure.ts';
export { t as simulationWords } from './sections/simulation/messages.ts';
export {
  comparisonsOf,
  orderedScenarios,
  referenceOf,
} from './sections/simulation/simulation-edition.ts';

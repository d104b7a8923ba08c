export {
  analyzeNecessity,
  type CeilingResult,
  type ConditionResult,
  type NecessityNote,
  type NecessityOptions,
  type NecessityResult,
} from './necessity/analyze-necessity.ts';
export type { BottleneckCell, BottleneckCode } from './necessity/bottleneck-cell.ts';
export type {
  BottleneckOptions,
  BottleneckRow,
  BottleneckTable,
  OutcomeUnit,
} from './necessity/bottleneck-table.ts';
export { type CeilingName, type Corner, ceilingNames } from './necessity/ceiling-names.ts';
export {
  type CombinedImportance,
  type CombinedMap,
  combineImportance,
  type ImportancePerformance,
  type Priority,
} from './necessity/combine-importance.ts';
export type { Inefficiency, Peer } from './necessity/describe-ceiling.ts';
export {
  type EffectSizeLabel,
  effectSizeBenchmarks,
  effectSizeLabel,
} from './necessity/effect-size-benchmarks.ts';
export { type NecessityTextKey, necessityText } from './necessity/messages.ts';
export type { NecessityColumn, NecessityInput } from './necessity/necessity-input.ts';
export {
  type ConditionOutliers,
  type NecessityOutlier,
  necessityOutliers,
  type OutlierOptions,
} from './necessity/necessity-outliers.ts';
export type { NecessityVerdict } from './necessity/necessity-verdict.ts';
export type { ValueRange } from './necessity/oriented-plot.ts';
export type { PermutationTest } from './necessity/permutation-test.ts';
export {
  type CeilingPurity,
  type PurityAbsence,
  type PurityCases,
  type PurityFigure,
  purityFigures,
} from './necessity/purity.ts';
export {
  analyzeConfigurations,
  type ConfigurationAnalysis,
  type ConfigurationInput,
  type OutcomeAnalysis,
} from './qca/analyze-configurations.ts';
export {
  type AnchorSource,
  type SuggestedAnchors,
  suggestAnchors,
} from './qca/calibration/anchors.ts';
export {
  type CalibratedSet,
  type CalibrationOptions,
  calibrate,
} from './qca/calibration/calibrate.ts';
export type { Calibration } from './qca/calibration/calibration.ts';
export type { CaseProfile, Lack, NearestConfiguration } from './qca/cases/case-profiles.ts';
export { type XyPlot, type XyPoint, xyPlot } from './qca/cases/xy-plot.ts';
export {
  type ClusterDiagnostics,
  type ClusterInput,
  clusterDiagnostics,
} from './qca/clusters/cluster-diagnostics.ts';
export { expressionMembership, expressionRows } from './qca/expressions/evaluate-expression.ts';
export type { NecessityFit, SufficiencyFit } from './qca/fit.ts';
export { type MainModel, modelMembership, type SolutionKind } from './qca/main-model.ts';
export { noteText, type QcaMessage } from './qca/messages.ts';
export {
  type AssumptionCheck,
  contradictoryAssumptions,
  remaindersOf,
  untenableAssumptions,
} from './qca/minimize/assumptions.ts';
export type { Expectation, Expectations } from './qca/minimize/expectations.ts';
export type { IntermediateSolution } from './qca/minimize/intermediate.ts';
export type { ModelRule } from './qca/minimize/minimal-covers.ts';
export type { Literal, Model, ModelTerm } from './qca/minimize/model.ts';
export type { Solution } from './qca/minimize/solution.ts';
export { type Solutions, type SolveOptions, solve } from './qca/minimize/solve.ts';
export {
  type NecessaryExpression,
  type NecessaryExpressions,
  type NecessaryOptions,
  necessaryExpressions,
} from './qca/necessary/necessary-expressions.ts';
export { type SingleCondition, singleConditions } from './qca/necessary/single-conditions.ts';
export type { QcaNote } from './qca/notes.ts';
export type { OutcomeComparison } from './qca/report/compare-outcomes.ts';
export {
  type CellRole,
  type ConfigurationTable,
  cellSigns,
} from './qca/report/configuration-table.ts';
export type { Choice } from './qca/robustness/choices.ts';
export { compareSolutions, type Robustness } from './qca/robustness/compare-solutions.ts';
export {
  type Alternative,
  type RawVariable,
  type RobustnessOptions,
  type RobustnessTest,
  type SensitivityRange,
  testRobustness,
} from './qca/robustness/test-robustness.ts';
export { prepareSets } from './qca/sets/prepare-sets.ts';
export type { NamedSet, OutcomeSet, PreparedSets, SetData } from './qca/sets/set-data.ts';
export type { TruthTableRow } from './qca/truth-table/truth-table.ts';
export { type Cutoffs, type TruthTable, truthTable } from './qca/truth-table/truth-table.ts';

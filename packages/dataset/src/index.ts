export { type AnalystExclusion, AnalystExclusions } from './build/analyst-exclusions.ts';
export { buildAnalysisMatrix, type MatrixOptions, wavesOf } from './build/build-analysis-matrix.ts';
export { buildDataset, type StudyTables } from './build/build-dataset.ts';
export { readFirms } from './build/read-firms.ts';
export { withoutTotals } from './build/without-totals.ts';
export type * from './dataset.ts';
export { checkTruth } from './draw/check-truth.ts';
export { type DefaultTruthOptions, defaultTruth } from './draw/default-truth.ts';
export { type DrawOptions, drawStudy } from './draw/draw-study.ts';
export {
  type DrawnStudy,
  type DrawnTable,
  drawnTableCsv,
  type Spoiled,
} from './draw/drawn-study.ts';
export { type PopulationMoments, populationMoments } from './draw/population-moments.ts';
export { type Truth, type TruthInput, truthSchema } from './draw/truth-schema.ts';
export { guardCell, unguardTable } from './import/guarded-cells.ts';
export { type ReadOptions, readTable } from './import/read-table.ts';
export { readZip, type ZipEntry, type ZipFault, type ZipOptions } from './import/read-zip.ts';
export type { MappedTable } from './mapping/bind-columns.ts';
export { closeNames } from './mapping/close-names.ts';
export {
  type DataMapping,
  dataMapping,
  type TableMapping,
  tableMapping,
} from './mapping/mapping.ts';
export {
  numberColumn,
  type PlainTable,
  plainTable,
  rowsWhere,
  textColumn,
} from './plain/plain-table.ts';
export { checkQuality } from './quality/check-quality.ts';
export type { QualityReport } from './quality/quality-report.ts';
export type * from './raw-table.ts';
export { recogniseTool } from './recognise/recognise-tool.ts';
export type { Confidence, Recognition, SurveyTool } from './recognise/recognition.ts';
export { resourceLimits } from './resource-limits.ts';
export { type SuggestOptions, suggestEntry, suggestMapping } from './suggest/suggest-mapping.ts';
export type { ColumnSuggestion, MappingSuggestion } from './suggest/suggestion.ts';
export type { TableRole } from './suggest/targets.ts';

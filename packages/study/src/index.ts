export type { AnswerColumn, AnswerTable } from './answer-table.ts';
export { serializeResults } from './assemble-results.ts';
export { assertFolderFree } from './assert-folder-free.ts';
export { covarianceScoresCsv } from './assess/covariance/scores/scores-file.ts';
export { checkPlan } from './check-plan.ts';
export { checkStudy, type StudyCheck, type StudySummary } from './check-study.ts';
export {
  type ConfigurationRequest,
  configurationsOfTable,
  type SetCalibration,
  type TableConfigurations,
} from './files/configurations-of-table.ts';
export {
  type LevelsRequest,
  levelsOfTable,
  type TableLevels,
} from './files/levels-of-table.ts';
export {
  type LocationRequest,
  locationOfTable,
  type TableLocation,
} from './files/location-of-table.ts';
export type { ModelText } from './files/model/read-statements.ts';
export {
  type NecessityRequest,
  necessityOfTable,
  type TableNecessity,
} from './files/necessity-of-table.ts';
export { describeNetwork, type NetworkDescription } from './files/network/describe-network.ts';
export { type NetworkFormat, networkFormats } from './files/network/network-formats.ts';
export { positionsCsv } from './files/network/positions-csv.ts';
export {
  type NamedFile,
  type NetworkOfFile,
  type NetworkReading,
  readNetworkFile,
} from './files/network/read-network-file.ts';
export { type ConvertedNetwork, writeNetwork } from './files/network/write-network.ts';
export type { PlsModeration, TermEffect } from './files/pls/moderation-of.ts';
export {
  type PlsGroups,
  type PlsRequest,
  plsOfTable,
  type TablePls,
} from './files/pls/pls-of-table.ts';
export type { SecondOrderApproach } from './files/pls/read-pls-model.ts';
export {
  type PlannedPower,
  type PowerEstimator,
  type PowerPlan,
  planPower,
} from './files/power/plan-power.ts';
export { populationOfText } from './files/power/population-of-text.ts';
export { pathsOfTheory, populationOfTheory } from './files/power/population-of-theory.ts';
export { readPathValues } from './files/power/read-path-values.ts';
export { theoryOfStudy } from './files/power/theory-of-study.ts';
export { type FactorScoreRows, scoresCsv } from './files/sem/factor-score-rows.ts';
export { type SemRequest, semOfTable, type TableSem } from './files/sem/sem-of-table.ts';
export type { MeasureOptions } from './motion/measure-study.ts';
export { modelFromStudy, type StudyModel } from './motion/model-from-study.ts';
export {
  type ModelOptions,
  modelToSimulate,
  type SimulatedModel,
  type SimulateOptions,
  type SimulationRequest,
  type StudySimulation,
  simulateModel,
  simulateStudy,
} from './motion/simulate-study.ts';
export { type PreviewOptions, previewStudy, type StudyPreview } from './preview-study.ts';
export { type DataSource, listedFirms, readDataset, type StudyData } from './read-dataset.ts';
export { readInputs, type StudyInputs } from './read-inputs.ts';
export { readScenarios } from './read-scenarios.ts';
export { readTheory } from './read-theory.ts';
export { type ParsedYaml, parseYaml } from './read-yaml.ts';
export type { PartListener, RunPart } from './run-part.ts';
export { type RunOptions, runStudy } from './run-study.ts';
export { reproductionScripts, type ScriptFile } from './scripts/reproduction-scripts.ts';
export { readScriptedRun, type ScriptedRun } from './scripts/scripted-run.ts';
export { type SettledPlan, settledPlan } from './settled-plan.ts';
export { cannotRead, type FileOverrides } from './study-file.ts';
export type { StudyRun } from './study-run.ts';
export {
  type AnalysisPlan,
  analysisPlan,
  type Study,
  studyMapping,
  studySchema,
} from './study-schema.ts';
export { writeFileAtomically } from './write-file-atomically.ts';

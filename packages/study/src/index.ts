export type { AnswerColumn, AnswerTable } from './answer-table.ts';
export { serializeResults } from './assemble-results.ts';
export { assertFolderFree } from './assert-folder-free.ts';
export { checkStudy, type StudyCheck, type StudySummary } from './check-study.ts';
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

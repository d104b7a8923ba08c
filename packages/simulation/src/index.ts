export {
  type AbcOptions,
  type AbcPosterior,
  type AbcProblem,
  abcSmc,
  type Candidate,
  type Particle,
} from './calibrate/abc-smc.ts';
export {
  type CalibrateOptions,
  type Calibration,
  calibrate,
  type TargetWave,
} from './calibrate/calibrate.ts';
export { freeRates } from './calibrate/free-rates.ts';
export { type HonestyRow, honestyTrial, rankDraws } from './calibrate/honesty-trial.ts';
export { rankUniformity } from './calibrate/rank-uniformity.ts';
export { measuredFirms, simulatedFirms } from './calibrate/wave-firms.ts';
export type { ErrorVariance, WaveFirms } from './calibrate/wave-statistics.ts';
export { decompose } from './decompose/decompose.ts';
export type { DecompositionOptions } from './decompose/decomposition-plan.ts';
export { type GrowthOutcome, growthOutcomes } from './decompose/growth-outcomes.ts';
export { type Executor, inThisThread, type Task } from './experiment/executor.ts';
export type {
  ExperimentResult,
  ResultShape,
  SweepPoint,
} from './experiment/experiment-result.ts';
export { type Experiment, experimentSchema, type Sweep } from './experiment/experiment-schema.ts';
export { runExperiment } from './experiment/run-experiment.ts';
export { scenarioTexts } from './experiment/scenario-texts.ts';
export { type SummaryContext, summarise } from './experiment/summarise.ts';
export { sweepPoints, sweptParameters } from './experiment/sweep-points.ts';
export { buildWorld } from './model/build-world.ts';
export { defaultModel } from './model/default-model.ts';
export type {
  DrawnPopulation,
  MeasuredFirm,
  MeasuredPopulation,
  Model,
  Sample,
} from './model/model.ts';
export type { MechanismText } from './odd/mechanism-text.ts';
export { mechanismTexts } from './odd/mechanism-texts.ts';
export { outcomeMeanings } from './odd/outcome-meanings.ts';
export { parameterSource } from './odd/parameter-source.ts';
export { parameterSymbols } from './odd/parameter-symbols.ts';
export { groupsOf } from './outcomes/observe.ts';
export {
  type OutcomeId,
  type OutcomeUnit,
  outcomeAt,
  outcomeIds,
  outcomes,
} from './outcomes/outcomes.ts';
export {
  boundsOf,
  type MechanismName,
  mechanismNames,
  type Parameter,
} from './parameters/parameter.ts';
export {
  defaultParameters,
  type ParameterName,
  type Parameters,
  parameterNames,
  parameters,
} from './parameters/parameters.ts';
export {
  type PolicyKind,
  policies,
  policyKinds,
  type ShockKind,
  shockKinds,
  shocks,
} from './policies/policies.ts';
export {
  type FirmsAtEnd,
  type Replication,
  type ReplicationPlan,
  runReplication,
} from './run/run-replication.ts';
export { checkScenario } from './scenario/check-scenario.ts';
export { exampleScenarios } from './scenario/example-scenarios.ts';
export { leversAtInto } from './scenario/levers-at.ts';
export {
  baseline,
  type PolicyUse,
  type Scenario,
  type ScenarioFile,
  type Shock,
  scenarioFileSchema,
  scenarioSchema,
} from './scenario/scenario-schema.ts';
export { passQuarter } from './schedule/schedule.ts';
export { type LatinHypercubePlan, latinHypercube } from './sensitivity/latin-hypercube.ts';
export { type MorrisOptions, morris } from './sensitivity/morris.ts';
export { mostInfluential } from './sensitivity/most-influential.ts';
export type { SensitivityOptions } from './sensitivity/sensitivity-options.ts';
export { type SobolOptions, sobol } from './sensitivity/sobol.ts';
export type { ClusterSetting, MarketSetting, ResourceSetting, Setting } from './state/setting.ts';
export { type Stage, type State, stages } from './state/state.ts';
export {
  type Effect,
  effectOf,
  hasVanished,
  probabilityAtMargin,
} from './validation/judge-measure.ts';
export type { Measure, Pattern, Removal } from './validation/pattern.ts';
export { patterns } from './validation/patterns.ts';
export type { World } from './world.ts';

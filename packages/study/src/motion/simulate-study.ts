import type { JobControl } from '@qunhai/kernel';
import type { SensitivityResults, SimulationResults } from '@qunhai/results';
import {
  type AbcOptions,
  decompose,
  defaultModel,
  type Executor,
  type Experiment,
  type ExperimentResult,
  type Model,
  morris,
  runExperiment,
  type Scenario,
  sobol,
  summarise,
} from '@qunhai/simulation';
import { workerThreads } from '@qunhai/simulation/node';
import { engineVersion } from '../assemble-results.ts';
import { calibrateStudy } from './calibrate-study.ts';
import { type MeasureOptions, measureStudy } from './measure-study.ts';
import { motion } from './messages.ts';
import { modelOf, type StudyModel } from './model-from-study.ts';

/** What to simulate. */
export interface SimulationRequest {
  /** The first is what the others are compared with. */
  readonly scenarios: readonly Scenario[];
  /** Quarters. */
  readonly steps: number;
  readonly replications: number;
  readonly seed: number;
  /** Also find out which parameters matter; takes longer. */
  readonly sensitivity: 'none' | 'morris' | 'sobol';
  /** Also find out where growth differences among firms come from; takes longer. */
  readonly decomposition: boolean;
  /** Also fit free rates to the waves of the study; takes longer. Not when omitted. */
  readonly calibration?: boolean | undefined;
}

/** How to simulate; none of this changes the results. */
export interface SimulateOptions extends MeasureOptions {
  /** Runs replications; worker threads, `workers` of them, when omitted. */
  readonly executor?: Executor | undefined;
  /** Runs the experiment, such as one that can be resumed; in memory with the executor when omitted. */
  readonly run?: (
    model: Model,
    experiment: Experiment,
    executor: Executor,
    control: JobControl,
  ) => Promise<ExperimentResult>;
}

/** What a simulation gives. */
export interface StudySimulation {
  readonly results: SimulationResults;
  /** Paths of every replication. */
  readonly result: ExperimentResult;
  readonly model: Model;
}

/**
 * Simulate a study, or the default model: measure, make the model, run the experiment, and what else was asked for. The same study and
 * request give the same results with any number of workers. Steps of the progress are those of a run, then `calibrate`, `simulate`,
 * `summarise`, `sensitivity` and `decompose`.
 * @param folder - of the study; null: the default model
 * @throws {QunhaiError} as `modelFromStudy`; as `runExperiment`; kernel.cancelled
 */
export async function simulateStudy(
  folder: string | null,
  request: SimulationRequest,
  options: SimulateOptions = {},
): Promise<StudySimulation> {
  const { workers, executor = workerThreads({ workers }) } = options;
  const calibration = request.calibration === true ? { seed: request.seed } : undefined;
  const made = await modelToSimulate(folder, { ...options, executor, calibration });
  return simulateModel(made, request, { ...options, executor });
}

/** A model, how it was made, and of which study. Plain JSON. */
export interface SimulatedModel extends StudyModel {
  /** Null for the default model. */
  readonly study: SimulationResults['study'];
  /** How free rates were fitted; null or absent when they were not. */
  readonly calibration?: SimulationResults['calibration'];
}

/** How to make a model. */
export interface ModelOptions extends MeasureOptions {
  /** Also fit free rates to the waves of the study. */
  readonly calibration?: AbcOptions | undefined;
  /** Runs the worlds of a calibration; worker threads, `workers` of them, when omitted. */
  readonly executor?: Executor | undefined;
}

/**
 * The model that `simulateStudy` runs.
 * @param folder - of the study; null: the default model
 * @throws {QunhaiError} as `modelFromStudy`
 */
export async function modelToSimulate(
  folder: string | null,
  options: ModelOptions = {},
): Promise<SimulatedModel> {
  if (folder === null)
    return { model: defaultModel(), notes: [motion.both('motion.default-model')], study: null };
  const measured = await measureStudy(folder, options);
  const { id, title, data } = measured.inputs.study;
  const made = { ...modelOf(measured, measured.analysed), study: { id, title, data } };
  if (options.calibration === undefined) return made;
  const { workers, executor = workerThreads({ workers }), control = {} } = options;
  const { fitted, notes } = await calibrateStudy(measured, options.calibration, executor, control);
  return {
    ...made,
    model: fitted ? { ...made.model, samples: fitted.samples } : made.model,
    notes: [...made.notes, ...notes],
    calibration: fitted?.results ?? null,
  };
}

/**
 * What `simulateStudy` does with a model that was made before.
 * @throws {QunhaiError} as `runExperiment`; kernel.cancelled
 */
export async function simulateModel(
  { model, notes, study, calibration = null }: SimulatedModel,
  request: SimulationRequest,
  options: Omit<SimulateOptions, keyof MeasureOptions> &
    Pick<MeasureOptions, 'control' | 'workers'> = {},
): Promise<StudySimulation> {
  const { control = {}, workers, executor = workerThreads({ workers }) } = options;
  const experiment: Experiment = {
    scenarios: [...request.scenarios],
    steps: request.steps,
    replications: request.replications,
    seed: request.seed,
  };
  const result = await (options.run ?? runExperiment)(model, experiment, executor, control);
  const context = { study, version: engineVersion(), notes };
  const summary = await summarise(model, experiment, result, context, control);
  const sensitivity = await sensitivityOf(model, request, executor, control);
  const decomposition = request.decomposition
    ? await decompose(model, ofScenario(request), executor, control)
    : null;
  return { results: { ...summary, sensitivity, decomposition, calibration }, result, model };
}

/** The first scenario, which the others are compared with, for as long as the experiment. */
function ofScenario({ scenarios, steps, seed }: SimulationRequest) {
  return { steps, seed, scenario: scenarios[0]! };
}

/** Parameters among which variance is shared out: with all, runs are many and intervals wide. */
const sharedOut = 12;

async function sensitivityOf(
  model: Model,
  { sensitivity, scenarios, steps, seed }: SimulationRequest,
  executor: Executor,
  control: JobControl,
): Promise<SensitivityResults[]> {
  if (sensitivity === 'none') return [];
  const scenario = scenarios[0]!;
  return sensitivity === 'morris'
    ? morris(model, scenario, { steps, seed }, executor, control)
    : sobol(model, scenario, { steps, seed, screenTo: sharedOut }, executor, control);
}

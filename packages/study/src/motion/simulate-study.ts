import type { JobControl } from '@qunhai/kernel';
import type { SensitivityResults, SimulationResults } from '@qunhai/results';
import {
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
 * request give the same results with any number of workers. Steps of the progress are those of a run, then `simulate`, `summarise`
 * and `sensitivity`.
 * @param folder - of the study; null: the default model
 * @throws {QunhaiError} as `modelFromStudy`; as `runExperiment`; kernel.cancelled
 */
export async function simulateStudy(
  folder: string | null,
  request: SimulationRequest,
  options: SimulateOptions = {},
): Promise<StudySimulation> {
  return simulateModel(await modelToSimulate(folder, options), request, options);
}

/** A model, how it was made, and of which study. Plain JSON. */
export interface SimulatedModel extends StudyModel {
  /** Null for the default model. */
  readonly study: SimulationResults['study'];
}

/**
 * The model that `simulateStudy` runs.
 * @param folder - of the study; null: the default model
 * @throws {QunhaiError} as `modelFromStudy`
 */
export async function modelToSimulate(
  folder: string | null,
  options: MeasureOptions = {},
): Promise<SimulatedModel> {
  if (folder === null)
    return { model: defaultModel(), notes: [motion.both('motion.default-model')], study: null };
  const measured = await measureStudy(folder, options);
  const { id, title, data } = measured.inputs.study;
  return { ...modelOf(measured, measured.analysed), study: { id, title, data } };
}

/**
 * What `simulateStudy` does with a model that was made before.
 * @throws {QunhaiError} as `runExperiment`; kernel.cancelled
 */
export async function simulateModel(
  { model, notes, study }: SimulatedModel,
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
  return { results: { ...summary, sensitivity }, result, model };
}

async function sensitivityOf(
  model: Model,
  { sensitivity, scenarios, steps, seed }: SimulationRequest,
  executor: Executor,
  control: JobControl,
): Promise<SensitivityResults[]> {
  if (sensitivity === 'none') return [];
  const method = sensitivity === 'morris' ? morris : sobol;
  return method(model, scenarios[0]!, { steps, seed }, executor, control);
}

import { type Bilingual, type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { NetworkPicture, ScenarioComparison, SimulationResults } from '@qunhai/results';
import type { Model } from '../model/model.ts';
import { outcomes } from '../outcomes/outcomes.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { comparedQuarters, compareWithFirst } from './compare-scenarios.ts';
import { type ExperimentResult, flowLength } from './experiment-result.ts';
import type { Experiment } from './experiment-schema.ts';
import { firmsAtStart } from './firms-at-start.ts';
import { groupIds } from './group-ids.ts';
import { say } from './messages.ts';
import { isPictured, networkPictures } from './network-pictures.ts';
import { scenarioTexts } from './scenario-texts.ts';
import { type RunBuffers, runBuffers, summarisePath } from './summarise-paths.ts';
import { summaryNotes } from './summary-notes.ts';
import { isWithheld } from './withheld-clusters.ts';

/** What a summary says besides the numbers. */
export interface SummaryContext {
  /** The study the model was made from; null for the default model. */
  readonly study: SimulationResults['study'];
  /** Version of the program. */
  readonly version: string;
  /** How the model was made and what was assumed; stand before the notes on bands. */
  readonly notes: readonly Bilingual[];
}

/** A group with its position in the paths. */
type Group = SimulationResults['groups'][number] & { readonly at: number };

/**
 * simulation.json of an experiment, without sensitivity, decomposition and calibration. Runs in the browser too; lets others have a turn
 * now and then.
 * @throws {QunhaiError} kernel.cancelled
 */
export async function summarise(
  model: Model,
  experiment: Experiment,
  result: ExperimentResult,
  context: SummaryContext,
  control: JobControl = {},
): Promise<SimulationResults> {
  const groups = shownGroups(model);
  const scenarios: SimulationResults['scenarios'] = [];
  const comparisons: ScenarioComparison[] = [];
  const networks: NetworkPicture[] = [];
  const buffers = runBuffers(result);
  for (const [s, scenario] of experiment.scenarios.entries()) {
    await haveATurn(control, s, experiment.scenarios.length);
    scenarios.push(scenarioResults(model, experiment, result, s, groups, buffers));
    if (s > 0) comparisons.push(...comparisonsOf(experiment, result, s, groups, buffers));
    if (experiment.sweep === undefined && isPictured(model))
      networks.push(...networkPictures(model, scenario, experiment));
  }
  await haveATurn(control, experiment.scenarios.length, experiment.scenarios.length);
  return {
    schema: 'qunhai-simulation/1',
    engine: { name: 'qunhai', version: context.version },
    study: context.study,
    model: aboutModel(model, [...context.notes, ...summaryNotes(model, experiment, result)]),
    plan: {
      steps: experiment.steps,
      replications: result.shape.replications,
      seed: experiment.seed,
      against: experiment.scenarios[0]!.id,
    },
    groups: groups.map(({ id, name }) => ({ id, name })),
    outcomes: outcomes.map(({ id, name, unit, aspect }) => ({ id, name, unit, aspect })),
    scenarios,
    comparisons,
    networks,
    sensitivity: [],
    decomposition: null,
    calibration: null,
  };
}

async function haveATurn(control: JobControl, done: number, total: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  throwIfCancelled(control, 'summarise');
  control.onProgress?.({ step: 'summarise', done, total });
}

/** All firms and each cluster, but for measured clusters that are too small to be shown. */
function shownGroups(model: Model): Group[] {
  return groupIds(model).flatMap((id, at) =>
    at > 0 && isWithheld(model, at - 1)
      ? []
      : [{ id, at, name: at === 0 ? say.both('group.all') : model.setting.clusters[at - 1]!.name }],
  );
}

function aboutModel(model: Model, notes: Bilingual[]): SimulationResults['model'] {
  const { setting, population, samples } = model;
  return {
    population: population.kind,
    firms: firmsAtStart(model),
    clusters: setting.clusters.map(({ id, name }, c) => ({
      id,
      name,
      firms: firmsAtStart(model, c),
    })),
    markets: setting.markets.map(({ id, distance }) => ({ id, distance })),
    samples: samples.length,
    notes,
  };
}

function scenarioResults(
  model: Model,
  experiment: Experiment,
  result: ExperimentResult,
  s: number,
  groups: readonly Group[],
  buffers: RunBuffers,
): SimulationResults['scenarios'][number] {
  const scenario = experiment.scenarios[s]!;
  return {
    id: scenario.id,
    title: scenario.title,
    ...(scenario.note && { note: scenario.note }),
    definition: asJson(scenario),
    texts: scenarioTexts(scenario, model, experiment.steps),
    replications: result.shape.replications,
    paths: groups.flatMap(({ id, at: group }) =>
      outcomes.map((_, outcome) => summarisePath(result, s, { id, group, outcome }, buffers)),
    ),
    flow: meanFlow(result, s),
  };
}

/** As it stands in a file: without what is absent. */
function asJson(scenario: Scenario): SimulationResults['scenarios'][number]['definition'] {
  return JSON.parse(JSON.stringify(scenario));
}

/** Mean over all runs of a scenario. */
function meanFlow({ shape, flows }: ExperimentResult, scenario: number): number[][] {
  const runs = shape.points * shape.replications;
  const sums = new Float64Array(flowLength);
  const first = scenario * runs * flowLength;
  for (let at = 0; at < runs * flowLength; at++) sums[at % flowLength]! += flows[first + at]!;
  return [0, 5, 10, 15, 20].map((row) => [...sums.subarray(row, row + 5)].map((sum) => sum / runs));
}

function comparisonsOf(
  { scenarios, steps }: Experiment,
  result: ExperimentResult,
  s: number,
  groups: readonly Group[],
  buffers: RunBuffers,
): ScenarioComparison[] {
  return groups.flatMap(({ id, at: group }) =>
    outcomes.flatMap((_, outcome) =>
      comparedQuarters(steps).map((quarter) => {
        const ids = { scenario: scenarios[s]!.id, against: scenarios[0]!.id, group: id };
        return compareWithFirst(result, { scenario: s, ids, group, outcome, quarter }, buffers);
      }),
    ),
  );
}

import type { Bilingual, JobControl } from '@qunhai/kernel';
import { quantile } from '@qunhai/numerics';
import type { CalibrationResults } from '@qunhai/results';
import type { Executor, Task } from '../experiment/executor.ts';
import { sampleOf } from '../model/build-world.ts';
import type { MeasuredPopulation, Model, Sample } from '../model/model.ts';
import { type ParameterName, parameters } from '../parameters/parameters.ts';
import { baseline } from '../scenario/scenario-schema.ts';
import type { AbcOptions, Candidate, Particle } from './abc-smc.ts';
import { calibrationNotes } from './calibration-notes.ts';
import { freeRates } from './free-rates.ts';
import { say } from './messages.ts';
import { searchRates } from './search-rates.ts';
import { measuredFirms, simulatedFirms } from './wave-firms.ts';
import {
  type ErrorVariance,
  firmsAt,
  noError,
  observedChanges,
  simulatedChanges,
  statistics,
  type WaveFirms,
} from './wave-statistics.ts';
import { weightedMean, weightedQuantile } from './weighted-summaries.ts';

/** A later wave that the model is compared with. */
export interface TargetWave {
  readonly wave: number;
  /** Quarters since the first wave. */
  readonly quarters: number;
  /** Positions in the model's population of the firms that answered this wave too. */
  readonly panel: readonly number[];
  /** Those firms as this wave found them, in the order of `panel`. */
  readonly firms: WaveFirms;
}

export interface CalibrateOptions extends AbcOptions {
  /** Number of the wave that the model starts from. */
  readonly firstWave: number;
  /** Of the scores of the survey; none when omitted. */
  readonly error?: ErrorVariance;
  /** Rates that are fitted; `freeRates` when omitted. */
  readonly rates?: readonly ParameterName[];
  /** Worlds of the posterior-predictive check; 200 when omitted. */
  readonly predictions?: number;
}

/** A model whose free rates are fitted to later waves. */
export interface Calibration {
  readonly results: CalibrationResults;
  /** Drawn from the posterior: the rates, with the sample of the estimates that they were accepted with. */
  readonly samples: readonly Sample[];
}

/** Confidence level of intervals. */
const level = 0.9;
/** Samples that replications draw from. */
const posteriorSamples = 500;

/** Shares that are equal but for rounding are equal. */
const rounding = 1e-12;

/** A change that the model misses by less, in its unit, is of no consequence, however sure its predictions are. */
const relevant = 0.005;

/** A statistic, and whether it lies outside 95 % of the predictions and off their mean by more than is of no consequence. */
export interface PredictiveRow {
  readonly row: CalibrationResults['predictive'][number];
  readonly missed: boolean;
}

/** What stays the same throughout a calibration. */
interface Fit {
  readonly model: Model & { readonly population: MeasuredPopulation };
  readonly waves: readonly TargetWave[];
  readonly rates: readonly ParameterName[];
  readonly seed: number;
  readonly executor: Executor;
  readonly start: WaveFirms;
  readonly error: ErrorVariance;
}

/**
 * Fit the free rates of a measured model to later waves. The model's population is that of the first wave. Which sample of the estimates a
 * candidate has is drawn with it and kept with it. The same input gives the same result, whatever the executor.
 * @throws {QunhaiError} kernel.cancelled
 */
export async function calibrate(
  model: Model & { readonly population: MeasuredPopulation },
  waves: readonly TargetWave[],
  options: CalibrateOptions,
  executor: Executor,
  control: JobControl = {},
): Promise<Calibration> {
  const {
    rates = freeRates,
    seed,
    predictions = 200,
    firstWave,
    error = noError,
    ...search
  } = options;
  const start = measuredFirms(model.population);
  const fit: Fit = { model, waves, rates, seed, executor, start, error };
  const problem = {
    prior: rates.map((name) => parameters[name].range),
    observed: joined(
      waves.map(({ panel, firms }) => observedChanges(firmsAt(start, panel), firms, error)),
    ),
    simulate: (candidates: readonly Candidate[], within: JobControl) =>
      simulate(fit, model, candidates.map(taskOf(fit)), within),
  };
  const { particles, ...done } = await searchRates(
    problem,
    { populations: 3, mostSimulations: 6000, ...search, seed },
    control,
  );
  const samples = drawSamples(fit, particles);
  const predicted = await simulate(
    fit,
    { ...model, samples },
    Array.from({ length: predictions }, (_, k) => ({
      parameters: {},
      replication: done.simulations + k,
    })),
    { signal: control.signal },
  );
  const predictive = predictiveRows(fit, problem.observed, predicted);
  return {
    samples,
    results: {
      method: 'abc-smc',
      waves: [firstWave, ...waves.map(({ wave }) => wave)],
      populations: done.populations,
      particles: particles.length,
      simulations: done.simulations,
      tolerance: done.tolerance,
      effectiveSampleSize: 1 / particles.reduce((sum, { weight }) => sum + weight ** 2, 0),
      notes: calibrationNotes({ waves, rates, particles, predictive, ...done }),
      parameters: rates.map((name, j) => rateRow(name, j, particles)),
      predictive: predictive.map(({ row }) => row),
    },
  };
}

interface World {
  readonly parameters: { readonly [Name in ParameterName]?: number };
  readonly replication: number;
}

const taskOf =
  ({ rates }: Fit) =>
  ({ values, luck }: Candidate): World => ({
    parameters: Object.fromEntries(rates.map((name, j) => [name, values[j]!])),
    replication: luck,
  });

/** Changes of every wave, one after another, of every world; each world is run once for each wave. */
async function simulate(
  { waves, seed, executor, start, error }: Fit,
  model: Model,
  worlds: readonly World[],
  control: JobControl,
): Promise<Float64Array[]> {
  const tasks = worlds.flatMap(({ parameters: set, replication }) =>
    waves.map(
      ({ quarters }): Task => ({
        model: 0,
        scenario: { ...baseline, parameters: set },
        steps: quarters,
        seed,
        replication,
        withFirms: true,
      }),
    ),
  );
  const panels = waves.map(({ panel }) => ({
    ids: new Set(panel),
    first: firmsAt(start, panel),
  }));
  const found: Float64Array[] = new Array(tasks.length);
  await executor(
    [model],
    tasks,
    (task, { firms }) => {
      const { ids, first } = panels[task % waves.length]!;
      found[task] = simulatedChanges(first, simulatedFirms(firms!, ids), error);
    },
    control,
  );
  return worlds.map((_, w) => joined(found.slice(w * waves.length, (w + 1) * waves.length)));
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

/** Systematic resampling of the particles (Carpenter, Clifford & Fearnhead 1999), each with its sample of the estimates. */
function drawSamples({ model, rates, seed }: Fit, particles: readonly Particle[]): Sample[] {
  let at = 0;
  let sum = particles[0]!.weight;
  return Array.from({ length: posteriorSamples }, (_, k) => {
    const wanted = (k + 0.5) / posteriorSamples;
    while (sum < wanted && at < particles.length - 1) sum += particles[++at]!.weight;
    const { values, luck } = particles[at]!;
    const estimates = sampleOf(model, seed, luck);
    const fitted = Object.fromEntries(rates.map((name, j) => [name, values[j]!]));
    return { ...estimates, parameters: { ...estimates.parameters, ...fitted } };
  });
}

function rateRow(
  parameter: ParameterName,
  j: number,
  particles: readonly Particle[],
): CalibrationResults['parameters'][number] {
  const { meaning, range } = parameters[parameter];
  const values = particles.map(({ values: of, weight }) => ({ value: of[j]!, weight }));
  return {
    parameter,
    name: meaning,
    prior: [range[0], range[1]],
    mean: weightedMean(values),
    interval: {
      lower: weightedQuantile(values, (1 - level) / 2),
      upper: weightedQuantile(values, (1 + level) / 2),
      level,
      method: 'simulation',
    },
  };
}

function predictiveRows(
  { waves }: Fit,
  observed: Float64Array,
  predicted: readonly Float64Array[],
): PredictiveRow[] {
  return [...observed].map((seen, k) => {
    const values = predicted.map((world) => world[k]!).filter((value) => !Number.isNaN(value));
    const { wave } = waves[Math.floor(k / statistics.length)]!;
    const shareOf = (counts: (value: number) => boolean) =>
      values.filter(counts).length / values.length;
    const above = shareOf((value) => value >= seen - rounding);
    const below = shareOf((value) => value <= seen + rounding);
    const mean = values.reduce((sum, value) => sum + value / values.length, 0);
    return {
      missed: Math.min(above, below) < 0.025 && Math.abs(seen - mean) > relevant,
      row: {
        statistic: nameOf(wave, statistics[k % statistics.length]!.name),
        observed: seen,
        mean,
        interval: {
          lower: quantile(values, (1 - level) / 2),
          upper: quantile(values, (1 + level) / 2),
          level,
          method: 'simulation',
        },
        p: above,
      },
    };
  });
}

function nameOf(wave: number, name: Bilingual): Bilingual {
  return {
    zh: say('zh', 'statistic.change', { wave, name: name.zh }),
    en: say('en', 'statistic.change', { wave, name: name.en }),
  };
}

import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { CalibrationResults } from '@qunhai/results';
import {
  type AbcOptions,
  calibrate,
  type ErrorVariance,
  type Executor,
  type MeasuredPopulation,
  type Model,
  measuredFirms,
  type Sample,
  type TargetWave,
} from '@qunhai/simulation';
import { constructShares } from './construct-shares.ts';
import type { MeasuredStudy } from './measure-study.ts';
import { motion } from './messages.ts';
import { modelOf, usedResources } from './model-from-study.ts';
import { placeWave } from './place-wave.ts';

/** Fewest firms that answered two waves for these to be compared. */
const fewestFirms = 20;
/** Constructs whose spread is compared. */
const scored = ['CA', 'DC', 'MK'];
/** Between two waves whose numbers are no years. */
const assumedQuarters = 4;

/** Rates fitted to the later waves of a study, and what was assumed. */
export interface StudyCalibration {
  /** Null when the study has nothing to fit to. */
  readonly fitted: {
    readonly results: CalibrationResults;
    readonly samples: readonly Sample[];
  } | null;
  readonly notes: readonly Bilingual[];
}

/**
 * Fit the free rates of the model to a study's later waves: a model that starts as the first wave found the firms is compared with what each
 * later wave found of the same firms.
 * @throws {QunhaiError} as `modelFromStudy`; kernel.cancelled
 */
export async function calibrateStudy(
  study: MeasuredStudy,
  search: AbcOptions,
  executor: Executor,
  control: JobControl,
): Promise<StudyCalibration> {
  const [first, ...later] = study.waves;
  if (first === undefined || later.length === 0)
    return { fitted: null, notes: [motion.both('motion.one-wave')] };
  const { model } = modelOf(study, study.measureWave(first));
  const population = model.population as MeasuredPopulation;
  const waves = later
    .map((wave) => targetWave(study, { ...model, population }, first, wave))
    .filter(({ panel }) => panel.length >= fewestFirms);
  if (waves.length === 0)
    return { fitted: null, notes: [motion.both('motion.few-again', { firms: fewestFirms })] };
  const { error, notes } = errorOf(study);
  const { results, samples } = await calibrate(
    { ...model, population },
    waves,
    { ...search, firstWave: first, error },
    executor,
    control,
  );
  const time = areYears(study.waves)
    ? motion.both('motion.waves-years')
    : motion.both('motion.waves-assumed', { quarters: assumedQuarters });
  return {
    fitted: { results: { ...results, notes: [...results.notes, ...notes, time] }, samples },
    notes: [motion.both('motion.calibrated', { samples: samples.length })],
  };
}

/** Variance that measurement error adds to scores: what their reliability leaves of their variance in the analysed wave. */
function errorOf(study: MeasuredStudy): {
  readonly error: ErrorVariance;
  readonly notes: readonly Bilingual[];
} {
  const shares = constructShares(study.theory, study.analysed, study.estimates);
  const errorVariance = (construct: string) => {
    const known = (shares.get(construct) ?? new Float64Array()).filter((x) => !Number.isNaN(x));
    const mean = known.reduce((sum, share) => sum + share / known.length, 0);
    const variance = known.reduce((sum, share) => sum + (share - mean) ** 2 / known.length, 0);
    return variance * (1 - (study.reliability.get(construct) ?? 1));
  };
  const [advantage, capability, knowledge] = scored.map(errorVariance) as [number, number, number];
  const list = scored.flatMap((construct) => {
    const rho = study.reliability.get(construct);
    return rho === undefined ? [] : [`${construct} ${rho.toFixed(2)}`];
  });
  const note =
    list.length > 0
      ? motion.both('motion.reliability', { list })
      : motion.both('motion.no-reliability');
  return { error: { advantage, capability, knowledge }, notes: [note] };
}

/** What a later wave found of the firms of the first, placed as the first was. */
function targetWave(
  study: MeasuredStudy,
  model: Model & { readonly population: MeasuredPopulation },
  first: number,
  wave: number,
): TargetWave {
  const measured = study.measureWave(wave);
  const placed = placeWave(study, measured, usedResources(study), model.setting).population;
  const found = new Map(placed.firms.map((firm) => [firm.id, firm]));
  const panel = [...model.population.firms.keys()].filter((i) =>
    found.has(model.population.firms[i]!.id),
  );
  const firms = panel.map((i) => found.get(model.population.firms[i]!.id)!);
  const apart = areYears(study.waves) ? 4 * (wave - first) : assumedQuarters * (wave - first);
  return { wave, quarters: apart, panel, firms: measuredFirms({ firms }) };
}

/** Whether waves are numbered by the years in which firms were asked. */
function areYears(waves: readonly number[]): boolean {
  return waves.every((wave) => wave >= 1900 && wave <= 2200);
}
